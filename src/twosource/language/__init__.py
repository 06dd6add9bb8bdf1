"""Language: what an article says, in parts: sentences, names, times, figures, quotations; and the one similarity.

Names and the parts of attributions come from a small tagger whose weights are in the package, everything else from rules and
tables; nothing is downloaded, and the same text gives the same parts.
"""

from twosource.language.annotation import annotate, written
from twosource.language.naming import Cast, cast
from twosource.language.pipelines import load
from twosource.language.quotes import quotations
from twosource.language.sentences import sentences
from twosource.language.states import State, state

__all__ = ["Cast", "State", "annotate", "cast", "load", "quotations", "sentences", "state", "written"]
