"""Datelines, and the sentences that they open."""

import pytest

from twosource.language.datelines import dateline
from twosource.language.sentences import sentences


@pytest.mark.parametrize(
    ("paragraph", "opening"),
    [
        ("GENEVA, May 3 (Delta Wire) - The talks", "GENEVA, May 3 (Delta Wire) - "),
        ("OSLO — The talks", "OSLO — "),
        ("ÉVRY, France – Police searched", "ÉVRY, France – "),
        ("ST. PETERSBURG, Fla.--Residents", "ST. PETERSBURG, Fla.--"),
        ("Nairobi, Kenya (AP) — Police", "Nairobi, Kenya (AP) — "),
        ("PORT AMBLE (Northern Press Agency) - The mill", "PORT AMBLE (Northern Press Agency) - "),
        ("(Reuters) - The mill", "(Reuters) - "),
        ("PORT AMBLE (Maintal) -- The mill", "PORT AMBLE (Maintal) -- "),
        ("PORT AMBLE, Norland, May 3 (Maintal) - The mill", "PORT AMBLE, Norland, May 3 (Maintal) - "),
        ("Port Amble (Maintal) - The mill", ""),
        ("LIMA – “We knew", "LIMA – "),
        ("Basel, Switzerland, 7 June 2021 – Orvo Group will", "Basel, Switzerland, 7 June 2021 – "),
        ("TULSA, Oklahoma, Sept. 7, 2021 (WIREPOST) -- Orvo Oil will", "TULSA, Oklahoma, Sept. 7, 2021 (WIREPOST) -- "),
        ("Turin, March 9, 2021 - “We grew", "Turin, March 9, 2021 - "),
        ("Basel, 7 June 2021 – the day on which it burned – is", ""),
        ("Basel, 7 June – Orvo Group will", ""),
        ("On Monday, 7 June 2021, the group will", ""),
        ("The talks - long and dull - ended", ""),
        ("NATO - the western alliance - said", ""),
        ("COVID-19 – The disease", ""),
        ("Apple (AAPL) - Get the report", ""),
        ("Mr Orr (35) - The leader", ""),
        ("OSLO — ", ""),
        ("", ""),
    ],
)
def test_datelines(paragraph: str, opening: str) -> None:
    assert paragraph[: dateline(paragraph)] == opening


def test_a_dateline_is_no_part_of_the_sentence_that_it_opens() -> None:
    text = "Ferry stops\n\nPORT AMBLE (Northern Press Agency) - The ferry stopped. It had leaked.\n\nOSLO — Nobody was hurt."
    found = sentences(text)
    assert [(text[one.start : one.end], one.heading) for one in found] == [
        ("Ferry stops", True),
        ("PORT AMBLE (Northern Press Agency) -", True),
        ("The ferry stopped.", False),
        ("It had leaked.", False),
        ("OSLO —", True),
        ("Nobody was hurt.", False),
    ]
