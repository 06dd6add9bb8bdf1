"""Run the measures, print their figures, and hold them against the floors."""

import argparse
import sys
from pathlib import Path

from bench import floors
from bench.measuring import MEASURES, figures_of, module_of


def main() -> int:
    """Return 0, or 1 where a floor is missed."""
    parser = argparse.ArgumentParser(prog="bench", description=sys.modules["bench"].__doc__)
    parser.add_argument("data", type=Path, help="folder of the development data")
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=", ".join(MEASURES))
    parser.add_argument("--floors", action="store_true", help="measure only what has a floor, and fail where one is missed")
    parser.add_argument("--record", action="store_true", help="write the figures as floors")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="measure so many at once (speeds are truest alone)")
    given = parser.parse_args()
    unknown = set(given.measures) - set(MEASURES)
    if unknown:
        parser.error(f"no such measure: {', '.join(sorted(unknown))} (there are {', '.join(MEASURES)})")
    if not given.data.is_dir():
        print(f"SKIPPED: the development data is not at {given.data}, so no figure was measured and no floor was held.")
        return 0
    failures: list[str] = []
    wanted = [name for name in given.measures or MEASURES if not given.floors or module_of(name).GUARDED]
    for name, figures in zip(wanted, figures_of(given.data, wanted, given.jobs), strict=True):
        module = module_of(name)
        print(f"\n{name}: {(module.__doc__ or name).splitlines()[0]}")
        for key, value in figures.items():
            print(f"  {key:<52}{value:>12.3f}" + ("  (floor)" if key in module.GUARDED else ""))
        data_hash = floors.fingerprint(given.data, module.FILES)
        if given.record:
            floors.record(name, figures, module.GUARDED, data_hash)
        failures += floors.missed(name, figures, data_hash) if given.floors else []
    for failure in failures:
        print(f"BELOW ITS FLOOR: {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
