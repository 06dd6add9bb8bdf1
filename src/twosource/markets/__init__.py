"""What a story touches in the markets: currencies and goods, each with the sentences that say why."""

from twosource.markets.exposures import exposures, in_passing

__all__ = ["exposures", "in_passing"]
