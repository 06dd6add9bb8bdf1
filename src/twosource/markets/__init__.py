"""What a story touches: currencies, goods and markets of the table of instruments, with the sentences that say why."""

from twosource.markets.exposures import Growth, Touched, touched, touched_since
from twosource.markets.exposures.instruments import Instrument, Instruments, instruments

__all__ = ["Growth", "Instrument", "Instruments", "Touched", "instruments", "touched", "touched_since"]
