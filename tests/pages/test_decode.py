import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.pages.decode import decode
from twosource.pages.failures import BadPage

PROSE = {
    "cp1252": "Der Bürgermeister sagte am Freitag, die Brücke über den Fluß werde im März für Fußgänger geöffnet.",
    "cp1251": "Мэр города заявил в пятницу, что мост через реку откроют для пешеходов в марте этого года.",
    "koi8_r": "Мэр города заявил в пятницу, что мост через реку откроют для пешеходов в марте этого года.",
    "cp1250": "Burmistrz oświadczył w piątek, że most przez rzekę zostanie otwarty dla pieszych już wiosną.",
    "cp1253": "Ο δήμαρχος δήλωσε την Παρασκευή ότι η γέφυρα θα ανοίξει για τους πεζούς τον Μάρτιο.",
    "cp932": "市長は金曜日、橋は三月に歩行者に開放されると述べた。工事の遅れはないという。",
    "gb18030": "市长星期五表示,大桥将于三月向行人开放,工程没有延误。",
    "cp949": "시장은 금요일 다리가 삼월에 보행자에게 개방될 것이라고 밝혔다.",
}


@pytest.mark.parametrize("encoding", sorted(PROSE))
def test_legacy_encodings_are_detected_without_a_declaration(encoding: str) -> None:
    text = PROSE[encoding] * 3
    assert decode(text.encode(encoding), "f") == (text, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_decides_and_is_dropped(encoding: str) -> None:
    marks = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    marks |= {"utf-32-le": codecs.BOM_UTF32_LE, "utf-32-be": codecs.BOM_UTF32_BE}
    text = "<meta charset=latin1>Zürich, naïve, 橋"
    assert decode(marks[encoding] + text.encode(encoding), "f") == (text, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_nul_bytes(encoding: str) -> None:
    text = "The ferry to the island sails again on Monday."
    assert decode(text.encode(encoding), "f") == (text, ())


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="{}">',
        "<META http-equiv='Content-Type' content='text/html; charset={}'>",
        '<?xml version="1.0" encoding="{}"?>',
    ],
)
def test_a_declaration_in_the_page_decides(declaration: str) -> None:
    text = declaration.format("windows-1251") + "мост"
    assert decode(text.encode("cp1251"), "f") == (text, ())


def test_the_header_goes_before_the_page() -> None:
    data = b"<meta charset=windows-1251>\xe9t\xe9"
    assert decode(data, "f", "windows-1252")[0].endswith("été")


def test_latin1_is_read_as_browsers_read_it() -> None:
    assert decode(b"<meta charset=iso-8859-1>\x93So\x94 \x96 caf\xe9", "f")[0].endswith("“So” – café")


def test_utf8_that_declares_itself_as_something_else_is_still_utf8() -> None:
    text = "<meta charset=iso-8859-1>Málaga – Łódź"
    assert decode(text.encode(), "f") == (text, ())


def test_escaped_encodings_are_read_by_their_declaration() -> None:
    text = "<meta charset=iso-2022-jp>橋が開く"
    assert decode(text.encode("iso2022_jp"), "f") == (text, ())


@pytest.mark.parametrize("label", ["hex", "rot13", "no-such-charset", "", "utf-7", "idna", "\x00"])
def test_declarations_that_name_no_encoding_are_passed_over(label: str) -> None:
    assert decode("Málaga".encode(), "f", label) == ("Málaga", ())


def test_one_damaged_byte_does_not_change_the_encoding_and_is_reported() -> None:
    data = ("Łódź and Málaga " * 10).encode() + b"\xff"
    text, issues = decode(data, "f.txt")
    assert text == "Łódź and Málaga " * 10 + "\N{REPLACEMENT CHARACTER}"
    assert [issue.code for issue in issues] == ["undecodable"]
    assert not issues[0].fatal
    assert "f.txt" in issues[0].message


def test_no_break_spaces_are_kept() -> None:
    assert decode("5\u00a0000\u202ft\u2009x".encode(), "f")[0] == "5\u00a0000\u202ft\u2009x"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 plain letters", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"one\x00two" * 50, "not text"),
        (bytes(range(1, 256)) * 20, "not text"),
    ],
)
def test_binary_data_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(BadPage, match=what) as caught:
        decode(data, "f.bin")
    assert caught.value.code == "binary-file"
    assert "f.bin" in str(caught.value)


@given(st.text().filter(lambda text: not text.startswith("\ufeff")))
def test_utf8_text_comes_back_as_it_was_or_is_refused(text: str) -> None:
    try:
        assert decode(codecs.BOM_UTF8 + text.encode(), "f") == (text, ())
        decoded, issues = decode(text.encode(), "f")
    except BadPage:
        return
    if decoded != text:
        assert "\x00" in text or text.isascii()  # NUL bytes may be UTF-16; ASCII may be an escaped encoding
    assert issues == () or "\x00" in text


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data, "f")
    except BadPage:
        return
    text.encode()  # no lone surrogates


def test_a_few_nul_bytes_are_marked_and_named() -> None:
    text, issues = decode(b"<p>The harbour\0 of Aldport" + b" is shut" * 20, "page")
    assert text.startswith("<p>The harbour\N{REPLACEMENT CHARACTER} of Aldport is shut")
    assert [issue.code for issue in issues] == ["undecodable"]
