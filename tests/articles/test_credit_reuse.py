import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.articles.credit_reuse import inputs, owned, released, republished, signed


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("So blieben die Fähren im Hafen. (dpa)", [("dpa", "signed")]),
        ("So blieben die Fähren im Hafen. (APA)", [("APA", "signed")]),
        ("Ferries stayed in port. (ANI/WAM)", [("ANI", "signed"), ("WAM", "signed")]),
        ("So blieben die Fähren im Hafen. (HH mit dpa)", [("dpa", "inputs")]),
        ("Ferries stayed in port. — AFP", [("AFP", "signed")]),
        ("--IANS", [("IANS", "signed")]),
        ("PTI ABC XYZ", [("PTI", "signed")]),
        ("Ferries stayed in port. (Coastal Newswire)", [("Coastal Newswire", "signed")]),
        ("HH/Bloomberg", [("Bloomberg", "signed")]),
        ("DPA", [("dpa", "signed")]),
        ("Ferries - Belga", []),
        ("Jane Doe/AP", []),
        ("(Jane Doe/AP)", []),
        ("Ferries in the harbour. (AP Photo/Jane Doe)", []),
        ("Ferries stayed in port (see map)", []),
        ("AA", []),
    ],
)
def test_signed(line: str, found: list[tuple[str, str]]) -> None:
    assert [(mark.name, mark.form) for mark in signed(line, alone=True)] == found


def test_a_line_of_its_own_signs_only_at_the_end() -> None:
    assert not list(signed("AFP", alone=False))
    assert list(signed("Ferries stayed in port. (AFP)", alone=False))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(With inputs from PTI)", ["PTI"]),
        ("With inputs from AP and Reuters", ["AP", "Reuters"]),
        ("Additional reporting by AFP.", ["AFP"]),
        ("Reuters contributed to this report.", ["Reuters"]),
        ("Copyright 2021 by WXYZ. The Associated Press contributed to this report. All rights reserved.", ["AP"]),
        ("Doe reported from Oslo. Associated Press writer John Roe in Bergen contributed to this report.", ["AP"]),
        ("Mit Material der dpa", ["dpa"]),
        ("Con información de EFE", ["EFE"]),
        ("Avec AFP", ["AFP"]),
        ("(With inputs from agencies)", []),
        ("Staff writer Jane Doe contributed to this report.", []),
        ("Jane Doe wrote for Reuters and AFP and has contributed to many books.", []),
        ("Fog contributed to the delay, the harbour master told Reuters.", []),
        ("According to Xinhua, ferries stayed in port.", []),
    ],
)
def test_inputs(line: str, names: list[str]) -> None:
    assert [mark.name for mark in inputs(line)] == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("This article originally appeared on Harbour Herald.", "Harbour Herald"),
        ("This story was originally published by Harbour Herald and is reproduced here as part of a desk.", "Harbour Herald"),
        ("This article is republished from The Conversation under a Creative Commons license.", "The Conversation"),
        ("Republished from Harbour Herald with permission.", "Harbour Herald"),
        ("Reprinted by permission of Quay Books, Bergen.", "Quay Books"),
        ("Courtesy of Harbour Herald", "Harbour Herald"),
        ("Authored by Jane Doe via example.com,", "example.com"),
        ("Rebloggt von die fähre:", "die fähre"),
        ("© 2021 Harbour Herald. Distributed by Tribune Content Agency, LLC.", "Tribune News Service"),
        ("Dieser Artikel erschien zuerst bei Hafenblatt.", "Hafenblatt"),
        ("The article was first published by Bergen Shipping Press.", "Bergen Shipping Press"),
        ("The story was originally posted on herald.com", "herald.com"),
        ("The article was first published by Jane Doe.", None),
        ("The story was first published by the Harbour Herald, and the minister resigned.", None),
        ("The report was first published in Harbour Herald in May and led to an inquiry.", None),
        ("The story was first reported by the Harbour Herald.", None),
        ("This story also appeared in Harbour Herald", None),
        ("This post was written by Jane Doe", None),
        ("This article was first published on May 3, 2021.", None),
        ("This article first appeared in the print edition.", None),
        ("Image courtesy of Reuters", None),
        ("via Gifmaker", None),
        ("The study, reviewed by Reuters, was published on Monday.", None),
    ],
)
def test_republished(line: str, name: str | None) -> None:
    assert next((mark.name for mark in republished(line)), None) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Copyright 2021 The Associated Press. All rights reserved. This material may not be rewritten.", "AP"),
        ("© Copyright 2021 The Associated Press. All rights reserved.", "AP"),
        ("The-CNN-Wire ™ & © 2021 Cable News Network, Inc., a Herald Company. All rights reserved.", "CNN"),
        ("Copyright 2021 by CNN NewSource. All rights reserved.", "CNN"),
        ("© dpa-infocom, dpa:210503-99-123456/3", "dpa"),
        ("© dpa/Hafenblatt.example", "dpa"),
        ("(c) 2021 Coastal Press Service. All rights reserved.", "Coastal Press Service"),
        ("© dpa | Jane Doe", None),
        ("Photo © Reuters", None),
        ("Copyright © 2021 Herald Media AS. All rights reserved.", None),
        ("The Associated Press has its copyright.", None),
    ],
)
def test_owned(line: str, name: str | None) -> None:
    assert next((mark.name for mark in owned(line)), None) == name


@given(st.text(max_size=700))
def test_marks_lie_in_their_line(line: str) -> None:
    marks = [*signed(line, alone=True), *inputs(line), *republished(line), *owned(line)]
    assert all(0 <= mark.start <= mark.end <= len(line) for mark in marks)


@pytest.mark.parametrize("part", ["this article ", "reprinted with ", "contributed ", "© ", "with inputs ", "(", "AP/", "a "])
def test_hostile_lines_take_no_time(part: str) -> None:
    line = (part * 600)[:600]
    start = time.process_time()
    for _ in range(20):
        assert len([*signed(line, alone=True), *inputs(line), *republished(line), *owned(line)]) < 600
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("SOURCE Quayside Foods, Inc.", "Quayside Foods"),
        ("SOURCE Bergen Ferries ASA", "Bergen Ferries ASA"),
        ("SOURCE The Harbour Fund; Norland Group", "The Harbour Fund"),
        ("SOURCES say so", None),
        ("SOURCE OF THE RIVER FOUND, says a professor of the university of the town", None),
        ("SOURCE code of the ferry line is free", None),
        ("Source Bergen", None),
    ],
)
def test_the_foot_of_a_press_release_names_who_sent_it(line: str, name: str | None) -> None:
    assert [mark.name for mark in released(line)] == ([name] if name else [])
