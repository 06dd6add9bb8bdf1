"""Price series in UTC, and the files they are read from."""

from twosource.markets.prices.series import DAY, Prices, Seconds, written

__all__ = ["DAY", "Prices", "Seconds", "written"]
