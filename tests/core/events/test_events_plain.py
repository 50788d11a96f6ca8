"""Plain events in languages that have no word list."""

from __future__ import annotations

import pytest

from core.events.stories import read
from dateline.events import plain
from dateline.events.extract import extract
from dateline.events.wording import LONGEST
from dateline.formula.operators import Mentioned
from dateline.model import Status


def headlines(marked: str, language: str = "xx") -> list[str]:
    """Return the headlines of a story in a language without a word list."""
    return [event.headline for event in extract(*read(marked), language)]


def test_each_dated_sentence_is_one_event() -> None:
    """The sentence is the passage, and the explanation says how little was read."""
    text, mentions = read("Der Turm brannte {am Montag}. Niemand war dort. {Am Dienstag} kam die Polizei.")
    found = extract(text, mentions, "xx")
    assert [event.headline for event in found] == ["Der Turm brannte", "Kam die Polizei"]
    assert [event.when for event in found] == [Mentioned(0), Mentioned(1)]
    assert [event.passages[0].of(text) for event in found] == [
        "Der Turm brannte am Montag.",
        "Am Dienstag kam die Polizei.",
    ]
    assert {event.explanation for event in found} == {plain.WHY}
    assert {event.status for event in found} == {Status.REPORTED}


@pytest.mark.parametrize("language", ["", "xx", "../en", "zz-ZZ"])
def test_an_unknown_language_never_fails(language: str) -> None:
    """Whatever an article claims to be written in, English rules are not applied to it."""
    assert headlines("The tower, on {Monday}, burned.", language) == ["The tower, on Monday, burned"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "警方于{5月3日}关闭了大桥。市长{星期一}辞职。今天没有消息。",
            ["警方于5月3日关闭了大桥", "市长星期一辞职"],
        ),
        ("أغلقت الشرطة الجسر {يوم الاثنين}. هل استقال {أمس}؟", ["أغلقت الشرطة الجسر", "هل استقال أمس؟"]),
        (
            "पुलिस ने {सोमवार} को पुल बंद किया। और {मंगलवार} को खोला।",
            ["पुलिस ने सोमवार को पुल बंद किया", "और मंगलवार को खोला"],
        ),
        ("Η γέφυρα έκλεισε {τη Δευτέρα}· Τέλος.", ["Η γέφυρα έκλεισε τη Δευτέρα· Τέλος"]),
    ],
)
def test_sentences_end_as_their_script_ends_them(marked: str, expected: list[str]) -> None:
    """Full stops of other scripts end a sentence, with or without a space."""
    assert headlines(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Dr. Olsen trat {am 3. Mai} zurück. Niemand kam.", ["Dr. Olsen trat am 3. Mai zurück"]),
        ("Le maire, M. Olsen, est parti {lundi}.", ["Le maire, M. Olsen, est parti"]),
        ("Der 3. Turm von J. Brandt fiel {am Montag}.", ["Der 3. Turm von J. Brandt fiel"]),
        (
            "La torre cayó {a las 5 p.m.} El alcalde renunció {ayer}.",
            ["La torre cayó", "El alcalde renunció"],
        ),
    ],
)
def test_a_full_stop_need_not_end_a_sentence(marked: str, expected: list[str]) -> None:
    """Short titles, initials, ordinals and stops inside a date end nothing."""
    assert headlines(marked) == expected


def test_no_little_word_is_left_hanging() -> None:
    """The date stays where it is if the word before it would wait for it."""
    assert headlines("Die Polizei schloss den Turm am {Montag}.") == [
        "Die Polizei schloss den Turm am Montag"
    ]


def test_long_sentences_are_cut_at_a_word() -> None:
    """A headline holds 80 characters at most and says that it was cut."""
    (line,) = headlines("Der alte Turm am Rand der kleinen Stadt " * 4 + "brannte {am Montag}.")
    assert len(line) <= LONGEST
    assert line.endswith(" Stadt…")
    assert len(plain.shortened("塔" * 200)) == LONGEST


def test_repetitions_durations_and_headings_are_no_events() -> None:
    """What recurs or lasts has no point in time, and a heading tells nothing by itself."""
    assert headlines("Der Markt öffnet {jeden Montag:SET} um {17 Uhr:TIME}.") == []
    assert headlines("Er blieb {zwei Jahre:DURATION}.") == []
    assert headlines("Brand {am Montag}\n\nDer Turm brannte {am Montag}.") == ["Der Turm brannte"]


def test_a_sentence_that_is_only_a_date_is_no_event() -> None:
    """A date alone says nothing."""
    assert headlines("{Am Montag}. Der Turm stand noch.") == []
