"""Bytes to text: byte order mark, declaration, UTF-8, and detection for the rest.

The text is what the bytes say; nothing but the byte order mark is dropped, and only bytes that are no text in the chosen
encoding become U+FFFD, which is reported.
"""

import codecs
import re

from twosource.model import Issue
from twosource.pages.failures import BadPage

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A declaration must stand early in a page (the HTML standard says in the first 1,024 bytes; real pages are laxer).
_HEAD = 4096
_DECLARATION = re.compile(
    rb"""<meta\b[^>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})|<\?xml\b[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
# Labels that the Encoding Standard of the web (WHATWG) reads as a larger encoding than their name says.
_WEB_NAMES = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# What bytes without a declaration may be: the legacy encodings of the web.
_CANDIDATES = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u"),
    *("gb18030", "big5", "euc_jp", "cp932", "cp949"),
)
_LATIN = frozenset({"cp1250", "cp1254", "cp1257", "cp1258", "iso8859_2"})
_EASTERN = frozenset(
    {"Croatian", "Czech", "Estonian", "Hungarian", "Latvian", "Lithuanian", "Polish", "Romanian", "Slovak", "Slovene"}
)
_OTHER_LATIN = _EASTERN | {"Turkish", "Vietnamese"}
_SAMPLE = 32_768
_MARK = "\N{REPLACEMENT CHARACTER}"
_FEW_NULS = 16
"""NUL bytes that a page of text may hold by a fault of its maker; data with more of them is not text."""
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a sound"),
    (b"{\\rtf", "an RTF document"),
)
# Controls that no text holds (white space and the escape of ISO-2022 excepted).
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"


def decode(data: bytes, where: str, declared: str | None = None) -> tuple[str, tuple[Issue, ...]]:
    """Return the text of a page, and an issue where some bytes could not be read.

    ``declared`` is the charset of an HTTP header. Raise BadPage("binary-file") where the bytes are no text.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly_or_marked(data[len(bom) :], encoding, where)
    _refuse_known_binary(data, where)
    if wide := _wide(data):
        return _strictly_or_marked(data, wide, where)
    _refuse_binary(data, where)
    text, issues = _narrow(data, where, [name for label in (declared, _declaration(data)) if (name := _codec(label))])
    if "\0" in text:
        issues = (*issues, Issue(code="undecodable", message=f"{where} holds NUL bytes; they are shown as {_MARK}"))
    return text.replace("\0", _MARK), issues


def _narrow(data: bytes, where: str, declared: list[str]) -> tuple[str, tuple[Issue, ...]]:
    # Text that is UTF-8 and not ASCII is never anything else by accident, whatever a page says of itself. Pure ASCII may
    # still be an escaped encoding (ISO-2022), which only its declaration tells.
    order = [*declared, "utf-8"] if data.isascii() else ["utf-8", *declared]
    for name in order:
        try:
            return data.decode(name), ()
        except UnicodeDecodeError:
            continue
    if (not declared or "utf-8" in declared) and _mostly_utf8(data):
        return _strictly_or_marked(data, "utf-8", where)
    return _strictly_or_marked(data, _detected(data), where)


def _strictly_or_marked(data: bytes, name: str, where: str) -> tuple[str, tuple[Issue, ...]]:
    try:
        return data.decode(name), ()
    except UnicodeDecodeError:
        message = f"{where} holds bytes that are not {name}; they are shown as \N{REPLACEMENT CHARACTER}"
        return data.decode(name, "replace"), (Issue(code="undecodable", message=message),)


def _declaration(data: bytes) -> str | None:
    match = _DECLARATION.search(data, 0, _HEAD)
    return (match[1] or match[2]).decode("ascii") if match else None


def _codec(label: str | None) -> str | None:
    """Return Python's name for a declared encoding, ``None`` where it is none or not one for text."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")).name
        # A codec that is not for text raises here, and a declaration that could be read as bytes is not UTF-16.
        return None if name.startswith(("utf-16", "utf-32", "utf-7")) or b"a".decode(name) != "a" else _WEB_NAMES.get(name, name)
    except (LookupError, ValueError):
        return None


def _mostly_utf8(data: bytes) -> bool:
    """Tell whether a few damaged bytes are all that keeps ``data`` from being UTF-8 (a page cut short, a pasted byte)."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\N{REPLACEMENT CHARACTER}")
    wide = sum(1 for character in text if character > "\x7f")
    return damaged * 10 <= wide


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes  # imported where needed: it is slow to load and seldom used

    lines = [line for line in data.splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_CANDIDATES)).best()
    if best is None:
        return "cp1252"
    if best.encoding in _LATIN and best.language not in _OTHER_LATIN and _reads(sample, "cp1252"):
        return "cp1252"  # the web's default where nothing tells the Latin alphabets apart
    return best.encoding


def _reads(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a byte order mark by where its NUL bytes stand."""
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.4 and even <= half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd <= half * 0.05:
        return "utf-16-be"
    return None


def _refuse_known_binary(data: bytes, where: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise _binary(where, what)


def _refuse_binary(data: bytes, where: str) -> None:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if data.count(b"\0") > _FEW_NULS or controls * 20 > len(data):
        raise _binary(where, "not text")


def _binary(where: str, what: str) -> BadPage:
    return BadPage("binary-file", f"{where} is {what}; save the page as HTML or plain text")
