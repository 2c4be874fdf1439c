"""``python3 dev.py bench [-- NAME …]``: every measurement in this folder, each in a process of its own.

A measurement is a module that prints lines when it is run. It compares with a reference in the same
run, so that the ratio means something on any machine.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main(valda: list[str]) -> int:
    """Run the named measurements, or all of them; 1 if any failed, 2 for an unknown name."""
    finns = sorted(fil.stem for fil in Path(__file__).parent.glob("[a-z]*.py"))
    if okanda := set(valda) - set(finns):
        print(f"no such measurement: {', '.join(sorted(okanda))}; choose among {', '.join(finns)}")
        return 2
    svar = 0
    for namn in valda or finns:
        print(f"== {namn}", flush=True)
        svar |= subprocess.call([sys.executable, "-P", "-m", f"bench.{namn}"])
    return 1 if svar else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
