"""Make the table of outlets: domain, name, country.

    python training/outlets.py ../shared/data

The facts are those of ``media_data.json`` of kagisearch/kite-public (MIT); its descriptions are not taken. Sorted by domain;
same file in, same bytes out.
"""

import json
import re
import sys
from pathlib import Path

TABLE = Path(__file__).parent.parent / "src/twosource/articles/data/outlets.tsv"
SOURCE = "# domain\tname\tcountry; from media_data.json of github.com/kagisearch/kite-public, MIT licence\n"
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


def main() -> None:
    """Write the table."""
    outlets = json.loads((Path(sys.argv[1]) / "feeds" / "media_data.json").read_text("utf-8"))
    rows: dict[str, str] = {}
    for outlet in outlets:
        for domain in outlet["domains"]:
            host = domain.strip().lower().removeprefix("www.")
            if _DOMAIN.fullmatch(host):
                name, country = (" ".join(outlet[key].split()) for key in ("organization", "country"))
                rows.setdefault(host, f"{host}\t{name}\t{country}\n")
    TABLE.write_text(SOURCE + "".join(rows[host] for host in sorted(rows)), "utf-8")
    print(f"{len(rows)} domains")


if __name__ == "__main__":
    main()
