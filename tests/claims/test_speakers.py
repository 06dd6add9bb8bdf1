"""Speakers through the whole room, with the names that the language room reads."""

import pytest

from twosource import claims, language
from twosource.model import Article, Speaker


def speakers(text: str) -> list[Speaker]:
    article = Article(id="a", text=text, language="en")
    found = claims.find(article, language.annotate(article))
    return [claim.speaker for claim in found if claim.speaker is not None]


def test_an_office_and_its_state_stand_for_the_one_who_holds_it() -> None:
    text = "Danish Prime Minister Mette Holm met farmers in Aarhus.\n\nThe Danish prime minister said that the levy would go."
    (speaker,) = speakers(text)
    assert (speaker.name, speaker.role, speaker.speaker_class) == ("Mette Holm", "Danish prime minister", "named")


def test_an_office_that_two_people_hold_stands_for_neither() -> None:
    text = (
        "Danish Minister Mette Holm met Danish Minister Jens Krag in Aarhus on Monday.\n\n"
        "The Danish minister said that the levy would go."
    )
    assert {speaker.name for speaker in speakers(text)} == {"the Danish minister"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "While France is looking on, the United States is raising tariffs. The superpower claims that it was cheated.",
            "United States",
        ),
        ("The summit was held in Norway. The kingdom said that it would pay.", "the kingdom"),
    ],
)
def test_a_noun_for_a_state_is_the_one_just_named_as_a_subject(text: str, name: str) -> None:
    assert [speaker.name for speaker in speakers(text)] == [name]


def test_a_capital_that_speaks_is_its_state() -> None:
    (speaker,) = speakers("Paris said on Friday that the border would stay open.")
    assert (speaker.name, speaker.speaker_class) == ("France", "state")


def test_the_body_in_a_role_is_the_affiliation() -> None:
    (speaker,) = speakers('"The pier is safe," said Ilse Brandt, a professor at Tallinn University in Estonia.')
    assert speaker.affiliation == "Tallinn University"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Analysts said that prices would fall by spring.", "unnamed"),
        ("A report by the auditors said that prices would fall by spring.", "document"),
        ("Reuters reported on Monday that prices would fall by spring.", "media"),
        ("The World Bank said on Monday that prices would fall by spring.", "organisation"),
        ("Mette Holm said on Monday that prices would fall by spring.", "named"),
        ("The ministry of fisheries said that prices would fall by spring.", "organisation"),
        ("A shipping company said that prices would fall by spring.", "organisation"),
        ("The navy said that prices would fall by spring.", "organisation"),
        ("The government said that prices would fall by spring.", "state"),
        ("A ministry official said that prices would fall by spring.", "unnamed"),
        ("A group of doctors said that prices would fall by spring.", "unnamed"),
        ("Two banks said that prices would fall by spring.", "unnamed"),
    ],
)
def test_speakers_have_a_class(text: str, kind: str) -> None:
    assert [speaker.speaker_class for speaker in speakers(text)] == [kind]


def test_the_two_are_nobody_in_particular() -> None:
    assert speakers("The two agreed to hold talks in Oslo on Friday.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Named only in what another says.
        (
            "Mette Holm said that Jens Krag must go.\n\n“He has had his time,” she said.\n\n“Nobody wants him,” she added.",
            ["Mette Holm", "Mette Holm", "Mette Holm"],
        ),
        (
            "Mette Holm said the levy would stay. She said it was fair.\n\nOtherwise, she said, the pier would close.",
            ["Mette Holm"] * 3,
        ),
        ("Lars Krag met Petra Lund in Aarhus. She said that the levy would go.", ["Petra Lund"]),
        ("Mr Krag met Ms Lund in Aarhus. He said that the levy would go.", ["Krag"]),
        ("Two aides to the king said the levy would go. They argued that it was unfair.", ["two aides to the king"] * 2),
    ],
)
def test_pronouns_are_those_who_spoke_and_not_those_spoken_of(text: str, names: list[str]) -> None:
    assert [speaker.name for speaker in speakers(text)] == names


def test_pronoun_that_does_not_fit_a_person_is_not_his() -> None:
    found = speakers("Lars Krag said that the levy would go. She said that it was fair.")
    assert [speaker.name for speaker in found] == ["Lars Krag"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The clinic has treated eight people, its director, Dr Camila Lund, said on Wednesday.",
            "Camila Lund",
            "director of the clinic",
        ),
        (
            "“We will pass it,” Jens Krag (R-Ohio), chairman of the budget committee, said.",
            "Jens Krag",
            "chairman of the budget committee",
        ),
        ("The levy is fair, committee chairman Sen. Jens Krag, D-Ohio, said.", "Jens Krag", "committee chairman"),
    ],
)
def test_roles_are_offices_without_titles_and_seats(text: str, name: str, role: str) -> None:
    assert (name, role) in [(speaker.name, speaker.role) for speaker in speakers(text)]


def test_body_in_apposition_to_a_description_is_the_speaker() -> None:
    (speaker,) = speakers("The roof fell at noon, when 62 people were inside, according to the operator, Estuary Copper Company.")
    assert (speaker.name, speaker.role) == ("Estuary Copper Company", "operator")


def test_body_called_by_what_it_is_has_its_name() -> None:
    text = (
        "The Danish National Bank said on Monday that rates would fall. The levy was a surprise to many in Aarhus.\n\n"
        "The bank said it would buy bonds."
    )
    assert [(one.name, one.speaker_class) for one in speakers(text)] == [("Danish National Bank", "organisation")] * 2


def test_report_is_the_one_just_cited() -> None:
    text = "The quay leaks, according to unpublished reports by the Danish government. The report said that the pier had sunk."
    assert {speaker.name for speaker in speakers(text)} == {"unpublished reports by the Danish government"}


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        (
            "The Pilots' Guild said on Friday that the levy was unfair.\n\n"
            "Its general secretary, Ilse Brandt, said that it must go.",
            "general secretary of the Pilots' Guild",
            "Pilots' Guild",
        ),
        (
            "The guild, which has 631 members at Hallam Copper, will vote on Tuesday. "
            "Its president, Ilse Brandt, said that it was time.",
            "president of the guild",
            "the guild",
        ),
        ("Jens Krag gave up. His spokeswoman, Ilse Brandt, said that he was ill.", "spokeswoman", None),
        ("Analyst Ilse Brandt of Corvina Bank said that prices would fall.", "Analyst at Corvina Bank", "Corvina Bank"),
        ("It rains again. Its director, Ilse Brandt, said that it pours.", "director", None),
    ],
)
def test_owner_stands_in_the_place_of_its(text: str, role: str, affiliation: str | None) -> None:
    assert [(one.role, one.affiliation) for one in speakers(text) if one.name == "Ilse Brandt"] == [(role, affiliation)]


def test_described_anywhere_is_described_everywhere() -> None:
    text = "Ilse Brandt, a crane driver from Aarhus, was on the quay.\n\nBrandt said that nobody was hurt."
    assert [(one.name, one.role) for one in speakers(text)] == [("Ilse Brandt", "crane driver from Aarhus")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The crew were told by the harbour master on Friday that the quay would stay shut.", "the harbour master"),
        ("State television quoted the governor, Ilse Brandt, as saying that the levy would go.", "Ilse Brandt"),
        ("Among them is the vicar, the Rev. Ilse Brandt, who says that the bats must stay.", "Ilse Brandt"),
        ("Krag's deputy at the Harbour Authority said that the levy would go.", "Krag's deputy at the Harbour Authority"),
        ("Lawyers for the owner, Jens Krag, said that the levy would go.", "lawyers for the owner"),
        ("A letter to members, dated 4 May, said that the levy would go.", "a letter to members"),
        ("Doctors Without Limits said that its staff had treated 112 people.", "Doctors Without Limits"),
        ("The minutes record that the chairman left early.", "the minutes"),
        ("The bank in its statement said that the levy would go.", "the bank"),
    ],
)
def test_holder_of_a_statement(text: str, name: str) -> None:
    assert [one.name.casefold() for one in speakers(text)] == [name.casefold()]


def test_diplomat_is_the_one_just_cited_and_not_one_named_with_that_office() -> None:
    text = (
        "The envoy, Ilse Brandt, told reporters that it was over.\n\n"
        "The text is final, one envoy from the north said. “Nobody got everything,” the envoy said."
    )
    assert [one.name for one in speakers(text)][1:] == ["one envoy from the north"] * 2


@pytest.mark.parametrize(
    "text", ["Nobody at the firm would say how the error occurred.", "The firm has yet to say how it occurred."]
)
def test_what_is_not_said_has_no_speaker(text: str) -> None:
    assert speakers(text) == []


def test_medium_that_cites_another_is_the_channel() -> None:
    text = "The Harbour Times, citing two aides to the king, reported that the levy would go."
    article = Article(id="a", text=text, language="en")
    (claim,) = [one for one in claims.find(article, language.annotate(article)) if one.speaker is not None]
    assert claim.speaker is not None
    assert claim.speaker.name == "two aides to the king"
    assert [(via.name, via.relation) for via in claim.via] == [("Harbour Times", "citing")]


def test_plan_that_is_denied_is_negated() -> None:
    text = "The harbour board is not planning to sell the pier."
    article = Article(id="a", text=text, language="en")
    assert [one.modality.negated for one in claims.find(article, language.annotate(article)) if one.speaker] == [True]


def test_environment_agency_is_no_medium() -> None:
    (speaker,) = speakers("The Coastal Protection Agency said that the pier was unsafe.")
    assert speaker.speaker_class == "organisation"


def test_company_is_the_body_that_has_just_spoken() -> None:
    text = "Kolvik Metals said that the smelter would stop. The company said that power was dear."
    assert [one.name for one in speakers(text)] == ["Kolvik Metals"] * 2


def test_company_is_not_the_union_that_has_just_spoken() -> None:
    text = "The Dock Labour Union said that the quay would stop. The company said that pay was fair."
    assert [one.name for one in speakers(text)] == ["Dock Labour Union", "the company"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Calder Foods, Inc. (NASDAQ: CLDR) said on Friday that it will close two plants.", "Calder Foods, Inc.", None),
        ("Skarvik Mining Ltd (SKRV.OL) said output fell.", "Skarvik Mining Ltd", None),
        ("Tindra Holdings, Ltd., a shipping company, said it had sold a ferry.", "Tindra Holdings, Ltd.", "shipping company"),
        ("Corvina Bank, the co-founder of the fund, said it would stay.", "Corvina Bank", "co-founder of the fund"),
    ],
)
def test_a_name_goes_on_to_its_legal_form_and_the_code_of_a_share_is_no_role(text: str, name: str, role: str | None) -> None:
    (speaker,) = speakers(text)
    assert (speaker.name, speaker.role) == (name, role)


def test_company_is_the_other_one_once_that_has_spoken() -> None:
    text = (
        "Kolvik Mining said that the pit would stop. The company said that nobody was hurt.\n\n"
        "Alta Steel said that it had ore for a month. The company said that it would pay no more."
    )
    assert [one.name for one in speakers(text)] == ["Kolvik Mining"] * 2 + ["Alta Steel"] * 2


def test_the_second_of_two_days_says_nothing() -> None:
    assert speakers("The ministers met in Riga on May 24 and 25 to agree on a levy.") == []


def test_points_of_an_index_are_no_cue() -> None:
    assert speakers("The rouble fell, and the Micex index climbed 41.5 points to 2,910.") == []


@pytest.mark.parametrize(
    "clause",
    [
        "who asked not to be named",
        "who declined to give his name",
        "who spoke on condition of anonymity",
        "who met the crews on Friday",
    ],
)
def test_a_clause_with_who_between_speaker_and_verb_leaves_the_speaker(clause: str) -> None:
    article = Article(
        id="a", text=f"A clerk at the harbour office, {clause}, said the crane had been repaired twice.", language="en"
    )
    found = claims.find(article, language.annotate(article))
    said = next(claim for claim in found if claim.cue is not None and claim.cue.lemma == "say")
    assert said.speaker is not None
    assert said.speaker.name.startswith("a clerk at the harbour office")
    assert not any(
        claim.kind == "narration" and "clerk" in article.text[claim.content[0].start : claim.content[0].end] for claim in found
    )
