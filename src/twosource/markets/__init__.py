"""What a story touches: currencies and goods, with the sentences that say why."""

from twosource.markets.exposures import exposures, unlisted

__all__ = ["exposures", "unlisted"]
