"""The command line as a user meets it: formats, exit codes, bad input, one line for each error."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.pages.archives import answer, record
from twosource.cli import main
from twosource.errors import DeskError
from twosource.store import Desk

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
    found = [source["article"] for brief in briefs for source in brief["sources"]]
    assert found == ["cut.txt.gz", "good", "later", "report.txt"], "of the damaged page stands what could be unpacked"
    for reason in sources.keys() - {"damaged"}:
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


@pytest.mark.parametrize("verb", ["clean", "annotate", "copies", "stories"])
def test_records_of_a_later_page_are_left_out_and_that_is_said(twosource: Run, report: Path, verb: str) -> None:
    early, late = (twosource(verb, report, "--as-of", day, "--format", "jsonl") for day in ("2021-03-02", "2021-03-03"))
    assert early.stdout == ""
    assert "known only from 2021-03-03" in early.stderr
    assert len(lines(late.stdout)) >= 1
    assert late.stderr == ""


def test_desk_keeps_everything_once(twosource: Run, report: Path, tmp_path: Path) -> None:
    desk = tmp_path / "news.desk"
    first = twosource("brief", report, "--desk", desk)
    second = twosource("brief", report, "--desk", desk)
    assert first.exit_code == second.exit_code == 0
    assert desk.exists()
    assert first.stderr != second.stderr
    assert first.stdout == second.stdout


def test_what_is_new_since_a_time_and_since_the_desk(twosource: Run, examples: Path, tmp_path: Path) -> None:
    port, desk = examples / "calder-bay", tmp_path / "news.desk"
    timed = twosource("brief", port, "--since", "2021-09-16", "--format", "json")
    (brief,) = json.loads(timed.stdout)
    assert brief["news"]["pages"] == ["04-postponed.txt"]
    twosource("brief", *sorted(port.glob("0[123]*")), "--desk", desk)
    kept = twosource("brief", port / "04-postponed.txt", "--desk", desk, "--since", "last", "--format", "json")
    (again,) = json.loads(kept.stdout)
    assert (again["news"]["since"], again["news"]["pages"]) == (None, ["04-postponed.txt"])
    assert [point["text"] for point in again["news"]["points"]] == [point["text"] for point in brief["news"]["points"]]
    assert len(again["sources"]) == 4
    quiet = twosource("brief", port / "04-postponed.txt", "--desk", desk, "--since", "last")
    assert quiet.stdout == "Nothing is new.\n"
    assert "1 story without a brief" in quiet.stderr
    assert "nothing new" in quiet.stderr


def test_since_last_wants_a_desk_and_a_time_that_can_be_read(twosource: Run, report: Path) -> None:
    assert twosource("brief", report, "--since", "last").exit_code == 2
    assert twosource("brief", report, "--since", "yesterday").exit_code == 2


def test_stories_with_new_pages_alone(twosource: Run, examples: Path) -> None:
    found = lines(twosource("stories", examples, "--since", "2021-09-16", "--format", "jsonl").stdout)
    assert [entry["id"] for entry in found] == ["calder-bay/04-postponed.txt"]
    (story,) = lines(twosource("stories", examples, "--since", "2021-09-16", "--by", "story", "--format", "jsonl").stdout)
    assert story["origins"]
    assert "calder-bay/01-wire.html" in str(story["articles"])


def test_an_archive_compares_with_earlier_runs_and_forgets(twosource: Run, examples: Path, tmp_path: Path) -> None:
    port, file = examples / "calder-bay", tmp_path / "copies.sqlite"
    first = twosource("copies", port / "01-wire.html", "--archive", file, "--format", "jsonl")
    assert (first.stdout, "1 article held" in first.stderr) == ("", True)
    second = twosource("copies", port / "02-copy.txt", "--archive", file, "--format", "jsonl")
    (copy,) = lines(second.stdout)
    assert (copy["a"], copy["b"], copy["kind"]) == ("01-wire.html", "02-copy.txt", "copy")
    third = twosource("copies", port / "02-copy.txt", "--archive", file, "--expire", "2021-09-16", "--format", "jsonl")
    assert (third.stdout, "1 article held, 2 forgotten" in third.stderr) == ("", True)


def test_what_is_no_archive_is_refused(twosource: Run, report: Path) -> None:
    assert twosource("copies", report, "--expire", "2021-09-16").exit_code == 2
    refused = twosource("copies", report, "--archive", report)
    assert refused.exit_code == 2
    assert "cannot use the archive" in refused.stderr


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


@pytest.mark.parametrize("option", ["-o", "--html", "--desk"])
def test_a_file_that_cannot_be_written_is_refused_before_the_work(twosource: Run, report: Path, option: str) -> None:
    result = twosource("brief", report.parent / "never-read", option, report.parent / "nowhere" / "file")
    assert result.exit_code == 2
    assert "there is no folder" in result.stderr
    assert "never-read" not in result.stderr


@pytest.mark.parametrize("options", [("--html", "-o"), ("--desk", "-o"), ("--desk", "--html")])
def test_one_file_for_two_answers_is_refused(twosource: Run, report: Path, tmp_path: Path, options: tuple[str, str]) -> None:
    same = (tmp_path / "out", tmp_path / "pages" / ".." / "out")
    result = twosource("brief", report, options[0], same[0], options[1], same[1])
    assert result.exit_code == 2
    assert "name two files" in result.stderr
    assert not same[0].exists()


@pytest.mark.parametrize("number", ["x", "0", "-1", "1.5", ""])
@pytest.mark.parametrize("option", ["--workers", "--max-page-mb"])
def test_what_is_no_number_is_told_plainly(twosource: Run, report: Path, option: str, number: str) -> None:
    result = twosource("clean", report, option, number)
    assert result.exit_code == 2
    assert f"{number!r} is not a whole number of 1 or more" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("options", [("-o", "/dev/full"), ("-o", "/dev/full", "--format", "json"), ("--html", "/dev/full")])
def test_a_full_disk_is_told_in_one_line(twosource: Run, report: Path, options: tuple[str, ...]) -> None:
    result = twosource("brief", report, *options)
    assert result.exit_code == 2
    assert "cannot write to /dev/full: no space left" in result.stderr


def test_a_file_that_is_no_desk_is_refused_before_the_work(twosource: Run, report: Path) -> None:
    result = twosource("brief", report.parent / "never-read", "--desk", report)
    assert result.exit_code == 2
    assert "not a database" in result.stderr
    assert "never-read" not in result.stderr
    assert report.read_text("utf-8") == REPORT


def test_a_desk_that_fails_does_not_cost_the_answer(twosource: Run, report: Path, tmp_path: Path) -> None:
    def fail(*_: object, **__: object) -> None:
        raise DeskError("planted")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("twosource.store.desk.Desk.save", fail)
        result = twosource("brief", report, "--desk", tmp_path / "news.desk", "--format", "json")
    assert result.exit_code == 2
    assert "planted" in result.stderr
    assert len(json.loads(result.stdout)) == 1


def test_a_dash_is_standard_output(twosource: Run, report: Path) -> None:
    assert twosource("clean", report, "-o", "-").stdout == twosource("clean", report).stdout


def test_an_empty_answer_says_why(twosource: Run, report: Path) -> None:
    result = twosource("brief", report, "--as-of", "1990", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == []
    assert "1 of 1 pages are in no story" in result.stderr
    assert "2021-03-03" in result.stderr


def test_many_pages_left_out_for_one_reason_are_counted(twosource: Run, tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"Tiny {number}.", encoding="utf-8")
    assert "and 3 more: no article" in twosource("stories", tmp_path).stderr


def test_an_article_given_as_failed_is_in_no_story(twosource: Run, tmp_path: Path) -> None:
    issues = [{"code": "x", "message": "gone wrong before", "fatal": True}]
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps({"clean": True, "id": "a", "text": REPORT, "issues": issues}), encoding="utf-8")
    result = twosource("brief", source, "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == []
    assert "gone wrong before" in result.stderr


def test_ids_cannot_command_the_terminal(twosource: Run, tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps({"id": "red\x1b[31m\nid", "text": "Too short."}) + "\n", encoding="utf-8")
    assert "\x1b" not in twosource("brief", source).stderr


def test_one_day_in_every_form(twosource: Run, report: Path) -> None:
    forms = ["2021-03-03", "20210303", " 2021-03-03 "]
    assert len({twosource("brief", report, "--as-of", form, "--format", "json").stdout for form in forms}) == 1


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="this system sends no signals")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_interruption_leaves_the_desk_whole(tmp_path: Path, workers: str) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(REPORT.replace("400", str(number)), encoding="utf-8")
    desk = tmp_path / "news.desk"
    command = [sys.executable, "-m", "twosource", "brief", str(tmp_path), "--desk", str(desk), "--workers", workers]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not desk.exists() and process.poll() is None:
            time.sleep(0.05)
        time.sleep(0.5)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode in (130, -signal.SIGINT)  # a shell shows both as 130; Python may choose to end by the signal
    assert told.decode() == "Interrupted before the answer was complete.\n"
    with Desk(desk) as opened:
        assert opened.pages() == ()


def archive(*numbers: int) -> bytes:
    return b"".join(record(number, answer(f"<html><body><pre>{REPORT}</pre>{number}".encode())) for number in numbers)


def test_an_archive_is_cleaned_in_its_order_and_each_page_once(twosource: Run, tmp_path: Path) -> None:
    source = tmp_path / "news.warc"
    source.write_bytes(archive(3, 1, 2, 1))
    result = twosource("clean", source, "--format", "jsonl")
    assert result.exit_code == 0
    assert [str(line["id"]).rpartition("/")[2] for line in lines(result.stdout)] == ["3", "1", "2"]
    assert twosource("clean", source, "--format", "jsonl", "--workers", "2").stdout == result.stdout


def test_articles_are_written_while_pages_are_read() -> None:
    command = [sys.executable, "-m", "twosource", "clean", "-", "--format", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(archive(*range(70)))
        first = json.loads(process.stdout.readline())
        assert str(first["id"]).endswith("/0")
        process.stdin.close()
        process.stdout.close()
        process.wait(timeout=60)


def test_a_source_may_be_written_over_by_its_answer(twosource: Run, report: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    twosource("clean", report, "-o", target)
    before = target.read_bytes()
    assert twosource("clean", target, "-o", target).exit_code == 0
    assert target.read_bytes() == before
    assert twosource("clean", tmp_path, "-o", target).exit_code == 0
    assert len(lines(target.read_text("utf-8"))) == 2
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_answer_that_fails_leaves_the_file_that_was_there(report: Path, tmp_path: Path) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    target = tmp_path / "a.jsonl"
    target.write_text("before", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("twosource.run.steps.clean_page", fail)
        result = CliRunner().invoke(main, ["clean", str(report), "-o", str(target)])
    assert result.exit_code == 130
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir() if path.is_file()] == [("a.jsonl", b"before")]


def test_parts_of_articles_are_in_no_story_and_that_is_said(twosource: Run, tmp_path: Path) -> None:
    item = "<item><title>Cranes</title><link>https://aldport.example/1</link><description>In short.</description></item>"
    (tmp_path / "feed.xml").write_text(f"<rss><channel><title>Gazette</title>{item}</channel></rss>", encoding="utf-8")
    result = twosource("stories", tmp_path)
    assert result.exit_code == 0
    assert "holds a summary of the page, not the page; give https://aldport.example/1 as a source" in result.stderr


@pytest.mark.parametrize("verb", ["copies", "stories", "timeline"])
def test_a_date_that_cannot_be_right_is_named(twosource: Run, tmp_path: Path, verb: str) -> None:
    for name, day in (("a", "3 March 2021"), ("b", "4 March 2021"), ("c", "3 March 2087")):
        (tmp_path / f"{name}.txt").write_text(REPORT.replace("3 March 2021", day), encoding="utf-8")
    assert (
        "1 of 3 pages gives a date that cannot be right:\n  c.txt says that it is from 2087" in twosource(verb, tmp_path).stderr
    )


def test_stories_by_thread(twosource: Run, tmp_path: Path) -> None:
    first = "Talks of Marshal Orvane and President Tessaly in Brennick ended without a treaty on the Lunn reactors. "
    second = "By train Marshal Orvane came to Calder, his first journey since he met President Tessaly on the Lunn reactors. "
    pages = ({"id": "a", "known_at": "2021-02-27", "text": first * 3}, {"id": "b", "known_at": "2021-04-24", "text": second * 3})
    source = tmp_path / "articles.jsonl"
    source.write_text("\n".join(json.dumps({**page, "clean": True, "title": page["text"][:60]}) for page in pages), "utf-8")
    (thread,) = map(json.loads, twosource("stories", source, "--by", "thread", "--format", "jsonl").stdout.splitlines())
    assert thread["record"] == "thread"
    assert [link["days"] for link in thread["links"]] == [56]


def test_where_there_is_no_thread_that_is_said(twosource: Run, tmp_path: Path) -> None:
    pages = (
        {
            "id": "a",
            "known_at": "2021-02-27",
            "text": "The orchestra of Brightport dismissed its conductor over rehearsals. " * 3,
        },
        {"id": "b", "known_at": "2021-03-27", "text": "Bakers in Lower Hale won the national prize for rye bread again. " * 3},
    )
    source = tmp_path / "articles.jsonl"
    source.write_text("\n".join(json.dumps({**page, "clean": True, "title": page["text"][:40]}) for page in pages), "utf-8")
    result = twosource("stories", source, "--by", "thread", "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no thread: of 2 stories none follows another" in result.stderr


def test_the_timeline_of_a_thread_and_of_its_stories(twosource: Run, tmp_path: Path) -> None:
    first = "Talks of Marshal Orvane and President Tessaly in Brennick ended on 26 February 2021 without a Lunn reactor treaty. "
    second = (
        "By train Marshal Orvane came to Calder on 23 April 2021, his first journey since he met President Tessaly "
        "on the Lunn reactor treaty. "
    )
    pages = (
        {"id": "a", "published": "2021-02-27", "text": first * 3},
        {"id": "b", "published": "2021-04-24", "text": second * 3},
    )
    source = tmp_path / "articles.jsonl"
    source.write_text("\n".join(json.dumps({**page, "clean": True, "title": page["text"][:60]}) for page in pages), "utf-8")
    days = [json.loads(line) for line in twosource("timeline", source, "--format", "jsonl").stdout.splitlines()]
    assert {day["record"] for day in days} == {"timelineday"}
    assert len({day["of"] for day in days}) == 1
    assert len(days[0]["stories"]) == 2
    assert [day["day"] for day in days] == ["2021-02-26", "2021-04-23"]
    assert days[0]["points"][0]["cites"][0]["article"] == "a"
    (last,) = map(
        json.loads, twosource("timeline", source, "--days", "1", "--as-of", "2021-03-01", "--format", "jsonl").stdout.splitlines()
    )
    assert last["day"] == "2021-02-26"
    by_story = twosource("timeline", source, "--by", "story", "--format", "jsonl").stdout.splitlines()
    assert len({json.loads(line)["of"] for line in by_story}) == 2
    assert "Orvane" in twosource("timeline", source, "--format", "terminal").stdout


def test_the_schedule_is_exported_as_the_same_bytes_each_time(twosource: Run, report: Path, tmp_path: Path) -> None:
    target = tmp_path / "due.ics"
    result = twosource("export", report, "--to", "ics", "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    written = target.read_bytes()
    assert b"DTSTART;VALUE=DATE:20210305\r\n" in written
    assert twosource("export", report, "--to", "ics", "--workers", "2").stdout_bytes == written


def test_export_needs_to_know_to_what(twosource: Run, report: Path) -> None:
    assert twosource("export", report).exit_code == 2
    assert twosource("export", report, "--to", "csv").exit_code == 2


def test_the_kinds_of_export_are_those_that_there_are() -> None:
    from twosource.cli.verbs import EXPORTS
    from twosource.render.exports import EXPORTERS

    assert tuple(EXPORTERS) == EXPORTS


def test_a_calendar_stands_beside_the_schedule(twosource: Run, report: Path, tmp_path: Path) -> None:
    calendar = tmp_path / "week.csv"
    rows = (
        "Date,Time,Currency,Event",
        "2021-03-04,12:30,ALL,Oil report",
        "2021-03-32,12:30,ALL,No day",
        "2021-03-05,12:30,JPY,CPI",
    )
    calendar.write_text("\n".join(rows))
    given = ("brief", report, "--format", "json", "--calendar", calendar)
    (brief,) = json.loads(twosource(*given).stdout)
    listed = [(event["text"], event["at"], event["listed"][0]["line"]) for event in brief["schedule"] if event["listed"]]
    assert listed == [("Oil report", "2021-03-04T12:30:00", 2)]
    assert [event["from"] for event in brief["schedule"]] == ["2021-03-04", "2021-03-05"]
    reasons = [item["reason"] for item in brief["left_out"] if item["what"] == "release"]
    assert any("week.csv, line 3" in reason for reason in reasons)
    assert any("JPY 1" in reason for reason in reasons)
    assert "time zone unknown" in twosource("brief", report, "--format", "markdown", "--calendar", calendar).stdout
    (zoned,) = json.loads(twosource(*given, "--calendar-zone", "America/New_York").stdout)
    assert zoned["schedule"][0]["at"] == "2021-03-04T17:30:00Z"


def test_what_is_no_calendar_is_refused_before_the_work(twosource: Run, report: Path) -> None:
    result = twosource("brief", report, "--calendar", report)
    assert result.exit_code == 2
    assert "is no calendar that is known" in result.stderr
