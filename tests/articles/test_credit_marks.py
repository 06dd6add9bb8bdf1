import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.articles.agency_bylines import byline, distributed, signature, wire
from twosource.articles.credit_marks import printed, source_line
from twosource.articles.datelines import dateline


@pytest.mark.parametrize(
    ("line", "after", "ended", "name"),
    [
        ("Source: Reuters", "", False, "Reuters"),
        ("Last updated: May 3, 2021 08:00 AM IST | Source: Reuters", "", False, "Reuters"),
        ("/ Source: Associated Press", "", False, "AP"),
        ("Quelle: dpa-AFX", "", False, "dpa-AFX"),
        ("Źródło: PAP", "", True, "PAP"),
        ("Fuente: EFE", "", True, "EFE"),
        ("Source", "AFP", False, "AFP"),
        ("Source: AA", "", True, "Anadolu"),
        ("Source: Harbour Herald", "", True, "Harbour Herald"),
        ("Source: herald.example", "", True, "herald.example"),
        ("Published May 3, 2021 | Source: Harbour Herald", "", False, "Harbour Herald"),
        ("Source: Harbour Herald", "", False, None),
        ("Source: Doe/Herald", "", True, None),
        ("Image source: Reuters", "", False, None),
        ("Data source: Bloomberg", "", True, None),
        ("Photo by Jane Doe. Source: AP", "", False, None),
        ("Source: company data and own sums", "", True, None),
        ("Source", "Ferries stayed in port on Monday.", True, None),
        ("A source: Reuters had it first, he said, " + "and more " * 20, "", True, None),
    ],
)
def test_source_line(line: str, after: str, ended: bool, name: str | None) -> None:
    assert next((mark.name for mark in source_line(line, after, ended=ended)), None) == name


def test_the_name_after_a_label_of_its_own_is_marked_where_it_stands() -> None:
    (mark,) = source_line("Source", "AFP", ended=False)
    assert "Source\nAFP"[mark.start : mark.end] == "AFP"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("BERGEN, Norway (AP) — Ferries stayed in port.", "AP"),
        ("BERGEN, May 3 (Reuters) - Ferries stayed in port.", "Reuters"),
        ("Bergen (dpa/lno) – Die Fähren blieben im Hafen.", "dpa"),
        ("Bergen (SID) – Die Fähren blieben im Hafen.", "SID"),
        ("London, May 3 (efe-epa).- Ferries stayed in port.", "EFE"),
        ("(ANSA) - BERGEN, 3 MAG - I traghetti sono rimasti in porto.", "ANSA"),
        ("(CNN) Ferries stayed in port.", "CNN"),
        ("Bergen (CNN)", "CNN"),
        ("BERGEN, May 3. /TASS/. Ferries stayed in port.", "TASS"),
        ("BERGEN, May 3 /PRNewswire/ -- Ferries stayed in port.", "PR Newswire"),
        ("BERGEN [AFP] - Ferries stayed in port.", "AFP"),
        ("ASTANA. Kazinform – Ferries stayed in port.", "Kazinform"),
        ("SKERRY SOUND, Norland, May 3 (Coastal Wire) -- Ferries stayed in port.", "Coastal Wire"),
        ("3 May, 2021 (CW)* — Ferries stayed in port.", "CW"),
        ("BERGEN (WXYZ) -- Ferries stayed in port.", None),
        ("(BERGEN) — Ferries stayed in port.", None),
        ("The harbour master (AP) - no relation - said that ferries stayed in port.", None),
        ("The harbour master (Coastal Wire) - no relation - said so.", None),
        ("Jane Doe (AP)", None),
        ("Ferries in Bergen, Norway, on Monday. (AP)", None),
        ("(AP Photo/Jane Doe) Ferries stayed in port.", None),
        ("AFP PHOTO / SPUTNIK / Jane Doe", None),
        ("— CNN (@CNN) May 3, 2021", None),
        ("One deputy told Interfax about it.", None),
    ],
)
def test_dateline(line: str, name: str | None) -> None:
    assert next((mark.name for mark in dateline(line)), None) == name


@pytest.mark.parametrize(
    ("line", "before", "after", "name"),
    [
        ("Reuters", "", "", "Reuters"),
        ("By The Associated Press", "", "", "AP"),
        ("Reuters @heraldnews", "", "", "Reuters"),
        ("By Jane Doe, Associated Press", "", "", "AP"),
        ("By JANE DOE and JOHN ROE Associated Press", "", "", "AP"),
        ("By Jane DoeAssociated Press", "", "", "AP"),
        ("By Jane Doe, CNN Supreme Court Reporter", "", "", "CNN"),
        ("Jane Doe, Ann Poe and John Roe, The Associated Press •", "", "", "AP"),
        ("JANE DOE and JOHN ROE / AP", "", "", "AP"),
        ("AP May 3, 2021, 10:35 PM", "", "", "AP"),
        ("PTI | May 3, 2021 | Updated 08:24 IST", "", "", "PTI"),
        ("dpa am 03.05.2021", "", "", "dpa"),
        ("Von Jane Doe, dpa", "", "", "dpa"),
        ("Af Ritzau", "", "", "Ritzau"),
        ("Jane Doe, Bloomberg", "", "Updated May 3, 2021", "Bloomberg"),
        ("AP", "Ferries lie in the harbour of Bergen, Norway, on a day without wind.", "May 3, 2021", "AP"),
        ("By The Harbour Journal", "", "", "The Harbour Journal"),
        ("AP", "Ferries lie in the harbour of Bergen, Norway, on a day without wind.", "", None),
        ("Jane Doe, Associated Press", "", "Ferries lie in the harbour.", None),
        ("Jane Doe / AP", "", "May 3, 2021", None),
        ("Jane Doe | AP", "", "May 3, 2021", None),
        ("REUTERS/Jane Doe", "", "", None),
        ("© Reuters", "", "", None),
        ("Photo: AP", "", "", None),
        ("Credit: The Associated Press", "", "", None),
        ("Jane Doe, AFP/Getty Images", "", "May 3, 2021", None),
        ("AA", "Share", "Text Size", None),
        ("By Jane Doe", "", "", None),
        ("By Jane Press", "", "", None),
        ("The ferry that Reuters saw on May 3, 2021 was empty, and nobody knows why it was.", "", "", None),
        ("Ferries lie in Bergen, Norway, on May 3, 2021. REUTERS/Jane Doe", "", "", None),
    ],
)
def test_byline(line: str, before: str, after: str, name: str | None) -> None:
    assert next((mark.name for mark in byline(line, before, after)), None) == name


def test_an_agency_alone_inside_an_article_is_a_picture_s() -> None:
    assert not list(byline("AFP", "A film about the ferries", "", deep=True))
    assert list(byline("By AFP", "A film about the ferries", "", deep=True))


def test_a_paper_and_the_service_that_sent_its_text_are_both_named() -> None:
    assert [mark.name for mark in distributed("Harbour Times (TNS)")] == ["Harbour Times", "Tribune News Service"]
    assert not list(distributed("Bergen (TNS)"))


@pytest.mark.parametrize(
    ("value", "name"),
    [("The Associated Press", "AP"), ("Von Jane Doe, dpa", "dpa"), ("Jane Doe", None), ("APA", None), ("Herald", None)],
)
def test_signature_of_an_author_field(value: str, name: str | None) -> None:
    assert signature(value) == name


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Harbour Herald.", "Harbour Herald"),
        ("Institute of the Sea", "Institute of the Sea"),
        ("herald.example", "herald.example"),
        ("company data", None),
        ("May 3, 2021", None),
        ("“Ships”", None),
        ("One Two Three Four Five Six Seven", None),
        ("", None),
    ],
)
def test_a_printed_name_is_a_name(name: str, found: str | None) -> None:
    assert printed(name) == found


@given(st.text(max_size=300), st.text(max_size=300))
def test_marks_lie_in_their_line_and_the_next(line: str, other: str) -> None:
    marks = [*source_line(line, other, ended=True), *dateline(line), *byline(line, other, other), *distributed(line)]
    assert all(0 <= mark.start <= mark.end <= len(line) + 1 + len(other) for mark in marks)


@pytest.mark.parametrize(
    ("line", "after", "name"),
    [
        ("Coastal Newswire, 24/05/2017 10:30", "", "Coastal Newswire"),
        ("Northern Press Service · 12 March 2019 · 2 min read", "", "Northern Press Service"),
        ("KPW | Jul 19, 2019 02:10 GMT", "", "KPW"),
        ("Coastal Newswire", "24 May 2017", "Coastal Newswire"),
        ("By Coastal Newswire", "24 May 2017", "Coastal Newswire"),
        ("Jane Doe, Coastal Newswire", "24 May 2017", "Coastal Newswire"),
        ("Jane Doe / Northern Press Service", "24 May 2017", "Northern Press Service"),
        ("Press Service of the Isles", "24 May 2017", "Press Service of the Isles"),
        ("KPW | Oslo | Jul 19, 2019 02:10 GMT", "", "KPW"),
        ("KPW | the harbour in spring | Jul 19, 2019", "", None),
        ("Jane Doe, Coastal Newswire", "", None),
        ("Coastal Newswire", "", None),
        ("May 12, 2014 16:40 CLT", "", None),
        ("Barbed Wire, 24/05/2017: a history of fences", "", None),
    ],
)
def test_an_agency_nobody_knows_alone_beside_a_date(line: str, after: str, name: str | None) -> None:
    assert next((mark.name for mark in wire(line, after)), None) == name
