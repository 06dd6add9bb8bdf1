"""The verb study, from pages and from times, on the ECB's rates as installed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

PAIRS = "USDRUB,USDKRW,USDJPY,USDCNY,EURUSD,GBPUSD,USDTRY,USDPLN,USDZAR"


def test_a_story_is_studied_from_its_first_report(twosource: Callable[..., Result], examples: Path) -> None:
    written = twosource("study", examples / "vladivostok", "--format", "jsonl")
    assert written.exit_code == 0
    found = json.loads(written.stdout)
    assert found["record"] == "study"
    assert found["events"][0]["article"] == "07-preview.html"
    assert {"USDRUB", "USDKRW"} <= {one["symbol"] for one in found["reactions"]}
    assert "wheat" in {entry["id"] for entry in found["left_out"]}
    assert found["known_at"] == "2019-04-24T14:00:00Z"


def test_on_the_day_of_the_summit_no_currency_stands_out_of_nine(twosource: Callable[..., Result]) -> None:
    written = twosource("study", "--event", "2019-04-25", "--window", "0", "0", "--instruments", PAIRS, "--format", "jsonl")
    found = json.loads(written.stdout)
    by_symbol = {one["symbol"]: one for one in found["reactions"]}
    for symbol, rise, t in (("USDRUB", 0.0110, 1.77), ("USDKRW", 0.0104, 2.66)):
        assert by_symbol[symbol]["car"] == pytest.approx(rise, abs=0.0001)
        assert by_symbol[symbol]["t"] == pytest.approx(t, abs=0.01)
    assert min(one["q"] for one in found["reactions"]) > 0.05
    assert "no instrument is significant" in found["notes"][0]


def test_a_pair_named_alone_is_measured_beside_other_currencies(twosource: Callable[..., Result]) -> None:
    common = ("study", "--event", "2019-04-25", "--window", "0", "0", "--instruments", "USDKRW", "--format", "jsonl")
    beside, by_mean = (json.loads(twosource(*common, *more).stdout) for more in ((), ("--model", "mean")))
    assert (beside["model"], beside["market"]) == ("market", "rates")
    assert beside["reactions"][0]["p"] > 0.2
    assert any(note.startswith("What USD did against other currencies is taken off USDKRW") for note in beside["notes"])
    assert by_mean["reactions"][0]["t"] == pytest.approx(2.66, abs=0.01)
    assert any("alone does not tell which of its currencies moved" in note for note in by_mean["notes"])


@pytest.mark.parametrize("named", [("EURUSD",), ("GBPJPY",), ("USDKRW", "USDRUB")])
def test_other_pairs_stay_by_the_mean(twosource: Callable[..., Result], named: tuple[str, ...]) -> None:
    found = json.loads(twosource("study", "--event", "2019-04-25", "--instruments", ",".join(named), "--format", "jsonl").stdout)
    assert (found["model"], found["market"]) == ("mean", None)


def test_a_market_is_that_of_the_market_model(twosource: Callable[..., Result]) -> None:
    common = ("study", "--event", "2019-04-25", "--format", "jsonl")
    found = json.loads(twosource(*common, "--market", "rates", "--instruments", "USDKRW,EURUSD").stdout)
    assert (found["model"], found["market"]) == ("market", "rates")
    assert [one["symbol"] for one in found["reactions"]] == ["USDKRW", "EURUSD"]
    assert any("EURUSD with the other sign" in note for note in found["notes"])
    refused = twosource(*common, "--market", "rates", "--instruments", "USDKRW,EURPLN")
    assert "no pairs of one currency" in refused.stderr


def test_a_ceased_currency_has_a_reason(twosource: Callable[..., Result]) -> None:
    written = twosource(
        "study", "--event", "2022-02-24", "--window", "-1", "5", "--instruments", "USDRUB,USDKRW", "--format", "jsonl"
    )
    rouble, won = json.loads(written.stdout)["reactions"]
    assert rouble["reason"] == "the window goes beyond the last price of USDRUB, 2022-03-01"
    assert rouble["car"] is None
    assert won["reason"] is None


def test_announced_days_and_other_pages(twosource: Callable[..., Result], examples: Path) -> None:
    written = twosource("study", examples, "--zero", "announced", "--instruments", "USDKRW,USDRUB", "--format", "jsonl")
    assert written.exit_code == 0
    first = json.loads(written.stdout.splitlines()[0])
    assert "2019-04-25" in [event["at"] for event in first["events"]]


def test_as_of_leaves_out_prices_not_known_yet(twosource: Callable[..., Result]) -> None:
    common = ("--instruments", PAIRS, "--format", "jsonl", "--event", "2019-04-25")
    before = json.loads(twosource("study", *common, "--as-of", "2019-04-26T13:59:00Z").stdout)
    after = json.loads(twosource("study", *common, "--as-of", "2019-04-26T14:00:00Z").stdout)
    whole = json.loads(twosource("study", *common).stdout)
    assert before["known_at"] is None
    assert after["reactions"] == whole["reactions"]
    assert after["tests"] == whole["tests"]


def test_as_of_leaves_out_stories_and_events_not_known_yet(twosource: Callable[..., Result], examples: Path) -> None:
    one_of_two = twosource(
        "study",
        "--event",
        "2019-04-25",
        "--event",
        "2019-06-25",
        "--instruments",
        PAIRS,
        "--as-of",
        "2019-05-01",
        "--format",
        "jsonl",
    )
    found = json.loads(one_of_two.stdout)
    assert [event["at"] for event in found["events"]] == ["2019-04-25"]
    assert {"what": "event", "id": "2", "reason": "known only from 2019-06-25T23:59:59Z"} in found["left_out"]
    announced = twosource("study", examples, "--zero", "announced", "--instruments", PAIRS, "--as-of", "2019-04-24T12:00:00Z")
    assert announced.exit_code == 2
    assert "it announced no day that was past" in announced.output


def test_files_releases_and_a_list(twosource: Callable[..., Result], tmp_path: Path) -> None:
    rows = [f"2019-{month:02d}-{day:02d},{60 + (day * 7 + month) % 5}" for month in range(1, 10) for day in range(1, 28)]
    (tmp_path / "oil.csv").write_text("\n".join(["Date,Price", *rows]))
    (tmp_path / "events.csv").write_text("2019-07-10,first\n2019-08-12,second\n")
    (tmp_path / "releases.csv").write_text("time,name\n2019-07-10T12:30:00Z,Prices\n")
    written = twosource(
        "study", "--prices", tmp_path / "oil.csv", "--events", tmp_path / "events.csv", "--releases", tmp_path / "releases.csv",
        "--tests", "all", "--format", "jsonl",
    )  # fmt: skip
    found = json.loads(written.stdout)
    assert [event["name"] for event in found["events"]] == ["first", "second"]
    assert [one["what"] for one in found["confounders"]] == ["Prices"]
    assert {one["scope"] for one in found["tests"]} == {"oil"}


def test_hours_are_studied_bar_by_bar(twosource: Callable[..., Result], tmp_path: Path) -> None:
    stamps = [f"2019-04-{day:02d} {hour:02d}:00" for day in range(1, 27) for hour in range(24)]
    level = 1.1
    rows = ["time,close"]
    for number, stamp in enumerate(stamps):
        level *= 1 + 0.0005 * (-1) ** number + 0.0001 * (number % 7 - 3) + (0.01 if stamp == "2019-04-25 09:00" else 0)
        rows.append(f"{stamp},{level:.6f}")
    (tmp_path / "EURUSD.csv").write_text("\n".join(rows))
    common = ("--prices", tmp_path / "EURUSD.csv", "--zone", "UTC+3", "--window", "0", "2", "--format", "jsonl")
    found = json.loads(twosource("study", *common, "--event", "2019-04-25T06:40:00Z").stdout)
    assert found["prices"][0]["bar"] == 3600
    assert found["reactions"][0]["day0"] == "2019-04-25T06:00:00Z"
    assert found["reactions"][0]["abnormal"][0] == pytest.approx(0.0099, abs=0.001)
    assert found["known_at"] == "2019-04-25T09:00:00Z"
    late = json.loads(twosource("study", *common, "--event", "2019-04-25T07:00:00Z").stdout)
    assert late["reactions"][0]["day0"] == "2019-04-25T07:00:00Z"  # the bar that opens with the news is the first to tell of it
    refused = twosource("study", "--prices", tmp_path / "EURUSD.csv", "--event", "2019-04-25T06:40:00Z")
    assert refused.exit_code == 2
    assert "give it with --zone" in refused.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name pages to read, or events"),
        (("--event", "2019-04-25"), "name the instruments"),
        (("--instruments", "USDRUB"), "name pages to read, or events"),
        (("--event", "soon", "--instruments", "USDRUB"), "not an ISO 8601 time"),
        (("--event", "2019-04-25", "--instruments", "USDXYZ"), "no rate of XYZ"),
        (("--event", "2019-04-25", "--instruments", "USDRUB", "--tests", "magic"), "no such test"),
        (("--event", "2019-04-25", "--instruments", "USDRUB", "--window", "2", "1"), "ends before it begins"),
        (("--event", "2019-04-25", "--instruments", "USDRUB", "--model", "market"), "needs a market"),
    ],
)
def test_refusals_are_one_line(twosource: Callable[..., Result], arguments: tuple[str, ...], said: str) -> None:
    refused = twosource("study", *arguments)
    assert refused.exit_code == 2
    assert said in refused.output
    assert "Traceback" not in refused.output


def test_stories_that_cannot_be_studied_say_why(twosource: Callable[..., Result], examples: Path) -> None:
    refused = twosource("study", examples / "calder-bay")
    assert refused.exit_code == 2
    assert "no prices of it were given" in refused.output
    missing = twosource("study", examples / "vladivostok", "--story", "s-none")
    assert "there is no story s-none" in missing.output


FERRY = (
    """Ferry stuck off Lindholm with 300 on board
Fjordline Wire
10 May 2021, 08:00 UTC

LINDHOLM (Fjordline Wire) - The ferry Astrid Ravn ran onto rocks off Lindholm on Monday with 300 people on board, its owner said.

The owner of the ferry Astrid Ravn, based in Gdansk, said the Polish zloty fell 0.3 percent on Monday. Poland sent two tugs.
""",
    """Norway to sue owner of ferry Astrid Ravn stuck off Lindholm
Harbour Post
12 May 2021, 15:00 UTC

OSLO (Harbour Post) - Norway will sue the owner of the ferry Astrid Ravn, which ran onto rocks off Lindholm on Monday with 300
people on board, Norway's government said on Wednesday.

Norway demanded 90 million kroner. The Norwegian krone fell 0.8 percent on Wednesday. Poland sent two tugs to the Astrid Ravn.
""",
)
"""A story that touches a second currency only with its second page."""


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    folder = tmp_path / "ferry"
    folder.mkdir()
    for number, text in enumerate(FERRY):
        (folder / f"{number}.txt").write_text(text)
    return folder


def test_what_no_page_dates_is_said_to_have_no_time_rather_than_no_prices(
    twosource: Callable[..., Result], tmp_path: Path
) -> None:
    (tmp_path / "0.txt").write_text(
        FERRY[0].replace(
            "the Polish zloty fell 0.3 percent on Monday. Poland sent", "that all on board were safe and well. He sent"
        )
    )
    (tmp_path / "1.txt").write_text(FERRY[1].replace("12 May 2021, 15:00 UTC\n", ""))
    refused = twosource("study", tmp_path)
    assert refused.exit_code == 2
    assert "NOK: no page tells since when it was known to be touched" in refused.output
    assert "no page tells since when it was known what it touches" in twosource("study", tmp_path, "--format", "signals").output


def test_a_time_without_a_zone_is_known_when_it_was_past_everywhere(twosource: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "0.txt").write_text(FERRY[0].replace("08:00 UTC", "08:00"))
    (row,) = twosource("study", tmp_path, "--format", "signals").stdout.splitlines()[1:]
    assert row.startswith("2021-05-10T20:00:")


@pytest.mark.parametrize(
    ("layout", "instants"),
    [
        ("signals", ("2021-05-10T08:00:00Z", "2021-05-12T15:00:00Z")),
        ("mt5", ("2021.05.10 08:00:00", "2021.05.12 15:00:00")),
        ("lean", ("20210510 08:00:00", "20210512 15:00:00")),
    ],
)
def test_no_signal_comes_before_the_page_that_shows_the_instrument(
    twosource: Callable[..., Result], ferry: Path, layout: str, instants: tuple[str, str]
) -> None:
    whole = twosource("study", ferry, "--format", layout).stdout.splitlines()
    found = [(line[: len(instants[0])], symbol) for line in whole for symbol in ("USDPLN", "USDNOK") if symbol in line]
    assert found == [(instants[0], "USDPLN"), (instants[1], "USDNOK")]
    early = twosource("study", ferry, "--format", layout, "--as-of", "2021-05-11").stdout
    assert "USDPLN" in early
    assert "USDNOK" not in early


def test_a_reaction_is_known_when_all_that_the_story_touches_is(twosource: Callable[..., Result], ferry: Path) -> None:
    written = twosource("study", ferry, "--window", "-1", "0", "--format", "jsonl")
    found = json.loads(written.stdout)
    touched = {one["symbol"]: one["touched_at"] for one in found["reactions"]}
    assert touched == {"USDPLN": "2021-05-10T08:00:00Z", "USDNOK": "2021-05-12T15:00:00Z"}
    assert {one["known_at"] for one in found["reactions"]} == {"2021-05-12T15:00:00Z"}  # the prices were known on the 10th
    early = json.loads(twosource("study", ferry, "--window", "-1", "0", "--format", "jsonl", "--as-of", "2021-05-11").stdout)
    assert [one["known_at"] for one in early["reactions"]] == ["2021-05-10T14:00:00Z"]
    named = twosource("study", ferry, "--instruments", "USDNOK", "--format", "signals").stdout
    assert named.splitlines()[1].startswith("2021-05-10T08:00:00Z,USDNOK")  # whoever names it needs no page to show it


def test_a_later_page_changes_neither_the_name_nor_the_id_of_a_study(twosource: Callable[..., Result], ferry: Path) -> None:
    (ferry / "2.txt").write_text(
        FERRY[1].replace("12 May 2021, 15:00", "13 May 2021, 09:00").replace("Norway to sue", "Oslo sues")
    )
    whole = json.loads(twosource("study", ferry, "--format", "jsonl").stdout)
    early = json.loads(twosource("study", ferry, "--format", "jsonl", "--as-of", "2021-05-11").stdout)
    assert whole["title"] == whole["events"][0]["name"] == "Ferry stuck off Lindholm with 300 on board"
    assert (whole["id"], whole["events"][0]["name"]) == (early["id"], early["events"][0]["name"])


def test_an_event_given_twice_is_one_event(twosource: Callable[..., Result]) -> None:
    common = ("--instruments", "USDRUB,USDKRW", "--format", "jsonl", "--event", "2019-04-25")
    once, twice = (json.loads(twosource("study", *common, *more).stdout) for more in ((), ("--event", "2019-04-25")))
    assert twice["left_out"] == [{"what": "event", "id": "2", "reason": "given twice: the same as event 1, 2019-04-25"}]
    assert twice | {"left_out": once["left_out"]} == once


def test_signals_are_exported_as_a_study_writes_them(twosource: Callable[..., Result], ferry: Path, examples: Path) -> None:
    for more in ((), ("--as-of", "2021-05-11")):
        exported = twosource("export", ferry, "--to", "signals", *more)
        assert exported.exit_code == 0
        assert exported.stdout == twosource("study", ferry, "--format", "signals", *more).stdout
    told = twosource("export", examples / "calder-bay", "--to", "signals")
    assert {line.split(",")[1] for line in told.stdout.splitlines()[1:]} >= {"COPPER", "WHEAT"}  # of which there are no prices


def test_what_later_pages_end_has_the_signal_that_it_had(twosource: Callable[..., Result], ferry: Path) -> None:
    more = " ".join(f"The tug of crew {number} was moved along the coast of the island." for number in range(60))
    (ferry / "2.txt").write_text(FERRY[1].replace("12 May", "13 May").replace("Poland sent two tugs to the Astrid Ravn.", more))
    whole = twosource("study", ferry, "--format", "signals").stdout.splitlines()
    early = twosource("study", ferry, "--format", "signals", "--as-of", "2021-05-11").stdout.splitlines()
    assert set(early) <= set(whole)
    assert any("USDPLN" in line and line.endswith(",up") for line in early)  # the zloty fell: the dollar rose against it


def test_events_of_options_and_of_a_file_have_ids_of_their_own(twosource: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("2019-08-12,second\n")
    common = ("study", "--instruments", "USDKRW", "--format", "signals", "--events", tmp_path / "events.csv")
    lines = twosource(*common, "--event", "2019-07-10").stdout.splitlines()[1:]
    assert [line.split(",")[0] for line in lines] == ["2019-07-10T23:59:59Z", "2019-08-12T23:59:59Z"]
