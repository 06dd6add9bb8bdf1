"""What other programs, and simple rules, take for the article's text. Those that are not installed are left out, and said."""

import importlib
import re
from collections.abc import Callable

import justext
import trafilatura

Extractor = Callable[[str], str]

_C4_END = re.compile(r"[.!?\"'”’]\Z")
_C4_LEAST_WORDS = 5


def trafilatura_text(page: str) -> str:
    """Trafilatura in its default mode, without comments."""
    return str(trafilatura.extract(page, include_comments=False) or "")


def resiliparse_text(page: str) -> str:
    """Resiliparse's main content."""
    return str(importlib.import_module("resiliparse.extract.html2text").extract_plain_text(page, main_content=True))


def readability_text(page: str) -> str:
    """readability-lxml's summary, without its tags."""
    document = importlib.import_module("readability").Document(page)
    return str(importlib.import_module("lxml.html").fromstring(document.summary()).text_content())


def newspaper_text(page: str) -> str:
    """newspaper4k's text."""
    return str(importlib.import_module("newspaper").article("http://example.org", input_html=page).text)


def justext_lines(text: str) -> str:
    """Run jusText over the lines of a plain-text page as paragraphs, with its list of English stop words."""
    page = "".join(f"<p>{line}</p>" for line in text.replace("&", "&amp;").replace("<", "&lt;").split("\n"))
    found = justext.justext(page, justext.get_stoplist("English"))
    return "\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate)


def c4_lines(text: str) -> str:
    """Return the lines that end like a sentence and have five words (the filter of the C4 corpus, by lines)."""
    return "\n".join(line for line in text.split("\n") if _C4_END.search(line.strip()) and len(line.split()) >= _C4_LEAST_WORDS)


def ten_words(text: str) -> str:
    """Return the lines of ten words or more."""
    return "\n".join(line for line in text.split("\n") if len(line.split()) >= 10)


def contiguous_run(text: str) -> str:
    """Return the run of lines with the highest sum of words less ten (at most 20 a line), less 4 for shorter ones."""
    lines = [line for line in text.split("\n") if line.strip()]
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for index, line in enumerate(lines):
        words = len(line.split())
        total += min(words - 10, 20) + 1 if words >= 10 else -4
        if total <= 0:
            total, start = 0.0, index + 1
        elif total > best[0]:
            best = (total, start, index + 1)
    return "\n".join(lines[best[1] : best[2]])


HTML: dict[str, tuple[str, Extractor]] = {
    "trafilatura": ("trafilatura", trafilatura_text),
    "resiliparse": ("resiliparse", resiliparse_text),
    "readability-lxml": ("readability", readability_text),
    "newspaper4k": ("newspaper", newspaper_text),
}
TEXT: dict[str, tuple[str, Extractor]] = {
    "contiguous run": ("re", contiguous_run),
    "ten words": ("re", ten_words),
    "C4 filter": ("re", c4_lines),
    "jusText": ("justext", justext_lines),
}


def installed(peers: dict[str, tuple[str, Extractor]]) -> dict[str, Extractor]:
    """Return the peers whose module is here; print which are not."""
    found = {}
    for name, (module, run) in peers.items():
        try:
            importlib.import_module(module)
            found[name] = run
        except ImportError:
            print(f"  ({name} is not installed and was left out)")
    return found
