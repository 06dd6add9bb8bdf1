from hypothesis import given
from hypothesis import strategies as st

from twosource.language.quotes import quotations


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quotations(text)]


def test_marks_of_every_shape_pair_up() -> None:
    text = "She said \"yes\" and “no”. «Non», dit-il. „Ja“, sagte er. »Nein«, sagte sie. ``Well,'' he said."
    assert quoted(text) == ['"yes"', "“no”", "«Non»", "„Ja“", "»Nein«", "``Well,''"]


def test_an_opening_mark_used_to_close_closes() -> None:
    assert quoted("He called it “late“ and “wrong“ again.") == ["“late“", "“wrong“"]


def test_mixed_marks_pair_up() -> None:
    assert quoted('“It rained," she said. "It poured,” he said.') == ['“It rained,"', '"It poured,”']


def test_nested_marks_give_the_outermost_quotation() -> None:
    assert quoted('"He called it a "great" day," she said.') == ['"He called it a "great" day,"']
    assert quoted("“They said ‘never’ again,” she said.") == ["“They said ‘never’ again,”"]


def test_apostrophes_are_no_quotations() -> None:
    assert quoted("The dockers' union didn't say it's over; the '90s were worse.") == []


def test_single_marks_quote_where_a_paragraph_has_no_double_ones() -> None:
    assert quoted("‘The dockers’ pay won’t rise,’ she said.") == ["‘The dockers’ pay won’t rise,’"]


def test_inches_and_stray_marks_swallow_nothing() -> None:
    assert quoted('A 12" pipe burst. "It was old," she said.') == ['"It was old,"']
    assert quoted('A word" and then. "It was old," she said.') == ['"It was old,"']
    assert quoted('"It was new, he said. "It was old," she said.') == ['"It was old,"']


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    assert quoted('"The first part.\n\n"The second part," he said.') == ['"The first part.', '"The second part,"']


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert quoted('He said: "This is all.\n\nNobody answered.') == ['"This is all.']
    assert quoted('He saw a "strange light.\n\nNobody answered.') == []


@given(st.text(alphabet="ab \"“”«»„‘’'.,\n", max_size=300))
def test_spans_are_sorted_disjoint_and_stay_in_their_paragraph(text: str) -> None:
    end = 0
    for span in quotations(text):
        assert end <= span.start < span.end <= len(text)
        assert "\n\n" not in text[span.start : span.end]
        end = span.end


def test_a_mark_without_a_partner_swallows_no_long_paragraph() -> None:
    filling = "The port was open again and ships came in. " * 300
    text = f'He said "this and nothing else. {filling}She said "we stay", and left. {filling}"No", he said.'
    assert quoted(text) == ['"we stay"', '"No"']
