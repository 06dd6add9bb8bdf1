"""Whether two clauses that count alike count within one scope: a whole and no part of it, one period, a fact and no plan."""

import re
from functools import lru_cache

from twosource.language import states

_PARTS = (
    "other others more further another additional remaining rest average each every daily only alone half fewer less twice double"
)
_PERIODS = "last first next previous earlier former past second third final"
_PLANS = (
    "may might could should must would ought target targets goal goals aim aims limit limits ceiling cap threshold plan plans "
    "planned budget budgeted capacity maximum minimum hope hopes want wants asked demand demands offered proposed if unless"
)
_NEGATIONS = "not no never without n't cannot"

_WORDS = re.compile(rf"\b(?:{'|'.join(f'{_PARTS} {_PERIODS} {_PLANS} {_NEGATIONS}'.split())})\b|n['’]t\b", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w.-]*\w")
_PART_OF = re.compile(r"\bof (?:the|its|their|his|her|these|those)(?= some\b)", re.IGNORECASE)
_TOGETHER = re.compile(r"\bsome (?:[\w’'-]+ ){1,3}and (?:\w+s|crew|staff|personnel)\b")
"""Two things counted together ("passengers and crew")."""


def states_in(text: str) -> frozenset[str]:
    """Return the codes (ISO 3166) of the states that a text names, by any word that stands for one and little else."""
    words = [match[0] for match in _CAPITAL.finditer(text)]
    runs = {" ".join(words[at : at + size]) for at in range(len(words)) for size in (1, 2, 3)}
    found = (states.state(run) for run in runs - states.AMBIGUOUS)
    return frozenset(state.code for state in found if state is not None)


def same_scope(one: str, two: str) -> bool:
    """Tell whether two clauses, each with "some" in its figure's place, carry the same words of part, period, plan and denial."""
    return _scope(one) == _scope(two)


@lru_cache(maxsize=1 << 12)
def _scope(told: str) -> tuple[frozenset[str], bool, bool]:
    words = frozenset(match[0].casefold().replace("’", "'") for match in _WORDS.finditer(told))
    return words, _PART_OF.search(told) is not None, _TOGETHER.search(told) is not None
