"""The command line as a user meets it: formats, exit codes, bad input, one line for each error."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

REPORT = """Ferry strike enters second day

By Ada Quill

Published: 3 March 2021 09:15 GMT

HARBOUR TOWN (Coastal Wire) - About 400 ferry workers walked out on Tuesday after talks on pay broke down, their union said.

"We will not go back for less than six percent," said Tomas Ilves, a spokesman for the union, at the gates of the terminal.

The operator said it was losing nearly $2 million a day and had cancelled 38 sailings since Monday.

Talks are due to resume on Friday, according to the labour ministry. The ministry declined to comment on the demands.

Freight companies said that about 900 lorries were waiting on the northern shore and that some of them carried fresh food.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "pages" / "report.txt"
    path.parent.mkdir()
    path.write_text(REPORT, encoding="utf-8")
    return path


def lines(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.mark.parametrize("verb", ["clean", "annotate", "copies", "stories", "brief"])
def test_every_verb_writes_json_lines(twosource: Run, report: Path, verb: str) -> None:
    result = twosource(verb, report.parent, "--format", "jsonl")
    assert result.exit_code == 0
    assert len(lines(result.stdout)) == 1


@pytest.mark.parametrize("verb", ["clean", "annotate", "copies", "stories", "brief"])
def test_every_verb_draws_for_the_terminal(twosource: Run, report: Path, verb: str) -> None:
    result = twosource(verb, report.parent, "--format", "terminal")
    assert result.exit_code == 0
    assert "report" in result.stdout or "Ferry strike" in result.stdout


def test_json_is_one_array(twosource: Run, report: Path) -> None:
    briefs = json.loads(twosource("brief", report, "--format", "json").stdout)
    assert [brief["record"] for brief in briefs] == ["brief"]
    assert briefs[0]["points"]


def test_output_file(twosource: Run, report: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    result = twosource("clean", report, "-o", target)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert lines(target.read_text("utf-8"))[0]["title"] == "Ferry strike enters second day"


def test_clean_articles_can_be_read_back_and_are_not_cleaned_again(twosource: Run, report: Path, tmp_path: Path) -> None:
    target = tmp_path / "articles.jsonl"
    twosource("clean", report, "-o", target)
    again = twosource("clean", target, "--format", "jsonl")
    assert again.stdout == target.read_text("utf-8")


def test_standard_input(twosource: Run, report: Path) -> None:
    result = twosource("clean", "-", "--format", "jsonl", stdin=report.read_bytes())
    assert result.exit_code == 0
    assert "400 ferry workers" in str(lines(result.stdout)[0]["text"])


def test_no_source_is_wrong_usage(twosource: Run) -> None:
    assert twosource("brief").exit_code == 2


def test_unreadable_time_is_wrong_usage_and_says_what_to_write(twosource: Run, report: Path) -> None:
    result = twosource("brief", report, "--as-of", "yesterday")
    assert result.exit_code == 2
    assert "yesterday" in result.stderr
    assert "2019-04-24" in result.stderr


def bad_sources(folder: Path) -> dict[str, Path]:
    """Every kind of source that cannot be read, by the word its reason must have."""
    made = {
        "empty": folder / "empty.txt",
        "image": folder / "picture.html",
        "damaged": folder / "cut.txt.gz",
        "there is no": folder / "nothing-here.txt",
        "no pages": folder / "bare",
        "limit": folder / "huge.html",
        "line 2": folder / "records.jsonl",
    }
    made["empty"].write_bytes(b"")
    made["image"].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    made["damaged"].write_bytes(gzip.compress(REPORT.encode() * 50, mtime=0)[:-200])
    made["no pages"].mkdir()
    made["limit"].write_bytes(b"<html><body><p>" + b"word " * 4_000_000)
    good = json.dumps({"id": "good", "text": REPORT})
    made["line 2"].write_text(f'{good}\n{{"id": "bad", "text": \n{good.replace("good", "later")}\n', encoding="utf-8")
    return made


def test_bad_sources_are_reported_and_the_rest_is_read(twosource: Run, report: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    sources = bad_sources(bad)
    result = twosource("brief", report, *sources.values(), "--format", "json")
    assert result.exit_code == 1
    briefs = json.loads(result.stdout)
    assert [source["article"] for brief in briefs for source in brief["sources"]] == ["good", "later", "report.txt"]
    for reason in sources:
        assert reason in result.stderr.lower(), reason
    left_out = {entry["id"] for entry in briefs[0]["left_out"]}
    assert {"empty.txt", "picture.html", "records.jsonl:2"} <= left_out


def test_a_page_without_an_article_is_said_to_be_left_out(twosource: Run, report: Path) -> None:
    wall = "<html><head><title>Log in</title></head><body><h1>Subscribe to read on</h1><p>A member? Log in.</p></body></html>"
    (report.parent / "wall.html").write_text(wall, encoding="utf-8")
    result = twosource("brief", report.parent, "--format", "json")
    assert result.exit_code == 0
    assert "wall.html" in {entry["id"] for entry in json.loads(result.stdout)[0]["left_out"]}


def test_hostile_html_does_not_stop_a_run(twosource: Run, report: Path) -> None:
    (report.parent / "deep.html").write_text("<html><body>" + "<div>" * 10_000 + "deep" + "</div>" * 10_000, encoding="utf-8")
    result = twosource("brief", report.parent, "--format", "json")
    assert result.exit_code == 0
    assert len(json.loads(result.stdout)) == 1


def test_a_later_page_is_left_out_as_of_an_earlier_time(twosource: Run, report: Path) -> None:
    early = json.loads(twosource("brief", report, "--as-of", "2021-03-02", "--format", "json").stdout)
    late = json.loads(twosource("brief", report, "--as-of", "2021-03-03", "--format", "json").stdout)
    assert early == []
    assert late[0]["as_of"] == "2021-03-03"


def test_desk_keeps_everything_once(twosource: Run, report: Path, tmp_path: Path) -> None:
    desk = tmp_path / "news.desk"
    first = twosource("brief", report, "--desk", desk)
    second = twosource("brief", report, "--desk", desk)
    assert first.exit_code == second.exit_code == 0
    assert desk.exists()
    assert first.stderr != second.stderr
    assert first.stdout == second.stdout


def test_html_beside_the_terminal(twosource: Run, report: Path, tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    result = twosource("brief", report, "--html", page)
    assert result.exit_code == 0
    assert "Ferry strike" in result.stdout
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_help_loads_nothing_heavy() -> None:
    heavy = ("trafilatura", "numpy", "sqlalchemy", "rich", "babel")
    code = f"import sys, twosource.cli; print([name for name in {heavy} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"
