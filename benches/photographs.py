"""Seeded photographs with the statistics of what cameras and scanners see, for the benches of pictures."""
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from PIL import Image


def photograph(seed, width=4000, height=3000):
    """What cameras see, in statistics: noise whose amplitude falls with frequency, hard edges, and a sensor's grain."""
    rng = np.random.default_rng(seed)
    down, across = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :]
    frequency = np.hypot(down, across)
    frequency[0, 0] = 1

    def cloud(fall):
        phase = rng.random(frequency.shape, dtype=np.float32) * 2 * np.pi
        field = np.fft.irfft2(np.exp(1j * phase) / frequency**fall, s=(height, width)).astype(np.float32)
        return field / field.std()

    luma, blue, red = 128 + 34 * cloud(1.25), 12 * cloud(1.6), 12 * cloud(1.6)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    for _ in range(25):
        x, y = rng.random(2) * (width, height)
        a, b = rng.random(2) * (width / 6, height / 6) + 20
        luma[((columns - x) / a) ** 2 + ((rows - y) / b) ** 2 < 1] += rng.normal() * 35
    for _ in range(60):
        x, y = rng.integers(0, width - 200), rng.integers(0, height - 30)
        luma[y : y + rng.integers(2, 8), x : x + rng.integers(30, 200)] -= 70
    luma += rng.normal(size=luma.shape).astype(np.float32) * 2.5
    rgb = np.dstack([luma + 1.402 * red, luma - 0.344 * blue - 0.714 * red, luma + 1.772 * blue])
    return Image.fromarray(np.clip(rgb, 0, 255).astype(np.uint8))


def draw(seed, path, size):
    photograph(seed, *size).save(path, quality=92)


def draw_apart(seed, path, size=(4000, 3000)):
    """In a process of its own: what this one ever held would count as the peak of every command it runs."""
    with ProcessPoolExecutor(1) as drawing:
        drawing.submit(draw, seed, path, size).result()
