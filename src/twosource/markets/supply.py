"""Where the prices of a study come from: the user's files, and the ECB's rates for any pair of its currencies."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from twosource.errors import PriceError, StudyError
from twosource.markets import ecb, packed
from twosource.markets.design import RATES
from twosource.markets.exposures import currencies
from twosource.markets.exposures.instruments import Instruments, own
from twosource.markets.pairs import YARDSTICKS, yardstick
from twosource.markets.prices import DAY, Prices, Seconds
from twosource.markets.prices import files as price_files
from twosource.markets.prices.zones import zone
from twosource.model import Exposure, LeftOut

ECB = "ecb"
_HEAD = 200


class Supply(NamedTuple):
    """The series of the user's files, and the table of the ECB's rates where it is wanted.

    ``table`` says which symbols stand for one instrument.
    """

    files: tuple[Prices, ...]
    rates: ecb.Rates | None
    table: Instruments

    def get(self, symbol: str) -> Prices:
        """Return the series of a symbol, the user's first, by any symbol of its instrument; raise PriceError where there is none.

        The ECB's rates of an instrument are those of its pair in the table: "6J" and "JPY=X" give yen for a dollar. What touches
        instruments ("oil", "RUB") stands for the first of them of which there are prices.
        """
        row = self.table.named(symbol)
        rows = (row,) if row is not None else self.table.touched_by(symbol)
        named = [one for one in self.files if one.symbol.casefold() == symbol.casefold()]
        alike = [one for one in self.files if rows and self.table.of_file(one.symbol) in rows]
        if found := (*named, *alike):
            return found[0]
        if self.rates is not None and (not rows or any(one.kind == "currency" for one in rows)):
            return ecb.prices(next((one.pair for one in rows if one.pair), symbol), self.rates)
        there = [one.symbol for one in self.files] + ["pairs of the ECB's currencies"] * (self.rates is not None)
        raise PriceError(f"there are no prices of {symbol} (there are {', '.join(there)}); name a file: --prices {symbol}=FILE")

    def is_quoted_alone(self, series: Sequence[Prices]) -> bool:
        """Tell whether series are one daily pair, quoted in dollars or euros, beside which there are rates of others.

        The euro in dollars is none: a story may be of either.
        """
        pair = self._pairs([one.symbol for one in series])[0] if len(series) == 1 and series[0].bar == DAY else ()
        held = {*self.rates.by_currency, ecb.BASE} if self.rates is not None else set()
        return len(YARDSTICKS.intersection(pair)) == 1 and held.issuperset(pair)

    def others(self, symbols: Sequence[str]) -> Prices:
        """Return what the currency in which some pairs are quoted did against the ECB's other currencies, as series "rates".

        Raise PriceError where it has no rates, or the pairs do not all hold one currency.
        """
        pairs = self._pairs(symbols)
        base = yardstick(pairs)
        if self.rates is None or base is None:
            why = "there are none: add --prices ecb" if self.rates is None else "the instruments are no pairs of one currency"
            raise PriceError(f"a market of the ECB's rates needs them, and pairs of one currency in them; {why}")
        return ecb.against_others(base, {code for pair in pairs for code in pair} - {base}, self.rates)._replace(symbol=RATES)

    def _pairs(self, symbols: Sequence[str]) -> list[tuple[str, ...]]:
        rows = [self.table.of_file(symbol) for symbol in symbols]
        return [
            currencies.pair((row.pair if row is not None else "") or symbol) for row, symbol in zip(rows, symbols, strict=True)
        ]

    def touching(self, exposures: Sequence[Exposure]) -> tuple[list[Prices], list[LeftOut]]:
        """Return the series of what a story touches, and the exposures without one.

        A file serves an exposure by any symbol of its instruments in the table, a currency also by a pair that holds its code,
        and anything that it is named after; the ECB serves a currency by the first pair that the table has for it (the euro by
        EURUSD, the yen by USDJPY).
        """
        found: dict[str, Prices] = {}
        missing = []
        for exposure in exposures:
            series = [one for one in self.files if self._serves(one.symbol, exposure)] or self._from_rates(exposure)
            found |= {one.symbol: one for one in series}
            if not series:
                missing.append(LeftOut(what="instrument", id=exposure.symbol, reason="no prices of it were given"))
        return list(found.values()), missing

    def _serves(self, symbol: str, exposure: Exposure) -> bool:
        row = self.table.of_file(symbol)
        if row is not None and row.symbol in exposure.instruments:
            return True
        if row is not None and row.kind != "currency":
            return False
        if exposure.kind == "currency":
            return exposure.symbol in currencies.pair(symbol if row is None else row.pair)
        return symbol.casefold() in (exposure.symbol.casefold(), exposure.name.casefold())

    def _from_rates(self, exposure: Exposure) -> list[Prices]:
        if self.rates is None or exposure.kind != "currency":
            return []
        held = {*self.rates.by_currency, ecb.BASE}
        pairs = (row.pair for row in self.table.touched_by(exposure.symbol) if self.table.lists(row) and row.pair)
        served = next((pair for pair in pairs if held.issuperset(currencies.pair(pair))), None)
        return [] if served is None else [ecb.prices(served, self.rates)]


def supply(
    names: Sequence[str], *, zone_name: str | None = None, releases: Seconds | None = None, table: Instruments | None = None
) -> Supply:
    """Read the prices that are named: "ecb" (its rates as installed), a FILE, or SYMBOL=FILE; none means "ecb".

    A file of the ECB's own (eurofxref-hist.csv or .zip) serves all pairs of its currencies, and a table with a column for each
    instrument gives a series for each. Raise PriceError as the readers do, and for a ``zone_name`` that is none, though no file
    needs it.
    """
    if zone_name is not None:
        zone(zone_name)
    table = table or own()
    files: list[Prices] = []
    rates = None
    for name in names or (ECB,):
        symbol, path = _parted(name)
        if name.casefold() == ECB:
            rates = ecb.embedded()
        elif _is_rates(path):
            rates = ecb.from_file(path)
        else:
            found = price_files.read_each(path, table.knows, zone_name=zone_name, releases=releases)
            files += _named(symbol, path, found) if symbol else [one._replace(symbol=table.within(one.symbol)) for one in found]
    return Supply(tuple(files), rates, table)


def _named(symbol: str, path: str, found: Sequence[Prices]) -> list[Prices]:
    """Return the series that a symbol is given to: the only one of a file, or the column of that name."""
    if len(found) == 1:
        return [found[0]._replace(symbol=symbol)]
    meant = [one for one in found if one.symbol.casefold() == symbol.casefold()]
    if not meant:
        columns = ", ".join(one.symbol for one in found)
        raise PriceError(f"{path} has a column for each instrument ({columns}): name one of them, or give the file alone")
    return meant


def _parted(name: str) -> tuple[str, str]:
    """Return the symbol and the file of SYMBOL=FILE, either of which may hold "="; the symbol is empty where none is given."""
    parts = name.split("=")
    splits = [("=".join(parts[:at]), "=".join(parts[at:])) for at in range(len(parts))]
    return next((split for split in splits if Path(split[1]).exists()), splits[-1])


def chosen(source: Supply, symbols: Sequence[str]) -> list[Prices]:
    """Return the series of the symbols, or all of the user's files where none is named; raise StudyError for neither."""
    if symbols:
        return [source.get(symbol) for symbol in dict.fromkeys(symbols)]
    if not source.files:
        raise StudyError("name the instruments to study: --instruments USDRUB,USDKRW (or files with --prices)")
    return list(source.files)


def _is_rates(path: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    if head.startswith(packed.ZIP):
        head = packed.content(Path(path), price_files.MAX_BYTES, PriceError)[:_HEAD]
    return ecb.is_rates(head.decode("utf-8", "replace").split("\n")[0])
