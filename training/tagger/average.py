"""Average taggers that were trained on from one state: as one of them in size and speed, and steadier than each.

    python training/tagger/average.py one.pt two.pt --out average.pt

After "model soups" (Wortsman and others, 2022).
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Write the mean of every number of the states."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trained", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    states = [torch.load(path, weights_only=True) for path in options.trained]
    torch.save({name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}, options.out)


if __name__ == "__main__":
    main()
