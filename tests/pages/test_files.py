import gzip
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest

from twosource.model import Article, Page
from twosource.pages import Limits, read

SMALL = Limits(max_page_bytes=1000)


def codes(found: list[Page | Article]) -> list[tuple[str, str]]:
    """The id and the code of the fatal issue of each failed page."""
    return [(page.id, issue.code) for page in found for issue in page.issues if issue.fatal]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_file_is_named_by_its_name_and_told_by_its_content(tmp_path: Path) -> None:
    html, text = write(tmp_path, "a.txt", "<!doctype html><p>Hi"), write(tmp_path, "b.html", "Just words")
    assert list(read(html, text)) == [Page(id="a.txt", html="<!doctype html><p>Hi"), Page(id="b.html", text="Just words")]


def test_a_folder_is_read_through_in_the_order_of_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "B.txt", ".hidden", ".git/x.txt", "README.md", "a/readme"):
        write(tmp_path, name, "words")
    assert [page.id for page in read(tmp_path)] == ["B.txt", "a/b/c.txt", "a/z.txt", "b.txt"]


def test_a_readme_or_hidden_file_is_read_where_it_is_named(tmp_path: Path) -> None:
    found = read(write(tmp_path, "README", "words"), write(tmp_path, ".x", "words"))
    assert [page.id for page in found] == ["README", ".x"]


def test_what_a_browser_saves_beside_a_page_is_no_page(tmp_path: Path) -> None:
    for name in ("Story.html", "Story_files/app.js", "other_files/page.txt"):
        write(tmp_path, name, "words")
    assert [page.id for page in read(tmp_path)] == ["Story.html", "other_files/page.txt"]


def test_a_glob_matches_files_and_folders_once(tmp_path: Path) -> None:
    for name in ("in/2020/a.txt", "in/2020/b.html", "in/2021/a.txt", "in/x.txt", "in/.h.txt"):
        write(tmp_path, name, name)
    assert [page.id for page in read(f"{tmp_path}/in/*/a.txt")] == ["2020/a.txt", "2021/a.txt"]
    assert [page.id for page in read(f"{tmp_path}/in/**")] == ["2020/a.txt", "2020/b.html", "2021/a.txt", "x.txt"]
    assert codes(list(read(f"{tmp_path}/in/*.pdf"))) == [(f"{tmp_path}/in/*.pdf", "missing")]


def test_a_name_with_wildcards_in_it_is_a_name_first(tmp_path: Path) -> None:
    assert [page.id for page in read(write(tmp_path, "a[1].txt", "words"))] == ["a[1].txt"]


def test_missing_sources_and_empty_folders_do_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    page = write(tmp_path, "a.txt", "words")
    found = list(read("", tmp_path / "nope.txt", "a\0b", "x" * 5000, tmp_path / "empty", page))
    assert [code for _, code in codes(found)] == ["missing", "missing", "missing", "unreadable", "no-pages"]
    assert found[-1] == Page(id="a.txt", text="words")


def test_links_in_circles_are_read_once_and_broken_ones_are_reported(tmp_path: Path) -> None:
    write(tmp_path, "real/a.txt", "words")
    (tmp_path / "again").symlink_to(tmp_path / "real")
    (tmp_path / "real" / "up").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    found = list(read(tmp_path))
    assert [page.id for page in found] == ["gone.txt", "real/a.txt", "self"]
    assert codes(found) == [("gone.txt", "unreadable"), ("self", "unreadable")]


def test_very_deep_folders_are_read(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(300):
        folder = folder / "d"
    write(folder, "a.txt", "words")
    assert [page.id for page in read(tmp_path)] == ["d/" * 300 + "a.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipes_sockets_and_devices_are_reported_and_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("sock")
        found = [*read("."), *read("/dev/null")]
    assert codes(found) == [("pipe", "not-a-file"), ("sock", "not-a-file"), ("null", "not-a-file")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_files_and_folders_are_reported(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "words").chmod(0)
    write(tmp_path, "sub/b.txt", "words").parent.chmod(0)
    found = list(read(tmp_path))
    (tmp_path / "sub").chmod(0o700)
    assert codes(found) == [("a.txt", "unreadable"), ("sub", "unreadable")]


def test_a_file_that_the_system_refuses_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused, fine = write(tmp_path, "a.txt", "words"), write(tmp_path, "b.txt", "words")
    plain_open = Path.open

    def guarded(path: Path, mode: str = "r") -> IO[Any]:
        if path == refused:
            raise PermissionError(13, "Permission denied", str(path))
        return plain_open(path, mode)

    monkeypatch.setattr(Path, "open", guarded)
    found = list(read(tmp_path))
    assert codes(found) == [("a.txt", "unreadable")]
    assert found[0].issues[0].message.endswith(f"{refused} cannot be read: permission denied")
    assert found[1].id == fine.name


def test_names_that_are_no_utf8_can_be_written(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(path)).write_text("words")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert [page.id for page in read(tmp_path)] == ["caf\\xe9.txt"]


def test_a_page_over_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    found = list(read(write(tmp_path, "big.html", "x" * 1001), write(tmp_path, "fits.html", "x" * 1000), limits=SMALL))
    assert codes(found) == [("big.html", "too-large")]
    assert "0.001 MB" in found[0].issues[0].message
    assert "--max-page-mb" in found[0].issues[0].message


def test_a_huge_page_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.truncate(60_000_000)
    assert codes(list(read(path))) == [("huge.html", "too-large")]


def test_bad_files_are_reported_each_by_its_reason(tmp_path: Path) -> None:
    packed = gzip.compress(b"words " * 4000)
    files = {
        "binary": b"\x7fELF\x00\x01\x02" * 40,
        "blank": b" \n\t\n",
        "cut.html.gz": packed[:10],
        "empty": b"",
        "empty.gz": gzip.compress(b""),
        "empty.json": b"[]",
        "empty.jsonl": b"\n\n",
        "feed.xml": b"<?xml version='1.0'?><rss><channel/></rss>",
        "pages.warc": b"WARC/1.0\r\nWARC-Type: response\r\n",
        "wide.jsonl": '{"text": "a"}'.encode("utf-16"),
    }
    for name, content in files.items():
        write(tmp_path, name, content)
    expected = {
        "binary": "binary-file",
        "blank": "empty-file",
        "cut.html.gz": "damaged",
        "empty": "empty-file",
        "empty.gz": "empty-file",
        "empty.json": "no-pages",
        "empty.jsonl": "empty-file",
        "feed.xml": "no-pages",
        "pages.warc:1": "cut-off",
        "wide.jsonl": "bad-encoding",
    }
    found = list(read(tmp_path))
    assert dict(codes(found)) == expected
    assert all(str(tmp_path) in page.issues[0].message for page in found)


def test_an_interrupt_is_not_taken_for_a_bad_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("twosource.pages.document.decode", interrupted)
    with pytest.raises(KeyboardInterrupt):
        list(read(write(tmp_path, "a.txt", json.dumps("words"))))


def test_the_file_that_is_being_written_is_no_page(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Boats stayed in port.")
    listing = "print('Words', flush=True); print(*(page.id for page in read(sys.argv[1])))"
    command = f"import sys; from twosource.pages import read; {listing}"
    with (tmp_path / "out.txt").open("wb") as out:
        subprocess.run([sys.executable, "-c", command, str(tmp_path)], stdout=out, check=True)
    assert (tmp_path / "out.txt").read_text().split() == ["Words", "a.txt"]
