"""Language: what an article says, in parts: sentences, names, times, figures, quotations; and the one similarity.

Everything here is rules and tables of the package itself; nothing is downloaded, and the same text gives the same parts.
"""

from twosource.language.annotation import annotate, written
from twosource.language.quotes import quotations
from twosource.language.sentences import sentences
from twosource.language.states import State, state

__all__ = ["State", "annotate", "quotations", "sentences", "state", "written"]
