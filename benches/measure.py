"""Runs commands one after the other and gives CPU seconds, wall seconds and peak memory of each, children included.

Usage as a module: measure(["cmd", …]) -> Cost. CPU time, since the machines are shared and noisy.
"""
import dataclasses
import os
import subprocess
import sys
import time


@dataclasses.dataclass
class Cost:
    cpu: float
    wall: float
    peak: int

    def __add__(self, other):
        return Cost(self.cpu + other.cpu, self.wall + other.wall, max(self.peak, other.peak))


def measure(command, cwd=None, ok=(0,)):
    """One run. Output goes to standard error only when the command fails."""
    begun = time.monotonic()
    with subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ok:
        sys.exit(f"{command} ended with {process.returncode}:\n{output.decode(errors='replace')[-3000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - begun, usage.ru_maxrss)


def best(command, runs=3, before=None, cwd=None):
    """The run of least CPU time out of several."""
    costs = []
    for _ in range(runs):
        if before:
            before()
        costs.append(measure(command, cwd))
    return min(costs, key=lambda cost: cost.cpu)


def row(name, cost, against=None):
    ratio = f"{cost.cpu / against.cpu:.2f}" if against else "1"
    return f"| {name} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.peak / 1024:.0f} | {ratio} |"
