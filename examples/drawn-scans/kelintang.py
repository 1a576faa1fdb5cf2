"""python kelintang.py OUT.wav   synthesises a short tune for six small bossed gongs; needs only numpy.

The tune is written in number notation, eight places to a bar: 1 2 3 5 6 and ' for the upper 1, a dot lets the last stroke ring.
`variants.py` writes the same bars on a sheet of paper, so sound and picture agree.
"""
import sys
import wave

import numpy as np

RATE, PLACE = 22050, .19                                                  # samples a second, seconds a place
TUNE = """1.2.3.5. | 3.2.1... | 1.2.3.5. | 6.5.3...
5.6.'.6. | 5.3.5... | 3.5.3.2. | 1......."""
PITCH = {"1": 392.0, "2": 441.0, "3": 497.0, "5": 590.0, "6": 668.0, "'": 789.0}   # a little off the tempered scale, as cast gongs are
PARTIALS = ((1, 1, 1.0), (2.02, .42, .62), (2.74, .30, .40), (3.98, .16, .25), (5.42, .10, .14))   # ratio, loudness, ring


def bars():
    return [b.strip() for b in TUNE.replace("\n", " | ").split(" | ")]


def stroke(freq, ring, force, r):
    """One stroke on a bossed gong: partials that die at their own pace, a beat from the uneven rim, a short knock."""
    t = np.arange(int(RATE * ring * 3)) / RATE
    out = np.zeros_like(t)
    for ratio, loud, life in PARTIALS:
        f = freq * ratio * r.normal(1, .0008)
        out += loud * np.exp(-t / (ring * life * .5)) * (np.sin(2 * np.pi * f * t) + .35 * np.sin(2 * np.pi * (f + 1.7) * t))
    out += .5 * r.standard_normal(len(t)) * np.exp(-t / .006)
    return force * out * np.minimum(1, t / .0015)


def tune(seed=19, rounds=3):
    r = np.random.default_rng(seed)
    places = "".join(bars()) * rounds
    out = np.zeros(int((len(places) * PLACE + 7) * RATE))

    def put(at, sound):
        i = max(0, int(at * RATE))
        out[i:i + len(sound)] += sound[:len(out) - i]
    for k, c in enumerate(places):
        at = k * PLACE + r.normal(0, .006)
        if c in PITCH:
            put(at, stroke(PITCH[c], 1.1, .5 * r.uniform(.8, 1), r))
        if k % 4 == 2 and rounds * len(bars()) * 8 - k > 8:               # the second player keeps time on 5 and 1
            put(at, stroke(PITCH["5"] / 2 if k % 8 == 2 else PITCH["1"] / 2, .7, .22, r))
        if k % 32 == 0:                                                   # the hanging gong opens each line
            put(at, stroke(98.0, 2.2, .8, r))
    room = r.standard_normal(int(RATE * .9)) * np.exp(-np.arange(int(RATE * .9)) / (RATE * .22))
    n = len(out) + len(room)
    wet = np.fft.irfft(np.fft.rfft(out, n) * np.fft.rfft(room, n), n)[:len(out)]
    out = out + .05 * wet / np.abs(room).sum() ** .5
    out += r.standard_normal(len(out)) * .0015
    out *= np.minimum(1, (len(out) - np.arange(len(out))) / (RATE * 2))
    return out / np.abs(out).max() * .89


if __name__ == "__main__":
    with wave.open(sys.argv[1], "wb") as f:
        f.setnchannels(1), f.setsampwidth(2), f.setframerate(RATE)
        f.writeframes((tune() * 32767).astype("<i2").tobytes())
