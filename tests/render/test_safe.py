import pytest
from hypothesis import given

from twosource.render import safe

from .strategies import texts


@given(texts)
def test_neutral_keeps_length_and_takes_every_command_out(text: str) -> None:
    shown = safe.neutral(text)
    assert len(shown) == len(text)
    assert not any(ord(mark) < 0x20 or 0x7F <= ord(mark) < 0xA0 or 0xD800 <= ord(mark) < 0xE000 for mark in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
    shown.encode("utf-8")


@given(texts)
def test_line_is_one_trimmed_line_and_stays_as_it_is(text: str) -> None:
    shown = safe.line(text)
    assert shown == safe.line(shown)
    assert len(shown.splitlines()) <= 1
    assert "  " not in shown


@pytest.mark.parametrize("text", ["Kraków", "東京", "مرحبا", "👩‍👩‍👧", "क्षि"])
def test_scripts_and_emoji_stay(text: str) -> None:
    assert safe.line(text) == text


@pytest.mark.parametrize("url", ["https://a.example/x?y=1#z", "http://127.0.0.1:8000/", "https://bücher.example/ü"])
def test_web_addresses_pass(url: str) -> None:
    assert safe.web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt://a.example/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/hosts",
        "//a.example/x",
        "https://",
        "https://a.example/\u202e",
        "https://user@a.example/",
        "http://[::1",
        "https://a.example/a b",
    ],
)
def test_everything_else_is_not_linked(url: str | None) -> None:
    assert safe.web_address(url) is None


def test_host() -> None:
    assert safe.host("https://www.a.example:8443/x") == "a.example"
    assert safe.host("javascript:1") is None
