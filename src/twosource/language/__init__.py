"""Language: what an article says, in parts: sentences, names, times, figures, quotations; and the one similarity.

Everything here is rules and tables of the package itself; nothing is downloaded, and the same text gives the same parts.
"""

from twosource.language.annotate import annotate
from twosource.language.quotes import quotations
from twosource.language.sentences import sentences

__all__ = ["annotate", "quotations", "sentences"]
