"""What a story touches, and how prices moved."""

from typing import Literal

from twosource.model.base import Cite, Issue, LeftOut, Line, Record

ExposureKind = Literal["currency", "commodity", "index", "rates", "shipping", "share", "other"]
Role = Literal["target", "supplier", "buyer", "actor", "named"]
Direction = Literal["up", "down"]
MoveMood = Literal["said", "expected", "possible"]


class Counted(Record, frozen=True):
    """How many sentences show something; ``points`` is what each of them counts where that is asked for, else 0."""

    what: str
    sentences: int
    points: int = 0


class StateRole(Record, frozen=True):
    """In how many sentences a state (ISO 3166, or "EU") acts, is acted on, sells a good, or is only named."""

    state: str
    role: Role
    sentences: int


class Move(Record, frozen=True):
    """A sentence that says that it rose or fell, or in another ``mood`` that somebody expects it to, or that it may.

    ``against`` are the currencies (ISO 4217) against which alone a currency is said to have gone; none where it says nothing of
    the kind.
    """

    direction: Direction
    cite: Cite
    mood: MoveMood = "said"
    against: tuple[str, ...] = ()


class Exposure(Record, frozen=True):
    """A currency, commodity, market or other thing dealt in that the story touches, with the sentences that say why.

    ``symbol`` is ISO 4217 for currencies, "stocks:" or "rates:" and a state for markets, a plain word for goods.
    ``instruments`` are the symbols of the rows of the table that it touches, the first first. ``direction`` is where the
    sentences say that it went, ``None`` where none does or they differ; ``moves`` has all that do, and those that expect it to.
    ``weight`` is the sum of ``points`` times ``sentences`` over ``weights``. ``roles`` and ``modality`` count over all its
    sentences. ``known_at`` is when the first page that shows it was known.
    """

    symbol: str
    name: str
    kind: ExposureKind
    why: str
    cites: tuple[Cite, ...]
    origins: int = 0
    known_at: str | None = None
    instruments: tuple[str, ...] = ()
    weight: int = 0
    weights: tuple[Counted, ...] = ()
    roles: tuple[StateRole, ...] = ()
    modality: tuple[Counted, ...] = ()
    direction: Direction | None = None
    moves: tuple[Move, ...] = ()


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
    instruments, or over all of the study where its ``correction`` says so. ``touched_at`` is when it was known that the story
    touches the instrument, ``None`` where the user named it. ``known_at`` is when the last of it could be known.
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
    touched_at: str | None = None
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

    ``correction``: q is over the instruments of each "event", or over all of the "study".
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
    correction: str = "event"


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
