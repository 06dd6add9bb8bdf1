"""The elements of HTML by how they stand in the text: in the line, as blocks of their own, or not at all."""

_INLINE = (
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "g-emoji", "i",
    "ins", "kbd", "label", "mark", "o:p", "q", "ruby", "rt", "rp", "s", "samp", "small", "nobr", "span", "strike", "strong",
    "sub", "sup", "tt", "u", "var", "wbr", "img", "picture", "source",
)  # fmt: skip
_VOID = ("area", "base", "col", "embed", "hr", "input", "param", "track")
_BLOCKS = (
    "div", "p", "li", "ul", "ol", "dl", "dt", "dd", "td", "tr", "th", "table", "tbody", "thead", "h1", "h2", "h3", "h4", "h5",
    "h6", "section", "article", "header", "footer", "nav", "main", "aside", "figure", "figcaption", "form", "body", "head",
    "blockquote", "option", "pre",
)  # fmt: skip
_HIDDEN = ("script", "style", "noscript", "template", "svg", "math", "textarea", "iframe", "object", "canvas", "title")
KINDS = (
    dict.fromkeys(_INLINE, "inline")
    | dict.fromkeys(_BLOCKS, "block")
    | dict.fromkeys(_VOID, "void")
    | dict.fromkeys(_HIDDEN, "hidden")
    | dict.fromkeys(("button", "select"), "control")
    | {"a": "link", "br": "break", "meta": "meta", "link": "relation", "html": "html", "time": "time"}
)
"""How the scanner treats an element."""
_TIGHT = frozenset(["li", "tr", "td", "th", "dt", "dd", "option"])
SELF_CLOSING = _TIGHT | {"p", "thead", "tbody"}
"""Elements that end where the next of their name begins."""
GAPS = dict.fromkeys(_TIGHT, 0)
"""The empty lines around a block, one where nothing is said."""
LEVELS = {f"h{level}": level for level in range(1, 7)}
"""The levels of headings."""
SENTENCES = frozenset(["p", "li", "dd", "td", *LEVELS])
"""Blocks that hold sentences."""
