"""An invented story for the tests of this room: talks about a fishery, a wire report, its copies, and a second agency."""

from twosource.model import (
    Annotation,
    Article,
    Brief,
    Cite,
    Claim,
    Cue,
    Dating,
    Event,
    Exposure,
    Figure,
    FigureLine,
    LeftOut,
    Name,
    NameForm,
    Origin,
    Point,
    Relation,
    Sentence,
    Source,
    Span,
    Speaker,
    Statement,
)

WIRE = Article(
    id="wire.html",
    url="https://www.northwire.example/fish/quota-talks?id=7",
    publisher="North Wire",
    title="Norway and Iceland to meet on mackerel quotas",
    text=(
        "Ministers of Norway and Iceland will meet in Tromsø on Thursday to settle how much mackerel each may catch, "
        "officials in Oslo said.\n\n"
        "Norway says Icelandic boats landed about 140,000 tonnes last year, well above the share agreed in 2018. "
        "“We come to talk about numbers, not about flags,” fisheries minister Liv Aasen told reporters.\n\n"
        "The talks broke off in 2018. Without a deal, Oslo may close its ports to Icelandic boats in April, a person close to "
        "the ministry said.\n\n"
        "The Icelandic krona slipped 0.4% against the euro. Prices of fishmeal, made from mackerel too small to sell, rose."
    ),
    published="2020-03-10T09:30:00+01:00",
    credit="North Wire",
    known_at="2020-03-10T09:30:00+01:00",
    language="en",
)
PORTAL = Article(
    id="portal.html",
    url="https://portal.example/business/1",
    publisher="Harbour Portal",
    title="Mackerel: ministers meet Thursday",
    text=(
        "Ministers of Norway and Iceland will meet in Tromsø on Thursday to settle how much mackerel each may catch, "
        "officials in Oslo said.\n\n"
        "Norway says Icelandic boats landed about 140,000 tonnes last year, well above the share agreed in 2018."
    ),
    published="2020-03-10",
    credit="North Wire",
    known_at="2020-03-10",
    language="en",
)
BROKER = Article(
    id="broker.txt",
    title="What the mackerel talks mean for your trades",
    text=(
        "Tomorrow, Thursday, the fish war comes to a head in Tromsø.\n\n"
        "Iceland landed 140,000 tonnes last year, far above its share. The krona has been sliding.\n\n"
        "Oslo will close its ports in April."
    ),
    dated=Dating(start="2020-03-11", end="2020-03-11", basis="“Tomorrow, Thursday” is 12 March 2020 in [1]", evidence=()),
    language="en",
)
AGENCY = Article(
    id="agency/8.html",
    url="https://agency.example/8",
    publisher="Atlantic Press",
    title="Iceland disputes Norway’s count of its catch",
    text=(
        "Iceland landed 118,300 tonnes of mackerel in 2019, its fisheries directorate said on Wednesday, rejecting a higher "
        "figure given in Oslo.\n\n"
        "“Our logbooks are open to anyone who can read them,” director Jón Steinarsson said. The two sides meet on Thursday in "
        "Tromsø."
    ),
    published="2020-03-11T16:05:00Z",
    known_at="2020-03-11T16:05:00Z",
    language="en",
)
ARTICLES = {article.id: article for article in (WIRE, PORTAL, BROKER, AGENCY)}


def cite(article: Article, words: str) -> Cite:
    """Return where ``words`` first stand in ``article``."""
    start = article.text.index(words)
    return Cite(article=article.id, start=start, end=start + len(words))


def _span(article: Article, words: str) -> Span:
    found = cite(article, words)
    return Span(start=found.start, end=found.end)


def _claim(name: str, article: Article, words: str, speaker: str | None, cue: str | None) -> Claim:
    span = _span(article, words)
    who, how = cite(article, speaker or words), cite(article, cue or words)
    return Claim(
        id=name,
        article=article.id,
        kind="indirect" if speaker else "narration",
        sentence=span,
        content=(span,),
        speaker=Speaker(start=who.start, end=who.end, name=speaker) if speaker else None,
        cue=Cue(start=how.start, end=how.end, lemma=cue) if cue else None,
    )


_MEETING = (
    "Ministers of Norway and Iceland will meet in Tromsø on Thursday to settle how much mackerel each may catch, officials in "
    "Oslo said."
)
_LANDED = "Norway says Icelandic boats landed about 140,000 tonnes last year, well above the share agreed in 2018."
_COUNTED = (
    "Iceland landed 118,300 tonnes of mackerel in 2019, its fisheries directorate said on Wednesday, rejecting a higher figure "
    "given in Oslo."
)
_RETOLD = "Iceland landed 140,000 tonnes last year, far above its share."
_CLOSING = "Without a deal, Oslo may close its ports to Icelandic boats in April, a person close to the ministry said."
_CLOSED = "Oslo will close its ports in April."
_FLAGS = "“We come to talk about numbers, not about flags,” fisheries minister Liv Aasen told reporters."
_LOGBOOKS = "“Our logbooks are open to anyone who can read them,” director Jón Steinarsson said."
_KRONA = "The Icelandic krona slipped 0.4% against the euro."
_MEAL = "Prices of fishmeal, made from mackerel too small to sell, rose."

CLAIMS = (
    _claim("c1", WIRE, _LANDED, "Norway", "says"),
    _claim("c2", AGENCY, _COUNTED, "fisheries directorate", "said"),
    _claim("c3", BROKER, _RETOLD, None, None),
    _claim("c4", WIRE, _CLOSING, "a person close to the ministry", "said"),
    _claim("c5", BROKER, _CLOSED, None, None),
)
ORIGINS = (
    Origin(id="o1", name="North Wire", articles=("broker.txt", "portal.html", "wire.html"), basis="credit lines of 2 pages"),
    Origin(id="o2", name="Atlantic Press", articles=("agency/8.html",), basis="its own report"),
)


def _figure(article: Article, words: str, value: float, unit: str) -> Figure:
    found = cite(article, words)
    return Figure(start=found.start, end=found.end, value=value, unit=unit, counts="mackerel landed by Icelandic boats")


def _figure_line(article: Article, sentence: str, words: str, value: float, speaker: str | None, claim: str) -> FigureLine:
    return FigureLine(
        counts="mackerel landed by Icelandic boats",
        text=words,
        figure=_figure(article, words, value, "t"),
        speaker=speaker,
        as_of="2019" if article is not BROKER else None,
        cite=cite(article, sentence),
        claim=claim,
        origin="o2" if article is AGENCY else "o1",
    )


def _source(article: Article, origins: tuple[str, ...], derived_from: tuple[str, ...] = ()) -> Source:
    return Source(
        article=article.id,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        dated=article.dated,
        kind=article.kind,
        credit=article.credit,
        origins=origins,
        derived_from=derived_from,
    )


_EVENTS = (
    Event(
        text="The talks broke off in 2018.",
        status="past",
        mentions=(cite(WIRE, "The talks broke off in 2018."),),
        start_day="2018-01-01",
        end_day="2018-12-31",
        basis="a year",
        origins=1,
    ),
    Event(
        text=_COUNTED,
        status="past",
        mentions=(cite(AGENCY, _COUNTED),),
        start_day="2020-03-11",
        end_day="2020-03-11",
        basis="a weekday in a dated page",
        origins=1,
    ),
)
_SCHEDULE = (
    Event(
        text=_MEETING,
        status="scheduled",
        mentions=(
            cite(WIRE, _MEETING),
            cite(PORTAL, _MEETING),
            cite(BROKER, "Tomorrow, Thursday, the fish war comes to a head in Tromsø."),
            cite(AGENCY, "The two sides meet on Thursday in Tromsø."),
        ),
        start_day="2020-03-12",
        end_day="2020-03-12",
        in_days=1,
        basis="a weekday in a dated page",
        origins=2,
    ),
    Event(
        text=_CLOSING,
        status="hypothetical",
        mentions=(cite(WIRE, _CLOSING), cite(BROKER, _CLOSED)),
        start_day="2020-04-01",
        end_day="2020-04-30",
        in_days=21,
        basis="a month",
        origins=1,
    ),
)

BRIEF = Brief(
    story="s-mackerel",
    title="Norway and Iceland to meet on mackerel quotas",
    as_of="2020-03-11T18:00:00Z",
    known_at="2020-03-10T09:30:00+01:00",
    lead=Point(text=_MEETING, cites=(cite(WIRE, _MEETING), cite(PORTAL, _MEETING)), origins=2),
    points=(
        Point(text=_LANDED, cites=(cite(WIRE, _LANDED), cite(PORTAL, _LANDED)), origins=1),
        Point(text=_COUNTED, cites=(cite(AGENCY, _COUNTED),), origins=1),
        Point(text="The two sides meet on Thursday in Tromsø.", cites=(cite(AGENCY, "on Thursday in Tromsø"),), origins=2),
    ),
    statements=(
        Statement(
            speaker="Liv Aasen",
            role="fisheries minister",
            text=_FLAGS,
            cites=(cite(WIRE, _FLAGS),),
            claim="c6",
            origins=1,
        ),
        Statement(
            speaker="Jón Steinarsson", role="director", text=_LOGBOOKS, cites=(cite(AGENCY, _LOGBOOKS),), claim="c7", origins=1
        ),
    ),
    figures=(
        (
            _figure_line(WIRE, _LANDED, "about 140,000 tonnes", 140_000, "Norway", "c1"),
            _figure_line(BROKER, _RETOLD, "140,000 tonnes", 140_000, None, "c3"),
            _figure_line(AGENCY, _COUNTED, "118,300 tonnes", 118_300, "fisheries directorate", "c2"),
        ),
    ),
    claims=CLAIMS,
    relations=(
        Relation(
            type="conflict",
            a="c1",
            b="c2",
            basis=("both count the mackerel that Icelandic boats landed in 2019", "about 140,000 does not take in 118,300"),
            delta="21,700 tonnes",
        ),
        Relation(type="attribution_dropped", a="c1", b="c3", basis=("Norway’s count is told as a fact",)),
        Relation(type="meaning_changed", a="c4", b="c5", basis=("“may” in one, “will” in the other",)),
        Relation(type="unique", a="c2", b=None),
    ),
    timeline=_EVENTS,
    schedule=_SCHEDULE,
    exposures=(
        Exposure(
            symbol="ISK", name="Icelandic króna", kind="currency", why="named: “krona”", cites=(cite(WIRE, _KRONA),), origins=1
        ),
        Exposure(
            symbol="NOK",
            name="Norwegian krone",
            kind="currency",
            why="currency of Norway",
            cites=(cite(WIRE, _LANDED),),
            origins=1,
        ),
        Exposure(symbol="fishmeal", name="fishmeal", kind="commodity", why="named", cites=(cite(WIRE, _MEAL),), origins=1),
    ),
    names=(
        Name(
            name="Marine Research Institute",
            label="ORG",
            state=None,
            forms=(
                NameForm(text="Marine Research Institute", mentions=3, articles=(WIRE.id, PORTAL.id)),
                NameForm(text="MRI", mentions=2, articles=(BROKER.id,), basis="initials"),
            ),
        ),
        Name(
            name="Iceland",
            label="LOC",
            state="IS",
            forms=(NameForm(text="Iceland", mentions=5, articles=(WIRE.id, PORTAL.id)),),
        ),
    ),
    sources=(
        _source(WIRE, ("o1",)),
        _source(PORTAL, ("o1",), ("wire.html",)),
        _source(BROKER, ("o1",), ("wire.html",)),
        _source(AGENCY, ("o2",)),
    ),
    origins=ORIGINS,
    left_out=(LeftOut(what="page", id="menu.html", reason="no article in it"),),
)
SECOND = Brief(
    story="s-bridge",
    title=None,
    as_of=None,
    known_at=None,
    lead=None,
    points=(Point(text=_KRONA, cites=(cite(WIRE, _KRONA),), origins=0),),
    statements=(),
    figures=(),
    claims=(),
    relations=(),
    timeline=(),
    schedule=(),
    exposures=(),
    names=(),
    sources=(_source(WIRE, ()),),
    origins=(),
    left_out=(),
)
ANNOTATION = Annotation(id="wire.html", sentences=(Sentence(start=0, end=len(_MEETING)),), claims=CLAIMS[:1])


def hostile(text: str, url: str | None = None) -> tuple[Brief, dict[str, Article]]:
    """Return a brief, and its article, in which every free text is ``text`` or holds it."""
    body = f"x{text}\n\nend"
    article = Article(id=f"a{text}", url=url, publisher=text, title=text, text=body, credit=text, language=text, known_at=None)
    whole, part = Cite(article=article.id, start=0, end=len(body)), Cite(article=article.id, start=0, end=1)
    claims = tuple(
        Claim(
            id=name,
            article=article.id,
            kind="direct",
            sentence=Span(start=0, end=len(text) + 1),
            content=(Span(start=0, end=1),),
            speaker=Speaker(start=0, end=1, name=text),
        )
        for name in ("h1", "h2")
    )
    line = FigureLine(
        counts=text,
        text=text,
        figure=Figure(start=0, end=1, value=1.0),
        speaker=text,
        as_of=text,
        cite=part,
        claim="h1",
        origin="o",
    )
    event = Event(
        text=text, status="scheduled", mentions=(whole, part), start_day="2020-01-02", end_day="2020-01-02", in_days=1, basis=text
    )
    exposure = Exposure(symbol=text, name=text, kind="currency", why=text, cites=(part,), origins=1)
    brief = Brief(
        story=text,
        title=text,
        as_of="2020-01-01",
        known_at=None,
        lead=Point(text=text, cites=(whole,), origins=1),
        points=(Point(text=text, cites=(part,), origins=7),),
        statements=(Statement(speaker=text, role=text, text=text, cites=(whole,), claim="h1", origins=1),),
        figures=((line,),),
        claims=claims,
        relations=(Relation(type="quote_moved", a="h1", b="h2", basis=(text,), delta=text),),
        timeline=(),
        schedule=(event,),
        exposures=(exposure,),
        names=(
            Name(
                name=text, label="PER", state=None, forms=(NameForm(text=text, mentions=1, articles=(article.id,), basis=text),)
            ),
        ),
        sources=(_source(article, ("o", text)),),
        origins=(Origin(id="o", name=text, articles=(article.id,), basis=text),),
        left_out=(LeftOut(what=text, id=text, reason=text),),
    )
    return brief, {article.id: article}
