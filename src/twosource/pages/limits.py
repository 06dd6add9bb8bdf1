"""How much of a source is read, so that no input can exhaust the machine."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds on reading; what goes over one of them becomes a failed page that names the bound.

    Attributes:
        max_page_bytes: the longest page, record of an archive, feed, line of JSON Lines or JSON document; bytes, unpacked.
        max_unpack_ratio: how many times larger packed data (gzip, zstd) may become, once it is over ``max_page_bytes``.
        timeout: seconds of silence after which a URL is given up.
        max_seconds: seconds of waiting, all in all, after which a URL is given up even if it keeps sending.
        max_redirects: how many redirects of a URL are followed.
    """

    max_page_bytes: int = 16_000_000
    max_unpack_ratio: int = 200
    timeout: float = 20.0
    max_seconds: float = 120.0
    max_redirects: int = 8

    @property
    def megabytes(self) -> str:
        """``max_page_bytes`` as people write it: "16 MB"."""
        return f"{self.max_page_bytes / 1_000_000:g} MB"


DEFAULT_LIMITS = Limits()
