"""Headlines that a news editor could print."""

from __future__ import annotations

import pytest

from core.events.stories import headlines, the_event
from dateline.events.wording import LIMIT, quote, tidy


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("On {Monday}, the court freed Jones.", "Court freed Jones"),
        ("However, the court freed Jones on {Monday}.", "Court freed Jones"),
        ("The court also formally freed Jones late on {Monday}.", "Court freed Jones"),
        ("The minister – a former judge – resigned on {Monday}.", "Minister resigned"),
        ("The minister (a former judge) resigned on {Monday}.", "Minister resigned"),
        ("Mr. Adler, the minister, resigned on {Monday}.", "Mr. Adler resigned"),
        ("The envoy for trade, Paul Adler, resigned on {Monday}.", "Paul Adler resigned"),
        ("The bridge was opened in {1932} by King Haakon.", "Bridge was opened by King Haakon"),
        ("According to the harbour office, the ship sank on {Monday}.", "Ship sank"),
        ("At least three people, one a child, were hurt on {Monday}.", "At least three people were hurt"),
        (
            "A bomb exploded in Riga on {Friday}, killing three people, including a child, police said.",
            "A bomb exploded in Riga, killing three people",
        ),
        ("Family members sued the firm on {Monday}.", "Family members sued the firm"),
        ("The trial began {Monday} in the capital.", "Trial began in the capital"),
        ("The U.S. Senate passed the bill on {Jan. 5}.", "U.S. Senate passed the bill"),
        ("Anna, Paul and Ivo Holm opened a bakery in {2012}.", "Anna, Paul and Ivo Holm opened a bakery"),
        ("They opened a bakery, a bar and a shop in {2012}.", "They opened a bakery, a bar and a shop"),
        ("The paper `` De Morgen '' closed on {Monday} .", "Paper ``De Morgen'' closed"),
    ],
)
def test_only_what_happened_is_left(marked: str, expected: str) -> None:
    """Time expression, connectives, asides, titles in apposition and sources are left out."""
    assert headlines(marked)[0].replace("`` ", "``").replace(" ''", "''") == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The parliament did not vote on {Monday}.", "Parliament did not vote"),
        ("Marta Olsen spoke. She never left the town on {Monday}.", "Marta Olsen never left the town"),
        ("Marta Olsen spoke and she almost died on {Monday}.", "Marta Olsen almost died"),
        ("They won't wait beyond {next month} to know it.", "They won't wait beyond next month to know it"),
        ("No party won the vote on {Monday}.", "No party won the vote"),
        ("The team narrowly lost the final on {Monday}.", "Team narrowly lost the final"),
        ("The strike was postponed until {Monday}.", "Strike was postponed until Monday"),
        ("On {Monday}, the owner wanted it to be over.", "Owner wanted it to be over"),
        ("{Monday} was the deadliest day of the war.", "Monday was the deadliest day of the war"),
    ],
)
def test_what_changes_the_meaning_stays(marked: str, expected: str) -> None:
    """Negations, manner and "until Monday" are never dropped."""
    assert headlines(marked) == [expected]


def test_long_clauses_lose_phrases_at_their_end_first() -> None:
    """A headline stops before a phrase, not in it."""
    marked = (
        "General Ivo Marten visited a base in Split on {Monday} to meet with personnel "
        "from the northern command of the fleet, responsible for all operations in the region."
    )
    assert headlines(marked) == ["General Ivo Marten visited a base in Split"]


def test_long_subjects_lose_their_tail() -> None:
    """An inquiry into something very long is still an inquiry."""
    marked = (
        "A government investigation of the deadly collapse of the long bridge over the river "
        "between the two cities of the north is to resume on {Monday}."
    )
    assert headlines(marked) == [
        "A government investigation of the deadly collapse of the long bridge to resume"
    ]


def test_what_cannot_be_shortened_ends_at_a_word() -> None:
    """The last resort is an ellipsis behind a whole word."""
    marked = "The council named " + "Brandenburgerstrasse " * 12 + "on {Monday}."
    (line,) = headlines(marked)
    assert len(line) <= LIMIT
    assert line.endswith("Brandenburgerstrasse…")


def test_lists_are_not_cut_in_two() -> None:
    """Text like "rocket and artillery attack" stays whole."""
    marked = "The army continued its rocket and artillery attack on the old stronghold of the rebels in the west on {Monday}."
    assert headlines(marked)[0].startswith("Army continued its rocket and artillery attack")


def test_a_second_verb_may_be_left_out() -> None:
    """What does not fit of "did this and did that" is left out whole."""
    marked = (
        "The company recalled forty thousand cars of three different models on {Monday} "
        "and stopped the production of two others in its largest plant."
    )
    assert headlines(marked) == ["Company recalled forty thousand cars of three different models"]


def test_a_quotation_is_the_headline_of_what_was_said() -> None:
    """The speaker, a colon and the quotation; of a long one the first sentence, whole."""
    marked = (
        "In {March}, Olsen stated, “It is possible that we are going to build, that we are going to have "
        "a new theatre. We shall see.”"
    )
    said = "It is possible that we are going to build, that we are going to have a new theatre"
    assert headlines(marked) == [f"Olsen: “{said}”"]


def test_statements_become_speaker_and_colon() -> None:
    """What was said on a day is news of that day, and its source is named."""
    assert headlines("Officials said on {Monday} that the ship had sunk.") == ["Officials: ship had sunk"]
    assert headlines("The ship had sunk, officials said on {Monday}.") == ["Officials: ship had sunk"]


def test_a_day_between_saying_and_said_belongs_to_the_saying() -> None:
    """Text like "said Saturday forces had left" has its day in the middle."""
    found = headlines("The agency said {Saturday} government forces had left the town.")
    assert found == ["Agency: government forces had left the town"]


def test_verbs_that_mean_more_than_saying_stay() -> None:
    """Verbs like "warned" and "told reporters" are part of the news."""
    assert headlines("Olsen warned on {Monday} that the dam was weak.") == ["Olsen warned that dam was weak"]
    assert headlines("Olsen told reporters on {Monday} that the dam was weak.") == [
        "Olsen told reporters that dam was weak"
    ]


def test_a_bare_saying_is_no_event() -> None:
    """Who spoke without a word of what is no news."""
    assert headlines("On {Monday}, officials said.") == []


def test_a_dated_fact_outdoes_the_day_it_was_told() -> None:
    """Of "said on Tuesday that it sank on Monday" the sinking is the event."""
    assert headlines("Officials said on {Tuesday} that the ship sank on {Monday}.") == ["Ship sank"]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (
            "President Anna Holm opened the bridge. She closed it on {Monday}.",
            "President Anna Holm closed it",
        ),
        (
            "President Holm spoke. He was tired. Later he left the town on {Monday}.",
            "President Holm left the town",
        ),
        ("The White House spoke. He left the town on {Monday}.", "He left the town"),
        ("Prices fell. He left the town on {Monday}.", "He left the town"),
    ],
)
def test_pronouns_become_names_only_without_doubt(story: str, expected: str) -> None:
    """Only a person who was the subject just before is put for "he" or "she"."""
    assert headlines(story)[-1] == expected


def test_a_quotation_keeps_every_word() -> None:
    """Inside quotation marks nothing is taken out, not even the time expression."""
    event = the_event("“I will leave the office on {Monday},” said Marta Olsen.")
    assert event.headline == "Marta Olsen: “I will leave the office on Monday”"


def test_quotations_are_cut_at_words() -> None:
    """A long quotation without a comma ends at a word with an ellipsis."""
    line = quote("“" + "word " * 40 + "”", "Olsen")
    assert line.startswith("Olsen: “word word")
    assert line.endswith("word…”")


def test_lines_are_tidied() -> None:
    """Loose spaces, end marks and quotation marks without partner go."""
    assert tidy("  “the old town , on the hill , ") == "the old town, on the hill"
    assert tidy("Acme Inc.") == "Acme Inc."
