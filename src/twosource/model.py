"""The nouns of the product, all frozen.

Offsets are Unicode code points, ends are exclusive, and a span always belongs to one article: ``article.text[start:end]`` is
the quoted text. Times are ISO 8601 strings that keep the precision they were given with ("2019-04", "2019-04-24",
"2019-04-24T08:00:00+05:30"); ``twosource.clock`` reads and compares them. ``None`` always means *unknown*, never a default.

``Record`` is the base of everything; ``Line`` is the base of the records that stand alone on a line of JSON, and carries the
name of the record under ``"record"``, so that a stream of mixed records describes itself.
"""

from typing import Literal

import msgspec
from msgspec import field

PageKind = Literal["article", "live", "index", "stub"]
READABLE: tuple[PageKind, ...] = ("article", "live")
"""Kinds of pages that hold an article."""
CreditForm = Literal["source-line", "dateline", "byline", "machine", "signed", "republication", "inputs"]
CopyKind = Literal["same", "copy", "excerpt", "version", "merge", "rewrite"]
Side = Literal["a", "b"]
ClaimKind = Literal["direct", "mixed", "indirect", "narration"]
CueClass = Literal["neutral", "claim", "accuse", "deny", "admit", "demand", "predict", "believe", "intend"]
SpeakerClass = Literal["named", "unnamed", "state", "organisation", "media", "document"]
StateReading = Literal["place", "government"]
PartLabel = Literal["source", "cue", "content"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
EventStatus = Literal["past", "ongoing", "scheduled", "hypothetical", "denied", "cancelled"]
Precision = Literal["minute", "day", "week", "month", "span", "by"]
"""How exactly the time of an event is known; "span" is any other run of days, "by" is due on or before the last of them."""
ChangeKind = Literal["announced", "dated", "postponed", "brought_forward", "cancelled", "happened"]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
RelationType = Literal[
    "agree",
    "agree_more_precise",
    "conflict",
    "stale_figure",
    "revised",
    "attribution_dropped",
    "attribution_changed",
    "meaning_changed",
    "quote_moved",
    "unique",
]


SURE = 0.8
"""The confidence from which a dating may be relied on."""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all records: immutable, compared by value, encoded with every field."""


class Line(Record, frozen=True, kw_only=True, tag_field="record", tag=str.lower):
    """Base of the records that are written one to a line; ``"record"`` names the kind."""


class Span(Record, frozen=True):
    """``text[start:end]`` of an article whose identity is clear from where the span stands."""

    start: int
    end: int


class Cite(Record, frozen=True):
    """A span of a named article: the only form in which a brief points at its evidence."""

    article: str
    start: int
    end: int


class Issue(Record, frozen=True):
    """Something wrong with, or missing from, a page or article.

    ``code`` is a stable kebab-case word for programs ("empty-file", "undated"); ``message`` says what, where and what to do.
    ``fatal`` means that the page could not be used at all; such a page makes a run end with exit code 1.
    """

    code: str
    message: str
    fatal: bool = False


class Stated(Record, frozen=True):
    """What a source says of a page beside it: the entry of a feed or of a news sitemap, the item of an agency.

    ``title``, ``byline`` and the rest are as written there; ``None`` or empty where it does not say. Times are ISO 8601.
    ``bare`` says that the page holds the article's text alone, without a site around it.
    """

    title: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    credit: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    bare: bool = False


class Page(Line, frozen=True):
    """A page as it was found. Exactly one of ``html`` and ``text`` is set, or neither when ``issues`` has a fatal one.

    ``id`` is stable: the record's own, the URL, or the path relative to the source that was named. ``fetched`` is when the
    page was seen, where the source says so; it is never the present. ``stated`` is what the source says of the page.
    """

    id: str
    url: str | None = None
    publisher: str | None = None
    fetched: str | None = None
    html: str | None = None
    text: str | None = None
    stated: Stated | None = None
    issues: tuple[Issue, ...] = ()


class Segment(Record, frozen=True, array_like=True):
    """``article.text[start:end]`` came from ``page[page_start:page_end]``.

    Runs of equal length map character by character (white space may differ); runs of unequal length (an HTML entity) map
    as a whole.
    """

    start: int
    end: int
    page_start: int
    page_end: int


class Dating(Record, frozen=True):
    """When an article was written: a closed interval of days, or unknown, with the reason either way.

    ``start`` and ``end`` are ISO days ("from" and "to" in JSON); both ``None`` means unknown. ``evidence`` are the spans the
    dating rests on, in this article or in others of its story. ``known_at`` is when the last page was known that an undated
    article was dated from, ``None`` for an article's own date. Where likelihoods were weighed, ``likeliest`` is the likeliest
    single day of the interval, and ``confidence`` (0 to 1) how often intervals so well supported were right; ``None`` where the
    page gives its date itself, where it is unknown, and where nothing tells the days of the interval apart.
    """

    start: str | None = field(default=None, name="from")
    end: str | None = field(default=None, name="to")
    basis: str = ""
    evidence: tuple[Cite, ...] = ()
    known_at: str | None = None
    likeliest: str | None = None
    confidence: float | None = None

    @property
    def sure(self) -> bool:
        """Whether the interval may be relied on: it is the page's own, or right with a confidence of ``SURE`` or more."""
        return self.start is not None and (self.confidence is None or self.confidence >= SURE)

    @property
    def day(self) -> str | None:
        """The day of writing where it is surely known to the day, else ``None``."""
        return self.start if self.sure and self.start == self.end else None


class Entry(Record, frozen=True):
    """One entry of a live page: ``text[start:end]`` of its article, headline included where it has one.

    ``at`` is when the page says the entry was written, ``None`` where that cannot be told to the day; for "12 min ago" it is the
    latest it can have been. ``printed`` is the time as the page prints it ("2.15pm BST"). ``basis`` is what ``at`` rests on:
    "JSON-LD", "time element" or "printed".
    """

    start: int
    end: int
    at: str | None = None
    printed: str | None = None
    title: str | None = None
    basis: str = ""


class Basis(Record, frozen=True):
    """Where each field of an article was read ("JSON-LD", "meta og:title", "printed byline"), ``None`` for unknown fields."""

    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    tags: str | None = None
    language: str | None = None


class Credit(Record, frozen=True):
    """An agency or publisher that a page names as the source of its text, or of a part of it ("inputs").

    ``form`` is how the page says it. ``at`` is where it does, in the page's ``html`` or ``text``; ``None`` for "machine",
    a field that no reader sees.
    """

    name: str
    form: CreditForm
    at: tuple[int, int] | None = None


class Article(Line, frozen=True):
    """A page without its furniture.

    ``text`` holds paragraphs parted by one empty line; section headings stand as paragraphs of their own. ``credit`` is the
    agency or publisher that the page names as the source of its text, the first of ``credits``, which holds all of them and
    where the page says so. ``source_map`` ties ``text`` to the page;
    ``title_at`` is where the title stands in the page. ``known_at`` is the earliest time at which this text could have been
    known: the latest of ``published``, ``modified`` and the times of its entries, else the fetch time, else ``None``.
    ``entries`` are the timed sections of a live page, in page order; what stands before and between them is in none.
    ``byline`` names people only. ``basis`` says for each field that is known where it was read ("JSON-LD", "meta og:title",
    "h1", "printed byline", "record" for what came with the page).
    """

    id: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    text: str = ""
    byline: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    fetched: str | None = None
    credit: str | None = None
    credits: tuple[Credit, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    kind: PageKind = "article"
    dated: Dating = Dating()
    issues: tuple[Issue, ...] = ()
    known_at: str | None = None
    source_map: tuple[Segment, ...] = ()
    title_at: tuple[int, int] | None = None
    clean: bool = True
    entries: tuple[Entry, ...] = ()
    basis: Basis = Basis()


class Sentence(Record, frozen=True):
    """One sentence, or one heading. Sentences do not overlap and never cross a paragraph."""

    start: int
    end: int
    heading: bool = False


class Entity(Record, frozen=True):
    """A name in the text. ``label`` is PER, ORG, LOC, NORP (people of a state) or MISC.

    ``name`` is the canonical name within the article ("Kim" -> "Kim Jong Un"); ``state`` is the ISO 3166 code of the state
    that a place, a demonym or a seat of government stands for, else ``None``. ``reading`` says whether the word for a state
    means the place or its government ("Moscow said …"), ``None`` where the text does not show it.
    """

    start: int
    end: int
    label: str
    name: str
    state: str | None = None
    reading: StateReading | None = None


class NameForm(Record, frozen=True):
    """A way in which articles write a name: how often, in which of them (ids), and why it is that name, "" where it is plain."""

    text: str
    mentions: int
    articles: tuple[str, ...]
    basis: str = ""


class Name(Record, frozen=True):
    """A person, body, place or other thing of a story under one name. ``label`` and ``state`` are those of ``Entity``."""

    name: str
    label: str
    state: str | None
    forms: tuple[NameForm, ...]


class TimeExpression(Record, frozen=True):
    """A TIMEX3 expression. ``value`` follows TIMEX3, and stays symbolic where the article has no date.

    ``start_day`` and ``end_day`` ("from" and "to" in JSON) are the closed ISO interval it means, ``None`` where unknown.
    ``weekday`` is 0 (Monday) to 6 where the expression names one; ``offset`` is the distance in days from the day of writing
    where the expression gives it ("tomorrow" is 1).
    """

    start: int
    end: int
    type: TimeType
    value: str
    mod: str | None = None
    start_day: str | None = field(default=None, name="from")
    end_day: str | None = field(default=None, name="to")
    weekday: int | None = None
    offset: int | None = None


class Figure(Record, frozen=True):
    """A quantity. ``low`` and ``high`` bound what its qualifier allows; ``None`` is unbounded.

    ``unit`` is an ISO 4217 code, "%", a unit's symbol, or ``None`` for a plain count; ``per`` is the denominator ("year");
    ``counts`` is what is counted, in the article's words ("North Korean workers").
    """

    start: int
    end: int
    value: float
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    per: str | None = None
    qualifier: str | None = None
    change: str | None = None
    counts: str | None = None


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


class Mark(Record, frozen=True):
    """A part of an attribution as the tagger marks it: who says it, the words that say so, or what is said."""

    start: int
    end: int
    label: PartLabel


class Annotation(Line, frozen=True):
    """What the language and claims rooms read in one article (``id`` is the article's)."""

    id: str
    sentences: tuple[Sentence, ...] = ()
    marks: tuple[Mark, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    figures: tuple[Figure, ...] = ()
    claims: tuple[Claim, ...] = ()


class Evidence(Record, frozen=True):
    """One reason for a copy edge: ``a`` and ``b`` are [start, end) in the two articles (``None``: that side has no span)."""

    a: tuple[int, int] | None = None
    b: tuple[int, int] | None = None
    why: str = ""


class Copy(Line, frozen=True):
    """Two articles of which one repeats, or both repeat, the other's text. ``a`` < ``b`` as strings.

    ``source`` is the side the text comes from; ``None`` where the direction cannot be decided. ``score`` is the share of the
    smaller article that is shared, 0 to 1.
    """

    a: str
    b: str
    kind: CopyKind
    source: Side | None
    score: float
    evidence: tuple[Evidence, ...] = ()


class WordChange(Record, frozen=True):
    """Words of one sentence that stand for others in the older version: their spans and texts, an empty span for none.

    ``figure`` means that a number is among them.
    """

    old: Span
    new: Span
    old_text: str
    new_text: str
    figure: bool = False


class SentencePair(Record, frozen=True):
    """One sentence in the older and the newer version, and the words that changed in it."""

    old: Span
    new: Span
    words: tuple[WordChange, ...] = ()


class Difference(Line, frozen=True):
    """What changed from an older version of an article to a newer one (``old`` and ``new`` are their ids), in text order.

    Every sentence of either version is in exactly one of the four lists. A sentence that only moved is kept, as is one that
    differs in white space, quotation marks, dashes or the like.
    """

    old: str
    new: str
    kept: tuple[SentencePair, ...] = ()
    changed: tuple[SentencePair, ...] = ()
    added: tuple[Span, ...] = ()
    removed: tuple[Span, ...] = ()

    @property
    def cosmetic(self) -> bool:
        """Whether both say the same: nothing is changed, added or removed."""
        return not (self.changed or self.added or self.removed)


class Origin(Line, frozen=True):
    """A root of the copy graph: all ``articles`` carry what this origin reported.

    ``name`` is the agency or publisher, ``None`` where the pages do not say; ``basis`` says how the name was found. ``owner`` is
    who owns the outlet that it is named after, where the table of owners knows a second outlet of the same owner.
    """

    id: str
    name: str | None
    articles: tuple[str, ...]
    basis: str = ""
    owner: str | None = None


class Join(Record, frozen=True):
    """Why an article is in its story.

    ``shared`` are the terms it shares with the rest of the story as it then was, ``similarity`` is that to the rest (1 for the
    story's first article); ``copy_of`` is the article of the story that it copies or re-tells, where that alone decided.
    """

    article: str
    similarity: float
    shared: tuple[str, ...] = ()
    copy_of: str | None = None


class Merge(Record, frozen=True):
    """Two stories found to be one: the ``story`` that ended, the articles it had, and why.

    ``known_at`` is the time of the article that showed it, ``None`` where that has none. Taken back from the last to the first,
    the merges of a story after a time give the stories as they were known then.
    """

    story: str
    articles: tuple[str, ...]
    known_at: str | None
    similarity: float
    shared: tuple[str, ...] = ()


class Story(Line, frozen=True):
    """Articles about one event. ``id`` is made from the first member and stays when others join.

    ``origins`` are ids of Origin records; ``first_known`` is the earliest ``known_at`` of a member, ``known_at`` the latest:
    when the story as it stands was known; ``merges`` are the stories that were found to be this one.
    """

    id: str
    articles: tuple[str, ...]
    origins: tuple[str, ...] = ()
    first_known: str | None = None
    title: str | None = None
    joins: tuple[Join, ...] = ()
    merges: tuple[Merge, ...] = ()
    known_at: str | None = None


class Assignment(Record, frozen=True):
    """One article and the story it belongs to."""

    id: str
    story: str


class Link(Record, frozen=True):
    """Why ``story`` stands in a thread: the earlier story it comes ``after``, and the names, numbers and title words they share.

    ``days`` are whole days from the last article of the earlier story to the first of this one, 0 where they overlap.
    """

    story: str
    after: str
    days: int
    similarity: float
    shared: tuple[str, ...] = ()


class Thread(Line, frozen=True):
    """Stories that follow one another, oldest first, with a link for each but the first; ``id`` is made from the first."""

    id: str
    stories: tuple[str, ...]
    links: tuple[Link, ...] = ()


class Relation(Record, frozen=True):
    """How claim ``a`` stands to claim ``b`` (ids). ``b`` is ``None`` for ``unique``. ``basis`` says why, in words.

    ``known_at`` is when both claims were known.
    """

    type: RelationType
    a: str
    b: str | None
    basis: tuple[str, ...] = ()
    delta: str | None = None
    known_at: str | None = None


class Change(Record, frozen=True):
    """What a page first told of a scheduled event, and when that was known.

    ``kind``: "announced", "dated" (its time became more exact), "postponed" (to an unknown time where the new one is ``None``),
    "brought_forward", "cancelled" or "happened". The days are ISO, ends included: ``old_start`` and ``old_end`` before the
    change ("old_from" and "old_to" in JSON), ``start_day`` and ``end_day`` ("from" and "to") after it.
    """

    kind: ChangeKind
    cite: Cite
    old_start: str | None = field(default=None, name="old_from")
    old_end: str | None = field(default=None, name="old_to")
    start_day: str | None = field(default=None, name="from")
    end_day: str | None = field(default=None, name="to")
    known_at: str | None = None


class Release(Record, frozen=True):
    """A row of an economic calendar: what is published or held, when, for which currency, and where the row stands.

    ``at`` is ISO 8601; it has no zone where ``zone`` is ``None``: then the calendar does not say on which clock it is. Numbers
    are as the calendar writes them. ``actual`` is ``None`` as long as it cannot have been known. ``line`` counts the lines of
    ``file`` from 1.
    """

    title: str
    at: str
    zone: str | None
    currency: str | None
    file: str
    line: int
    impact: str | None = None
    actual: str | None = None
    forecast: str | None = None
    previous: str | None = None
    url: str | None = None


class Event(Record, frozen=True):
    """Something that happened or may happen, anchored in a sentence.

    ``start_day`` and ``end_day`` ("from" and "to" in JSON) are the closed ISO interval in which it lies; ``in_days`` counts
    from the brief's ``as_of`` to ``start_day``, for scheduled events only. ``mentions`` are all the sentences that tell it,
    ``text`` is the first of them. ``id`` is made from the first telling that became known, and stays when others join.
    ``precision`` is how exactly the time is known, ``at`` the minute of what is scheduled (ISO 8601, without a zone where none is
    told).
    ``said_by`` are the speakers who tell it; pages that tell it in their own voice are in ``mentions`` alone. ``history`` is how
    a scheduled event came to stand as it does, oldest first. ``listed`` are the rows of calendars that list it; an event with
    nothing but such rows has no mentions, and ``text`` is the calendar's title.
    ``participants`` are the canonical names of the people, bodies and states in ``text``, in its
    order; ``type`` is the class of PLOVER that a word of ``text`` shows, ``None`` where none does.
    """

    text: str
    status: EventStatus
    mentions: tuple[Cite, ...]
    start_day: str | None = field(default=None, name="from")
    end_day: str | None = field(default=None, name="to")
    in_days: int | None = None
    basis: str = ""
    origins: int = 0
    known_at: str | None = None
    id: str = ""
    precision: Precision | None = None
    at: str | None = None
    said_by: tuple[str, ...] = ()
    history: tuple[Change, ...] = ()
    listed: tuple[Release, ...] = ()
    participants: tuple[str, ...] = ()
    type: EventType | None = None


class Exposure(Record, frozen=True):
    """A currency or commodity that the story touches. ``symbol`` is ISO 4217 for currencies, a plain word for goods.

    ``known_at`` is when the first page that shows it was known.
    """

    symbol: str
    name: str
    kind: Literal["currency", "commodity"]
    why: str
    cites: tuple[Cite, ...]
    origins: int = 0
    known_at: str | None = None


class Point(Record, frozen=True):
    """One line of a brief: verbatim text, the sentences it stands in, and how many independent origins carry it.

    ``known_at`` is when the first page that carries it was known.
    """

    text: str
    cites: tuple[Cite, ...]
    origins: int
    known_at: str | None = None


class Statement(Record, frozen=True):
    """Who says what: one attributed claim as the brief shows it. ``known_at`` is when the first page that has it was known."""

    speaker: str
    role: str | None
    text: str
    cites: tuple[Cite, ...]
    claim: str
    origins: int
    known_at: str | None = None


class FigureLine(Record, frozen=True):
    """One figure in the table of figures: its words, what it counts, who says so, as of when, and since when that is known.

    ``counts`` has, where the sentence says so beside it, what became of them ("miners (killed)"). ``as_of`` is ISO 8601, an
    interval ("2017-10/2018-05") where the sentence gives two ends.
    """

    counts: str
    text: str
    figure: Figure
    speaker: str | None
    as_of: str | None
    cite: Cite
    claim: str
    origin: str | None
    known_at: str | None = None


class Source(Record, frozen=True):
    """One article of the story as the brief's list of sources shows it. ``origins`` are ids of Origin records."""

    article: str
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    dated: Dating
    kind: PageKind
    credit: str | None
    origins: tuple[str, ...]
    derived_from: tuple[str, ...] = ()


class LeftOut(Record, frozen=True):
    """Something the brief does not carry, and why.

    ``what`` is "page" (``id`` is the page's), "instrument" (``id`` is the symbol), or "sentence", "claim", "figure", "event",
    "currency", "release" or "point" (``id`` is the story's, and ``reason`` says what and how many).
    """

    what: str
    id: str
    reason: str


class Brief(Line, frozen=True):
    """What a desk needs to know of one story, every line with its evidence."""

    story: str
    title: str | None
    as_of: str | None
    known_at: str | None
    lead: Point | None
    points: tuple[Point, ...]
    statements: tuple[Statement, ...]
    figures: tuple[tuple[FigureLine, ...], ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    timeline: tuple[Event, ...]
    schedule: tuple[Event, ...]
    exposures: tuple[Exposure, ...]
    names: tuple[Name, ...]
    sources: tuple[Source, ...]
    origins: tuple[Origin, ...]
    left_out: tuple[LeftOut, ...]


class StudyEvent(Record, frozen=True):
    """An event of a study: when it became known, and by what.

    ``at`` keeps the precision that is known. ``earliest`` and ``latest`` bound when it can have become known; where they are
    further apart than a bar, day 0 may be another. ``basis`` says how the time was found; ``article`` and ``origin`` are ids.
    """

    id: str
    name: str
    at: str
    earliest: str
    latest: str
    basis: str
    article: str | None = None
    origin: str | None = None


class Reaction(Record, frozen=True):
    """What one instrument did at one event; numbers are ``None`` where ``reason`` says why there are none.

    ``day0`` is the first bar whose close came after the event. ``returns`` and ``abnormal`` are of the event window's days, as
    fractions (0.01 is 1 %, a rise of the symbol's first currency for a pair); ``car`` is the sum of ``abnormal``, ``t`` is it
    over its forecast error, ``p`` two-sided by Student's t, ``q`` the same after Benjamini and Hochberg over the event's
    instruments. ``known_at`` is when the last of it could be known.
    """

    event: str
    symbol: str
    day0: str | None = None
    returns: tuple[float | None, ...] = ()
    abnormal: tuple[float | None, ...] = ()
    car: float | None = None
    t: float | None = None
    p: float | None = None
    q: float | None = None
    known_at: str | None = None
    reason: str | None = None


class StudyTest(Record, frozen=True):
    """What one test says of one day of the event window (``day``; ``None``: of the whole window).

    ``scope`` is "all" or one symbol; ``n`` is how many abnormal returns it is made from. ``q`` is p after Benjamini and
    Hochberg over the instruments, where each has its own test. ``robust``: it holds where instruments move together on one day.
    """

    scope: str
    test: str
    day: int | None
    n: int
    statistic: float | None
    p: float | None
    q: float | None = None
    robust: bool = True


class Confounder(Record, frozen=True):
    """Something else that became known in the window of an event: another story, a scheduled event or a release."""

    event: str
    at: str
    what: str
    known_at: str | None = None


class PriceSeries(Record, frozen=True):
    """Where the prices of one instrument come from, what they span, and what is wrong with them."""

    symbol: str
    source: str
    licence: str | None
    zone: str
    bar: int
    first: str
    last: str
    issues: tuple[Issue, ...] = ()


class Study(Line, frozen=True):
    """An event study: its design, its events, what each instrument did, and what the tests say of it.

    ``window`` is the event window in bars from day 0, both ends included; ``estimation`` and ``gap`` count bars before it.
    ``notes`` are what a reader must know to judge it. ``known_at`` is when the last of it could be known, ``None`` where nothing
    is measured.
    """

    id: str
    title: str
    model: str
    market: str | None
    returns: str
    window: tuple[int, int]
    estimation: int
    gap: int
    events: tuple[StudyEvent, ...]
    reactions: tuple[Reaction, ...]
    tests: tuple[StudyTest, ...]
    confounders: tuple[Confounder, ...] = ()
    prices: tuple[PriceSeries, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    known_at: str | None = None


class RiskDay(Line, frozen=True):
    """How many of a day's articles speak of geopolitical risk; with ``state``, of those that also name the state.

    ``pages`` and ``stories`` are all of the day, ``at_risk`` and ``stories_at_risk`` those that do; ``threats`` and ``acts``
    count pages of the two parts of the index, and a page can be in both. Shares are fractions; ``story_share`` is ``None`` for a
    day on which no story began.
    """

    day: str
    state: str | None
    pages: int
    at_risk: int
    threats: int
    acts: int
    share: float
    stories: int
    stories_at_risk: int
    story_share: float | None
