"""Whole commands, run and measured."""

import subprocess
import sys

_WATCH = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, _, usage = os.wait4(process.pid, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
"""


def measured(*arguments: str) -> tuple[float, float]:
    """Run ``twosource`` with arguments; return its CPU-seconds and its peak resident MiB.

    A small process of its own starts the command, because the peak of a process counts that of the one it was started from.
    """
    command = [sys.executable, "-c", _WATCH, sys.executable, "-m", "twosource", *arguments]
    seconds, peak = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), float(peak)
