"""The peer of exposures: a list of words, and no reading. A state named is its currency, a word of a market is the market."""

import re

from twosource.language import states
from twosource.markets.exposures import currencies
from twosource.markets.exposures.goods import ALSO_A_VERB, goods
from twosource.markets.exposures.instruments import own
from twosource.model import Article

_NAME = re.compile(r"(?:[A-Z][\w.]*)(?:\s[A-Z][\w.]*)?")


class Words:
    """Finds instruments by words alone."""

    def instruments(self, article: Article) -> frozenset[str]:
        """Return the first instrument of each currency, good and market that a word of an article stands for.

        Words that are more often a verb are left out: a list is as good as its words.
        """
        symbols = {code for code in map(self._currency, _NAME.findall(article.text)) if code}
        symbols |= {
            good.symbol for good in goods() if not ALSO_A_VERB.issuperset(good.phrases) and good.pattern.search(article.text)
        }
        return frozenset(rows[0].symbol for symbol in symbols if (rows := own().touched_by(symbol)))

    def _currency(self, words: str) -> str | None:
        state = states.state(words) or states.state(words.split()[0])
        return currencies.currency(state.code, None) if state else None
