"""Which clause a time expression dates, and the passages of events."""

from __future__ import annotations

import pytest

from core.events.stories import headlines, read, tell, the_event
from dateline.formula.operators import Between, FromTo, Mentioned
from dateline.model import Event


def passages(marked: str) -> list[list[str]]:
    """Return the words of each event's passages."""
    text, _ = read(marked)
    return [[passage.of(text) for passage in event.passages] for event in tell(marked)]


def test_two_coordinated_clauses_are_two_events() -> None:
    """Each date stays with its clause."""
    found = tell("Police arrested two men on {Monday}, and the army closed the border on {Tuesday}.")
    assert [(event.headline, event.when) for event in found] == [
        ("Police arrested two men", Mentioned(0)),
        ("Army closed the border", Mentioned(1)),
    ]


def test_a_shared_subject_is_repeated() -> None:
    """The second verb of one subject makes an event with that subject."""
    assert headlines("Olsen arrived on {Monday} and left on {Tuesday}.") == ["Olsen arrived", "Olsen left"]


def test_an_interrupted_clause_has_two_passages() -> None:
    """What stands in between belongs to another clause."""
    marked = "The minister, who was ill, resigned on {Friday}."
    assert headlines(marked) == ["Minister resigned"]
    assert passages(marked) == [["The minister", "resigned on Friday."]]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The museum, which opened in {1901}, burned down.", ["Museum opened"]),
        ("The boat that left on {Monday} sank on {Tuesday}.", ["Boat sank", "Boat left"]),
        (
            "The singer, who had moved to Rome in {1990}, died on {Friday}.",
            ["Singer died", "Singer had moved to Rome"],
        ),
    ],
)
def test_relative_clauses_have_events_of_their_own(marked: str, expected: list[str]) -> None:
    """Their subject is the noun they follow."""
    assert sorted(headlines(marked)) == sorted(expected)


def test_a_participle_dates_only_itself() -> None:
    """Text like "founded in 1990" says nothing about when the plant opened."""
    assert headlines("The firm, founded in {1990} by two brothers, opened a plant.") == [
        "Firm founded by two brothers"
    ]


def test_a_birth_is_not_a_career() -> None:
    """A date in "Born in 1935" belongs to the birth alone."""
    assert headlines("Born in {1935}, Mr Adler joined the army in {the 1950s}.") == [
        "Mr Adler born",
        "Mr Adler joined the army",
    ]
    assert (
        headlines("He fought abroad before being made a general in {1980} and chief of staff in {2002}.")
        == []
    )


def test_asides_have_events_of_their_own() -> None:
    """A clause between dashes or in parentheses is read beside the others."""
    assert headlines("The mayor (elected in {2014}) opened the fair.") == ["Mayor elected"]
    marked = (
        "As protests go on -- a rights group said 27 people were shot in Varna on {Friday} -- reports differ."
    )
    assert headlines(marked) == ["27 people were shot in Varna"]


def test_a_leading_participle_takes_the_subject_that_follows() -> None:
    """The firm was founded in 1990."""
    found = headlines("Founded in {1990} by two brothers, the firm opened a plant.")
    assert found == ["Firm founded by two brothers"]


def test_men_arrested_on_monday_are_the_event() -> None:
    """A participle behind its noun takes the date, not the verb of the sentence."""
    assert headlines("Prosecutors questioned six young men arrested on {Monday}.") == [
        "Six young men arrested"
    ]


def test_a_when_clause_takes_the_time_before_it() -> None:
    """Text like "during the war, when the envoy opened talks": the talks are what happened then."""
    marked = (
        "It recalls efforts during {the war}, when the trade envoy, Paul Adler, opened talks with the north."
    )
    assert headlines(marked) == ["Paul Adler opened talks with the north"]


def test_fronted_clauses_keep_their_own_date() -> None:
    """The date inside "when ..." does not spread to the main clause."""
    assert headlines("When the envoy arrived on {Monday}, the guards saluted.") == ["Envoy arrived"]


def test_missing_spaces_do_not_hide_the_subject() -> None:
    """Commas without a space are commas."""
    found = headlines("On {Monday},General Ivo Marten,Chief of the Staff,visited a base in Split.")
    assert found == ["General Ivo Marten visited a base in Split"]


def test_day_and_time_of_day_make_one_event_by_the_finer() -> None:
    """Text like "on Monday at 9 a.m." is one event, dated to the hour."""
    event = the_event("The council met on {Monday} at {9 a.m.:TIME} in the old hall.")
    assert (event.headline, event.when, event.mentions) == (
        "Council met in the old hall",
        Mentioned(1),
        (0, 1),
    )


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Between {May 3} and {May 5}", Between(Mentioned(0), Mentioned(1))),
        ("From {May 3} to {May 5}", FromTo(Mentioned(0), Mentioned(1))),
    ],
)
def test_two_ends_make_a_range(words: str, when: object) -> None:
    """A range that the tagger left as two mentions is still one event."""
    event = the_event(f"{words}, the river flooded the old town.")
    assert (event.headline, event.when) == ("River flooded the old town", when)


@pytest.mark.parametrize(
    "marked",
    [
        "{Recent:PAST} developments worry the town.",
        "The {current:NOW} situation remains fluid.",
        "They agreed on a {two-year:DURATION} timeframe.",
        "The council meets {every week:SET}.",
        "Sales rose more than in {2008}.",
        "Sales fell by a tenth compared with {2008}.",
        "The {Monday} paper has the story.",
        "The well ran dry for the first time since {2008}.",
        "She is one of the finest painters of {the 19th century}.",
        "The mayor (a teacher until {2014}) opened the fair.",
        "It was {2014}.",
        "The trial opened {two days before} the vote.",
    ],
)
def test_no_event_comes_of(marked: str) -> None:
    """Amounts, repetitions, adjectives, comparisons and dates in passing date no clause."""
    assert tell(marked) == ()


def test_a_vague_past_waits_undated() -> None:
    """Text like "recently visited" is an event without bounds; its formula keeps the vagueness."""
    event = the_event("The envoy {recently:PAST} visited the port.")
    assert (event.headline, event.when) == ("Envoy visited the port", Mentioned(0))


def test_an_open_past_is_an_event() -> None:
    """Text like "previously authorized" is bounded by the publication date."""
    event = the_event("The premier {previously:EARLIER} approved the plan.")
    assert (event.headline, event.when, event.implied) == ("Premier approved the plan", Mentioned(0), False)


def test_passages_lie_inside_the_text_and_hold_the_verb() -> None:
    """Each passage is cut from the text as it stands."""
    marked = "It rained. The rebels, the army said on {Monday}, had left the town. It was late."
    assert passages(marked) == [["The rebels, the army said on Monday, had left the town."]]


def test_explanations_name_the_words() -> None:
    """The reader learns which words dated the clause."""
    event: Event = the_event("The ship sank on {3 May}.")
    assert event.explanation == "“3 May” stands in this clause."


def test_a_verb_behind_a_relative_clause_belongs_to_the_subject() -> None:
    """Who met the mayor left the town, not the mayor."""
    assert headlines("Olsen met the mayor, who was ill, and left the town on {Monday}.") == [
        "Olsen left the town"
    ]


def test_what_is_said_without_that_is_a_clause() -> None:
    """The day belongs to the deaths, and officials are the source."""
    event = the_event("Officials said two people died on {Monday}.")
    assert (event.headline, event.attribution) == ("Two people died", "Officials")


@pytest.mark.parametrize(
    ("story", "line", "speaker"),
    [
        (
            "The minister said the ministry, which runs ferries, closed the port on {Monday}.",
            "Ministry closed the port",
            "minister",
        ),
        (
            "Olsen said a group of young men, including four sailors, went missing on {Monday}.",
            "A group of young men went missing",
            "Olsen",
        ),
        (
            "Officials say at least 500 sailors and soldiers have been killed since {March:SINCE}.",
            "At least 500 sailors and soldiers have been killed",
            "Officials",
        ),
        (
            "The group said that clashes between pro- and anti-royal residents began on {Monday}.",
            "Clashes between pro- and anti-royal residents began",
            "group",
        ),
        (
            "Vartis said a supply ship, the Helga, arrived and was to begin loading on {Monday}.",
            "A supply ship to begin loading",
            "Vartis",
        ),
    ],
)
def test_what_is_said_keeps_its_subject(story: str, line: str, speaker: str) -> None:
    """The noun behind "said" is what the verb behind an aside or "and" tells of."""
    event = the_event(story)
    assert (event.headline, event.attribution) == (line, speaker)


@pytest.mark.parametrize(
    ("story", "line"),
    [
        (
            "After complaints by experts and pressure from the party, the secretary, Ken Adler, left on {Monday}.",
            "Ken Adler left",
        ),
        (
            "Talks between the towns and the Middle Province are to begin on {Monday}.",
            "Talks between the towns and the Middle Province to begin",
        ),
        (
            "The first wording of the summary, sent to the house on {Monday}, named the ban.",
            "First wording of the summary sent to the house",
        ),
        (
            "Firms involved in the spill told lawmakers on {Monday} they were ready.",
            "Firms involved in the spill told lawmakers they were ready",
        ),
        (
            "The tycoon, who is known for what Hamria calls theft and was jailed in {May}, left.",
            "Tycoon was jailed",
        ),
        (
            "A “top kill” procedure, which had been held the best hope for closing the leak, failed on {Monday}.",
            "A “top kill” procedure failed",
        ),
        (
            "In a video message posted on {Monday}, Mr Olsen, one of two ministers, accused the council of fraud.",
            "Mr Olsen accused the council of fraud",
        ),
        (
            "This involves a well, and Vartis estimated on {Monday} that it could take months.",
            "Vartis estimated that it could take months",
        ),
        ("Guests who had been ill were tested on {Monday}.", "Guests who had been ill were tested"),
        (
            "The firm will send a $69m (£47m) bill to Vartis for costs on {Monday}.",
            "Firm will send a $69m bill to Vartis for costs",
        ),
        (
            "But directions on routes and shelters were replaced {this year} by pleas.",
            "Directions on routes and shelters were replaced by pleas",
        ),
        (
            "The number of children younger than 5 who died from the new drug has grown since {May:SINCE}.",
            "Number of children younger than 5 who died from the new drug has grown",
        ),
        ("Girls began to ask, and finally, on {Monday}, one boy told the truth.", "One boy told the truth"),
        (
            "A statement said it was moving its tests to a hall {next week:NEXT}.",
            "A statement: it was moving its tests to a hall",
        ),
        ("The start was pushed back to {next week:NEXT}.", "Start was pushed back"),
        ("It looks possible now, but Allen left on {Monday}.", "Allen left"),
        (
            "They came for work, but {the past years} have brought hardship.",
            "Past years have brought hardship",
        ),
        ("It was when Olsen was elected in {2001} that the trouble began.", "Olsen was elected"),
    ],
)
def test_subjects_are_whole(story: str, line: str) -> None:
    """No part of an adjunct, a pair or a list is taken for who acted."""
    assert headlines(story) == [line]


@pytest.mark.parametrize(
    "story",
    [
        "Any plan that does not lead the town to peace by {2050} is not enough.",
        "They doubt that a coalition is good for Hamria, which could spell trouble in {May}.",
        "While they were hunting on {Monday} tragedy struck.",
        "A saw worked on the pipe to make a fit easier {next week:NEXT}.",
        "The board gave news, adding to doubts about the attempt to close the well on {Monday}.",
        "The idea came from the firms across the land that Vartis approached {last week} for help.",
        "He read out a text on the party he said he had served in {May}.",
        "The office said there was no evidence after a check on {Friday}, but gave no cause.",
        "Mr Olsen is quoted by the agency as saying on {Monday} that it sank.",
        "An adult from Fulham, west London, who had left on {Monday} was ill.",
        "The house is drafting its first law since the fall of its monarchy in {2008}.",
        "They asked how much more oil leaked {last week}.",
        "A payment to holders due in {August} was missed.",
        "It is not likely the port will open on {Monday}.",
        "They did not say that the port had closed on {Monday}.",
        "They praised the measures it has taken on {Monday} in Riga.",
        "There is demand, with sales expected to grow from 40 {last year} to more.",
        "“Are caused by it, officials said on {Monday}.",
    ],
)
def test_what_may_be_misread_is_no_event(story: str) -> None:
    """Nothing is told of what only may exist, of clauses that run on, and of days of something else."""
    assert headlines(story) == []


def test_a_sentence_may_begin_with_a_dependent_clause() -> None:
    """What is said behind "When ..." is still said by its speaker."""
    event = the_event("When the guards came back, officials said that the ship sank on {Monday}.")
    assert (event.headline, event.attribution) == ("Ship sank", "officials")
