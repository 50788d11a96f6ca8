"""What a headline must not lose: words without which it would say something else than the article."""

from __future__ import annotations

import pytest

from core.events.stories import headlines


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The (in)action of the boards in {2010} shows the need.", "(In)action of the boards shows the need"),
        ("Analysts did not see a recovery before {2010}.", "Analysts did not see a recovery before 2010"),
        (
            "The port has taken in more fish in {May} than in April.",
            "Port has taken in more fish in May than in April",
        ),
        (
            "The race was put off from its yearly {first Saturday in May} by a storm.",
            "Race was put off from its yearly first Saturday in May by a storm",
        ),
        (
            "{Previously} unseen films of the tour were sold in Oslo.",
            "Previously unseen films of the tour were sold in Oslo",
        ),
        (
            "The trade office in Riga said on {Monday} that the region was in the worst slump since {1931}.",
            "Trade office in Riga: region was in the worst slump since 1931",
        ),
    ],
)
def test_times_that_say_what_is_meant_stay(marked: str, expected: str) -> None:
    """A time that is compared with, measures a record or describes a thing is no mere date."""
    assert expected in " / ".join(headlines(marked))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Norwegian Prime Minister Ivo Marten signed a secret arms deal on {Monday} with the kingdom of Ruritania.",
            "Norwegian Prime Minister Ivo Marten signed a secret arms deal with the kingdom of Ruritania",
        ),
        (
            "A group of Dutch and Belgian divers staying at the harbour hotel of Riga left on {Monday}.",
            "A group of Dutch and Belgian divers staying at the harbour hotel of Riga left",
        ),
        (
            "Olsen found two old boats, covered in mud, near the Green Islands on {Monday}.",
            "Olsen found two old boats near the Green Islands",
        ),
        ("Work will begin as early as {Thursday} to drill a well.", "Work will begin to drill a well"),
        (
            "The trial of Paul Holm began on {Monday} in the old town at the same time as the hearing of his partner.",
            "Trial of Paul Holm began in the old town",
        ),
    ],
)
def test_phrases_that_say_what_is_meant_stay(marked: str, expected: str) -> None:
    """What is only somewhere or sometime goes first; a little more room is better than half a thing."""
    assert expected in headlines(marked)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "He said the board's chairman, Paul Adler, and other officers left Riga on {Monday}.",
            "Board's chairman, Paul Adler, and other officers left Riga",
        ),
        (
            "The crisis deepened after Norway and Chile blocked the plan on {Monday}.",
            "Norway and Chile blocked the plan",
        ),
        (
            "Riga closed its mission and several other towns, including Oslo, recalled their envoys on {Monday}.",
            "Several other towns recalled their envoys",
        ),
        (
            "Fears that an outbreak of fever could become a plague brought a new threat to the port on {Monday}.",
            "Fears brought a new threat to the port",
        ),
        (
            "The law comes as President Olsen, working to calm a storm, is expected to speak in Riga on {Monday}.",
            "President Olsen to speak in Riga",
        ),
        (
            "The boards, a group of helpers along the river, say a total of 30 people were moved on {Monday}.",
            "A total of 30 people were moved",
        ),
        (
            "The bell was among several of the house's things which were sold on {Monday}.",
            "Several of the house's things were sold",
        ),
        ("Bets on Ivar the Red, who was unbeaten in {May}, were high.", "Ivar the Red was unbeaten"),
        (
            "The loss was less than the 40 tonnes of oats that were burned on {Monday}.",
            "40 tonnes of oats were burned",
        ),
        (
            "In contrast to the tens of thousands killed by the flood of the valley on {Monday}, no one fell ill.",
            "Tens of thousands killed by the flood of the valley",
        ),
        ("Marta Olsen visited her sister, who had her birthday on {Monday}.", "Her sister had her birthday"),
        (
            "Marta Olsen founded and serves as the head of Right Path since {Monday}.",
            "Marta Olsen founded and serves as the head of Right Path",
        ),
        (
            "The pool will meet on {Monday} with Gov. J.B. Holm in Riga.",
            "Pool will meet with Gov. J.B. Holm in Riga",
        ),
        ("The bank is expected to keep its rates when it meets on {Monday}.", "Bank meets"),
    ],
)
def test_subjects_are_whole(marked: str, expected: str) -> None:
    """Lists, counts and names are never cut to their last word."""
    assert expected in headlines(marked)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Asked on {Monday} about the plan, Holm closed the shop.", ["Holm closed the shop"]),
        ("It was as much as the sum that the board first gave on {Monday}.", []),
        ("The paper tells what the envoys say was a hearing on {Monday}.", []),
        ("It was bad news, as the chairman called it on {Monday}.", []),
        ("Olsen talked of leaving before the end of her term, which could bring a vote on {Monday}.", []),
        (
            "Olsen knew of three birds that died, Holm said {Monday}.",
            ["Holm: Olsen knew of three birds that died"],
        ),
        (
            "The board has described it on {Monday} as the worst storm it has seen.",
            ["Board has described it as the worst storm it has seen"],
        ),
        ("Norway lowered its aim on {Monday}, saying output would shrink.", ["Norway lowered its aim"]),
    ],
)
def test_nothing_is_told_without_what_it_leans_on(marked: str, expected: list[str]) -> None:
    """A clause whose object stands elsewhere is no headline; what restricts a noun stays if there is room."""
    assert headlines(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "She served on the Riga Court from {January:MONTH} to {May}.",
            "She served on the Riga Court from January to May",
        ),
        (
            "Perhaps these are things that polls are not, and either Holm or Berg, or both, will leave on {Monday}.",
            "Either Holm or Berg will leave",
        ),
        ("Riga's first case was found in a girl of 16 who came home on {Tuesday}.", "A girl of 16 came home"),
        ("If this dam breaks on {Monday}, the port will close.", "If this dam breaks"),
        ("About 9-10 ,000 soldiers were in Riga on {Monday}.", "About 9-10,000 soldiers were in Riga"),
        (
            "No one would have done enough on {Monday} to stop Olsen from leaving.",
            "No one would have done enough to stop Olsen from leaving",
        ),
        (
            "The guild will work on a plan, the pier and much more on {Monday}.",
            "Guild will work on a plan, the pier and much more",
        ),
        (
            "The Daily Post got a copy of Berg's written account on {Monday}.",
            "Daily Post got a copy of Berg's written account",
        ),
        (
            "They met. It will open a new fund on {Friday}, guild secretary Kari Holm said.",
            "Guild secretary Kari Holm: it will open a new fund",
        ),
        (
            "Mark Holm denied it. Police searched his home and found two guns. He was jailed on {Monday}.",
            "Mark Holm was jailed",
        ),
        ("The guild said the ferry - the oldest of them - might be sold on {Monday}.", "Ferry might be sold"),
    ],
)
def test_what_is_meant_is_told_in_full(marked: str, expected: str) -> None:
    """Ranges, conditions, pairs and counts stay whole; who says so stands before a pronoun."""
    assert expected in headlines(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Paul Berg, the harbour chief, told the paper in Riga on {Monday}.",
        "This last happened in {2010}.",
        "It was a mistake on {Monday}.",
    ],
)
def test_what_says_nothing_for_itself_is_no_event(marked: str) -> None:
    """Who was told, "this" and a bare "it was" say nothing without what stands elsewhere."""
    assert headlines(marked) == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The guild ordered all pilots of the north - over 100 people - to leave on {Monday}.",
            "Guild ordered all pilots of the north to leave",
        ),
        (
            "The UN said on {Monday} it would be hard for so many people in Riga to move without any help.",
            "UN: it would be hard for so many people in Riga to move without any help",
        ),
        (
            "The guild said {Sunday} that it was looking into whether or not the dam was safe.",
            "Guild: it was looking into whether or not the dam was safe",
        ),
        (
            "It named the harbours of Riga and Oslo which handle most ships in {May}.",
            "Riga and Oslo handle most ships",
        ),
        (
            "The law would task the bank with finding and keeping a balance in {May}.",
            "Law would task the bank with finding and keeping a balance",
        ),
        (
            "The number of children younger than five who died from smoke has risen in {May}.",
            "Number of children younger than five who died from smoke has risen",
        ),
        (
            "The poll was made by Acme in Riga from {June 8} to {June 9}.",
            "Poll was made by Acme in Riga from June 8 to June 9",
        ),
        (
            "The board found no fault after a test on {Friday}, but gave no reason.",
            "Board gave no reason",
        ),
    ],
)
def test_headlines_end_where_the_clause_says_enough(marked: str, expected: str) -> None:
    """Whom an order is for, what is asked, and the object that two verbs share are never left out."""
    assert expected in headlines(marked)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Dr Holm - who was with the singer when he fell on {Monday} - had called the police.", []),
        ("They rested in Riga and he left on {Monday}.", ["He left on Monday"]),
        ("The bridge closed. {Eight days later} it fell.", ["Eight days later it fell"]),
    ],
)
def test_a_pronoun_and_its_verb_keep_their_time(marked: str, expected: list[str]) -> None:
    """Nobody knows who "he left" means, nor is it the one told about beside it; but what happened is not lost."""
    assert headlines(marked) == expected


def test_a_bare_pronoun_takes_its_main_clause_along() -> None:
    """Short of a name, what was going on says who is meant."""
    marked = "The old captain was on his way to Riga when he died on {Monday}."
    assert headlines(marked) == ["Old captain was on his way to Riga when he died"]


def test_once_again_opens_no_clause() -> None:
    """The word "once" is an adverb before "again"."""
    marked = "The crew will once again be able to take part in the race on {Monday}."
    assert headlines(marked) == ["Crew will once again be able to take part in the race"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The ferry was not expected to reach the port until {Saturday}.",
            "Ferry was not expected to reach the port until Saturday",
        ),
        (
            "Oil stopped leaking on {Monday} for the first time since the blast on the rig.",
            "Oil stopped leaking for the first time since the blast on the rig",
        ),
        (
            "The club has held several meetings in Riga, including one at the {weekend}.",
            "Club has held several meetings in Riga",
        ),
    ],
)
def test_what_turns_the_sense_stays(marked: str, expected: str) -> None:
    """A plan that is denied stays denied, and a first time keeps since when."""
    assert expected in headlines(marked)


def test_a_plan_somebody_only_assumes_is_no_event() -> None:
    """What an assumption or idea is about has not been told as a plan."""
    assert headlines("The work rests on the assumption that there will be snow on {Monday}.") == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("When Paul Holm takes over {this month}, the rules will change.", "Paul Holm takes over"),
        (
            "The guild will meet on {Monday} with federal, state and local officials.",
            "Guild will meet with federal, state and local officials",
        ),
        (
            "Until it was burned down in the fire on {Tuesday}, the old palace was the finest house.",
            "Old palace was burned down in the fire",
        ),
        ("When they left on {Monday}, the ships were full.", "Ships left"),
    ],
)
def test_lists_particles_and_pronouns_that_look_ahead(marked: str, expected: str) -> None:
    """A list is told whole, a verb with its particle; "it" may mean the subject that follows."""
    assert expected in headlines(marked)
