"""Who said what, and all that was read in one article."""

from typing import Literal

from msgspec import field

from twosource.model.base import Line, Record, Span
from twosource.model.language import Entity, Figure, Mark, Sentence, TimeExpression

ClaimKind = Literal["direct", "mixed", "indirect", "narration"]
CueClass = Literal["neutral", "claim", "accuse", "deny", "admit", "demand", "predict", "believe", "intend"]
SpeakerClass = Literal["named", "unnamed", "state", "organisation", "media", "document"]


class Speaker(Record, frozen=True):
    """Who says it: the words in the text, the canonical name and, where the text gives it, the role.

    ``affiliation`` is the body or place in the role ("professor at Far Eastern Federal University"). ``speaker_class`` ("class"
    in JSON) is "named" for a person with a name, "unnamed" for people without ("analysts"), else what it is that speaks.
    """

    start: int
    end: int
    name: str
    role: str | None = None
    affiliation: str | None = None
    speaker_class: SpeakerClass = field(default="unnamed", name="class")


class Cue(Record, frozen=True):
    """The words that attribute ("said", "according to"), their lemma and class."""

    start: int
    end: int
    lemma: str
    cue_class: CueClass = field(default="neutral", name="class")


class Via(Record, frozen=True):
    """A channel between the speaker and the page ("told Interfax", "reviewed by Reuters")."""

    start: int
    end: int
    name: str
    relation: str


class Modality(Record, frozen=True):
    """How surely it is said. ``certainty``: certain, probable or possible; ``mood``: fact, future, conditional, obligation."""

    certainty: Literal["certain", "probable", "possible"] = "certain"
    negated: bool = False
    mood: Literal["fact", "future", "conditional", "obligation"] = "fact"


class Claim(Record, frozen=True):
    """A statement: who said what. ``content`` may be discontinuous. ``speaker`` is ``None`` where the page does not say.

    ``narration`` is the publication's own voice. ``id`` is made from the article and the content spans, so it is the same
    in every run. ``sentence`` is the sentence, or the run of sentences, that holds the claim: what a brief quotes and cites.
    ``known_at`` is that of the article, later where its dates rest on later pages.
    """

    id: str
    article: str
    kind: ClaimKind
    sentence: Span
    content: tuple[Span, ...]
    speaker: Speaker | None = None
    cue: Cue | None = None
    via: tuple[Via, ...] = ()
    hedges: tuple[Span, ...] = ()
    modality: Modality = Modality()
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    said_when: TimeExpression | None = None
    known_at: str | None = None


class Annotation(Line, frozen=True):
    """What the language and claims rooms read in one article (``id`` is the article's)."""

    id: str
    sentences: tuple[Sentence, ...] = ()
    marks: tuple[Mark, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    figures: tuple[Figure, ...] = ()
    claims: tuple[Claim, ...] = ()
