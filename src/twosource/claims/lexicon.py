"""Closed classes of English words that the attribution patterns lean on."""


def words(text: str) -> frozenset[str]:
    """Return the words of ``text`` as a set."""
    return frozenset(text.split())


BE = words("is are was were be been being 's 're am isn't aren't wasn't weren't")
HAVE = words("has have had 've hasn't haven't hadn't having")
DO = words("do does did don't doesn't didn't")
MODALS = words("will would could can may might should must shall cannot can't won't wouldn't couldn't shouldn't 'd 'll")
FINITE = (BE | HAVE | DO | MODALS) - words("be been being having 's 'd 'll 've 're")
"""Forms that make the clause they stand in finite."""

NEGATIONS = words(
    "not never no neither nor none nobody nothing without cannot can't won't wouldn't couldn't shouldn't don't doesn't didn't "
    "isn't aren't wasn't weren't hasn't haven't hadn't n't"
)
ADVERBS = words(
    "also not never then now later again already still once just even only further recently repeatedly often earlier "
    "previously once long first reportedly n't further thus ever soon always both all"
)
SUBORDINATORS = words("while although though whereas as when if because since after before until unless once given but and")
CLAUSE_STARTS = words(
    "that but according "
    "while because as when if although though since where which who whom whose than so what how why whether yet then "
    "unless until whereas"
)
"""Words that cannot stand inside the noun phrase before a verb."""

PREPOSITIONS = words(
    "in on at by for after before during with from under amid despite following since to of into about against between among "
    "over through via within without outside inside near upon behind across throughout per"
)
APPROXIMATIONS = words("about around over under between near within")
"""Prepositions that open a clause as its subject's approximation ("about 40 ships")."""

NUMBERS = words(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty half dozens hundreds thousands millions"
)
DETERMINERS = words(
    "a an the this that these those his her its their our my your some any many most several one two three no each every "
    "another both few"
)
PRONOUNS = words("he she it they we i you who everyone someone nobody others")
OBJECT_PRONOUNS = words("him her them us me you it himself herself themselves")
PERSONAL = {"he": "PER", "she": "PER", "his": "PER", "her": "PER"}
"""Pronouns that stand for one person."""
POSSESSIVES = words("his her its their")
OPEN = words("both two pair latter former others")
"""Last words of a phrase that stands for somebody named before without saying whom ("the two")."""
DOCUMENT_WORDS = words(
    "report reports study survey poll document documents filing filings letter memo statement paper papers data figures records "
    "indictment lawsuit complaint law bill treaty agreement communique constitution email emails transcript minutes audit census "
    "resolution ruling verdict order notice website post tweet article book analysis review research studies surveys polls "
    "letters memos statements lawsuits analyses"
)
"""Nouns for what says something in writing."""

SAYINGS = words(
    "answer advice appeal assessment comment complaint conclusion explanation judgment message plea prediction "
    "reaction remark reply response retort theory verdict view warning"
)
"""Nouns for what somebody says."""

COLLECTIVES = words(
    "people police media men women many some most both others officials they we i you few several two three critics"
)
"""Plural subjects without a plural ending."""

APPOSITION_STARTS = words(
    "a an the who which whose one former then chief head president director professor chairman chairwoman spokesman spokeswoman "
    "spokesperson minister secretary co-founder founder author senior deputy vice executive analyst economist governor mayor "
    "senator citing speaking reviewed seen obtained cited writing referring responding appearing using quoting asked his her its "
    "their also himself herself now part both founded published conducted released based known son daughter "
    "however too meanwhile though therefore instead of"
)
MEDIA_WORDS = words(
    "news agency newspaper television tv radio magazine daily times post media press broadcaster journal gazette channel website"
)
WENT = words("went goes gone going")
"""Verbs after which an infinitive of saying reports ("went as far as to say")."""

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
REVIEWED = words("reviewed seen obtained viewed cited published carried quoted")
"""Participles that put a channel between a document and the page ("reviewed by")."""

TIME_WORDS = WEEKDAYS | words(
    "today yesterday tomorrow tonight week weeks month months year years day days weekend morning afternoon evening night hour "
    "hours minutes decade century spring summer autumn winter january february march april may june july august september "
    "october november december midnight noon moment time"
)
TIME_PARTS = TIME_WORDS | words(
    "this last next that the a an one two three four five six seven eight nine ten few several every each past coming early "
    "late earlier later first second same and same other another long some many"
)
"""Words that, with a last word of TIME_WORDS, make nothing but a time."""

PASTS = words(
    "held made took gave went came became began won lost met left kept brought bought sent spent stood ran grew drew fell rose "
    "wrote spoke got broke struck hit sought fought caught cost shot built"
)
"""Irregular past tenses of everyday verbs."""

NOT_VERBS = words(
    "king wing ring spring thing being seed feed need deed breed hundred united building meeting hearing briefing ruling filing"
)
"""Nouns that look like participles."""
