"""Texts that try to break out: any characters, and pieces of markup, commands and escapes."""

from hypothesis import strategies as st

_PIECES = (
    "<script>alert(1)</script>",
    "</title></style><svg onload=x>",
    '" onmouseover="x',
    "' autofocus onfocus='x",
    "]]><!--",
    "&lt;b&gt;",
    "{{ 7 * 7 }}{% raw %}",
    "[bold red]x[/]",
    "[link=http://a]x[/link]",
    "\x1b[31m\x1b]8;;http://a\x07",
    "\x9b2J",
    "\u202eabc\u2066",
    "![x](http://a/x.png)",
    "**b** `c` _d_ ~~e~~ # |",
    "<http://a.example>",
    "http://a.example/x www.a.example a@b.example @name",
    "1. x",
    "- x",
    "---",
    "===",
    "[^1]: x",
    ":smile:",
    "مرحبا",
    "👩‍👩‍👧",
    "\ud800",
    "\n\n",
    " ",
)

texts = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=12)), max_size=5).map("".join)
