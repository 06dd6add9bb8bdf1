"""What a story touches, by the table of instruments, with the sentences that say why."""

from twosource.markets.exposures.instruments import Instrument, Instruments, instruments
from twosource.markets.exposures.since import Growth, touched_since
from twosource.markets.exposures.touching import SHOWN, Touched, touched

__all__ = ["SHOWN", "Growth", "Instrument", "Instruments", "Touched", "instruments", "touched", "touched_since"]
