"""The coarse kind of an event: one of the sixteen classes of PLOVER (Open Event Data Alliance), where a word shows it.

The words are our own list; of several in a sentence the first counts, which is mostly that of the main verb. A word that
begins with a capital inside a sentence is part of a name ("in March").
"""

import re
from functools import lru_cache

from twosource.language.similarity import stem
from twosource.model import EventType

_WORDS: dict[EventType, str] = {
    "AGREE": "agree agreed agreement accept accepted sign signed treaty pact ratify approve approved pledge promise vow",
    "CONSULT": "meet met meeting talks summit visit visited negotiate negotiation consult discuss discussed mediate host "
    "telephoned",
    "SUPPORT": "support praise praised endorse endorsed back backed defend welcome welcomed apologise apologize "
    "recognise recognize",
    "COOPERATE": "cooperate cooperation join joined collaborate partner share exchange restore normalise normalize",
    "AID": "aid donate donated assist relief loan grant lend evacuate evacuated shelter humanitarian",
    "CONCEDE": "concede yield ease eased lift lifted release released free freed amnesty pardon relax relent",
    "RETREAT": "retreat withdraw withdrew withdrawn withdrawal surrender surrendered resign resigned demobilise "
    "demobilize ceasefire",
    "REQUEST": "ask asked urge urged appeal request requested demand demanded call plead propose proposed seek sought insist",
    "ACCUSE": "accuse accused blame blamed criticise criticised criticize criticized condemn condemned denounce indict "
    "indicted charge charged sue sued investigate investigated investigation allege alleged probe complain "
    "lambast deplore",
    "REJECT": "reject rejected refuse refused deny denied veto vetoed decline oppose opposed dismiss rebuff object defy defied",
    "THREATEN": "threaten threatened threat warn warned warning ultimatum menace",
    "PROTEST": "protest protester protesters demonstrate demonstrators demonstration rally rallied strike march marched "
    "riot boycott picket sit-in hunger",
    "SANCTION": "sanction sanctions expel expelled suspend suspended embargo cancel cancelled recall recalled sever halt ban cut",
    "MOBILIZE": "mobilise mobilize deploy deployed deployment alert reinforce amass",
    "COERCE": "arrest arrested detain detained seize seized deport deported abduct abducted kidnap kidnapped curfew "
    "impose imposed jail jailed sentence sentenced raid raided confiscate crackdown ban banned censor evict "
    "torture",
    "ASSAULT": "attack attacked kill killed bomb bombed bombing shoot shot shell shelled fire fired assault fight fought "
    "fighting clash clashed explode exploded explosion wound wounded murder massacre ambush invade invaded",
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


@lru_cache(maxsize=1)
def _table() -> dict[str, EventType]:
    found: dict[str, EventType] = {}
    for kind, words in _WORDS.items():
        for word in words.split():
            found.setdefault(stem(word), kind)
    return found


@lru_cache(maxsize=1 << 12)
def kind(sentence: str) -> EventType | None:
    """Return the kind of what a sentence tells, ``None`` where no word of the list stands in it."""
    table = _table()
    words = (match[0] for match in _WORD.finditer(sentence) if not match.start() or not match[0][0].isupper())
    return next((table[word] for word in map(stem, words) if word in table), None)
