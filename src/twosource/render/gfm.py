"""A brief as GitHub-flavoured Markdown; every citation is a footnote that holds the quoted sentence."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from twosource.model import Article, Brief
from twosource.render import wording
from twosource.render.build import left_out_of_all, views
from twosource.render.citations import Citation, Quoted
from twosource.render.view import Difference, FigureRow, Happening, Line, NewsView, Noted, Omission, Side, SourceLine, View, Voice

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$^=]|:(?=/)|(?<=www)\.", re.IGNORECASE)
_LIST_MARK = re.compile(r"\A(?:[-+](?= |\Z|-)|\d{1,9}[.)](?= |\Z))")
_UNSAFE_IN_LINK = re.compile(r"[^A-Za-z0-9\-._~:/?#@!$&'*+,;=%]")


def markdown(briefs: Sequence[Brief], articles: Mapping[str, Article]) -> str:
    """Return ``briefs`` as one Markdown text that ends in a line break.

    Raise KeyError or ValueError where a brief cites what is not in its sources and ``articles``.
    """
    shown = views(briefs, articles)
    if not shown:
        return "No story was found in these pages.\n"
    blocks = list(_contents(shown)) if len(shown) > 1 else []
    for view in shown:
        blocks.extend(_brief(view))
    blocks.extend(_section("Left out of all stories", _omissions(left_out_of_all(briefs))))
    return "\n\n".join(block for block in blocks if block) + "\n"


def escape(text: str) -> str:
    """Return one line of text such that Markdown shows it as it is: no markup, no HTML, no links, no mentions."""
    escaped = _SPECIAL.sub(lambda match: f"\\{match[0]}", text).replace("@", "@<!-- -->")
    return _LIST_MARK.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", escaped)


def _contents(shown: Sequence[View]) -> Iterator[str]:
    yield f"{wording.count(len(shown), 'story', 'stories')}:"
    yield "\n".join(f"{view.number}. {escape(view.title)} ({view.facts[0]}, {view.facts[1]})" for view in shown)


def _brief(view: View) -> Iterator[str]:
    yield f"# {escape(view.title)}"
    yield " · ".join(escape(fact) for fact in view.facts)
    if view.lead:
        yield f"**{escape(view.lead.text)}**{_notes(view, view.lead.citations)}"
    if view.news:
        yield from _section(view.news.title, _news(view, view.news), "\n\n")
    yield from _section("Key points", [f"- {wording.dots(line.origins)} {_cited(view, line)}" for line in view.points])
    yield from _section("Who says what", [_voice(view, voice) for voice in view.voices])
    yield from _section("Figures side by side", _figures(view))
    yield view.more.get("figures", "")
    yield from _section("Where sources differ", [_difference(view, item) for item in view.differences], "\n\n")
    yield view.more.get("differences", "")
    yield from _section("Timeline", [_happening(view, event) for event in view.own])
    yield from _section("Scheduled", [_happening(view, event) for event in view.schedule])
    yield view.more.get("schedule", "")
    yield from _section("Background", [_happening(view, event) for event in view.background])
    yield from _section("What it touches", [f"- **{escape(item.name)}**: {_cited(view, item)}" for item in view.exposures])
    yield view.more.get("touched", "")
    yield from _section("Names", [f"- **{escape(name.name)}**: {escape(name.text)}" for name in view.names])
    yield view.more.get("names", "")
    yield from _section("Sources", [_source(source) for source in view.sources])
    yield from _section("Origins", [_origin(view, number) for number in range(len(view.origins))])
    yield from _section("Left out", _omissions(view.left_out))
    yield "\n".join(_footnote(view, quoted) for quoted in view.quoted)


def _news(view: View, news: NewsView) -> list[str]:
    points = [f"- {wording.dots(line.origins)} {_cited(view, line)}" for line in news.points]
    parts = [f"**{part.title}**\n\n" + "\n".join(_noted(view, line) for line in part.lines) for part in news.parts]
    blocks = (" · ".join(map(escape, news.facts)), "\n".join(points), *parts, "\n".join(_omissions(news.left_out)))
    return [block for block in blocks if block]


def _noted(view: View, line: Noted) -> str:
    note = f"**{escape(line.note)}**: " if line.note else ""
    return f"- {note}{_cited(view, line)}"


def _section(title: str, lines: Sequence[str], between: str = "\n") -> Iterator[str]:
    if lines:
        yield f"## {title}"
        yield between.join(lines)


def _omissions(items: Sequence[Omission]) -> list[str]:
    return [f"- {escape(item.text)}" for item in items]


def _note(view: View, key: str) -> str:
    return f"[^{key}]" if view.number == 1 else f"[^{view.number}.{key}]"


def _notes(view: View, citations: Iterable[Citation]) -> str:
    return "".join(_note(view, citation.key) for citation in citations)


def _cited(view: View, line: Line) -> str:
    return f"{escape(line.text)}{_notes(view, line.citations)}"


def _voice(view: View, voice: Voice) -> str:
    role = f", {escape(voice.role)}" if voice.role else ""
    said = "".join(f"\n  - {_cited(view, line)}" for line in voice.lines)
    return f"- **{escape(voice.speaker)}**{role}{said}"


def _figures(view: View) -> list[str]:
    rows = [_row(view, row) for group in view.figures for row in group]
    head = ["| Counts | Figure | Who says so | As of | Origin | Source |", "| --- | --- | --- | --- | --- | --- |"]
    return head + rows if rows else []


def _row(view: View, row: FigureRow) -> str:
    texts = (row.counts, row.text, row.speaker or "not attributed", row.as_of or "not given", row.origin or "unknown")
    return f"| {' | '.join(escape(text) for text in texts)} | {_notes(view, row.citations)} |"


def _difference(view: View, difference: Difference) -> str:
    delta = f" ({escape(difference.delta)})" if difference.delta else ""
    sides = "\n".join(_side(view, side) for side in difference.sides)
    basis = f"\n- Basis: {'; '.join(escape(reason) for reason in difference.basis)}" if difference.basis else ""
    return f"### {difference.label}{delta}\n\n{sides}{basis}"


def _side(view: View, side: Side) -> str:
    runs = "".join(_emphasis(run.text) if run.marked else escape(run.text) for run in side.runs)
    return f"- {escape(side.source)}, {escape(side.speaker)}: {runs}{_notes(view, side.citations)}"


def _emphasis(text: str) -> str:
    """Return marked words in bold; HTML tags, because ``**`` fails next to punctuation."""
    return f"<strong>{escape(text)}</strong>"


def _happening(view: View, event: Happening) -> str:
    when = "".join(f", {escape(note)}" for note in (event.countdown, event.note) if note)
    return f"- **{event.when}**{when}: {_cited(view, event)}"


def _source(source: SourceLine) -> str:
    title = f"[{escape(source.title)}](<{_link(source.link)}>)" if source.link else escape(source.title)
    return f"{source.number}. **{escape(source.name)}**: {title} · {' · '.join(escape(note) for note in source.notes)}"


def _link(url: str) -> str:
    """Return ``url`` with everything percent-encoded that could end a Markdown link."""
    return _UNSAFE_IN_LINK.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), url)


def _origin(view: View, at: int) -> str:
    origin = view.origins[at]
    return f"- **{escape(origin.name)}**{f' ({escape(origin.basis)})' if origin.basis else ''}: {escape(origin.carried)}"


def _footnote(view: View, quoted: Quoted) -> str:
    name = view.sources[quoted.source - 1].name
    return f"{_note(view, quoted.key)}: {escape(f'[{quoted.label}]')} {escape(name)}: {escape(quoted.words)}"
