"""Whether events are reported, planned, possible or denied, and who says so."""

from __future__ import annotations

import pytest

from core.events.stories import tell, the_event
from dateline.formula.operators import Later, Mentioned, Published
from dateline.model import Status


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("The court freed Jones on {Monday}.", Status.REPORTED),
        ("The court has freed Jones since {Monday}.", Status.REPORTED),
        ("The court will free Jones on {Monday}.", Status.PLANNED),
        ("The president is scheduled to travel to Oslo on {Monday}.", Status.PLANNED),
        ("The president plans to travel to Oslo on {Monday}.", Status.PLANNED),
        ("The trial is to begin on {Monday}.", Status.PLANNED),
        ("The trial was postponed until {Monday}.", Status.PLANNED),
        ("The premier promised to hold a vote in {2026}.", Status.PLANNED),
        ("The premier promised on {Monday} to hold a vote.", Status.REPORTED),
        ("The premier said that the vote would take place on {Monday}.", Status.PLANNED),
        ("The union may strike on {Monday}.", Status.POSSIBLE),
        ("The union could strike on {Monday}.", Status.POSSIBLE),
        ("The union is likely to strike on {Monday}.", Status.POSSIBLE),
        ("If the union strikes on {Monday}, the port closes.", Status.POSSIBLE),
        ("The port will close on {Monday} if the union agrees.", Status.POSSIBLE),
        ("The treaty was allegedly signed on {Monday}.", Status.POSSIBLE),
        ("The parliament did not vote on {Monday}.", Status.DENIED),
        ("The parliament never met on {Monday}.", Status.DENIED),
        ("Keller denied that he met Braun on {Monday}.", Status.DENIED),
        ("The company denied on {Monday} that it had paid bribes.", Status.DENIED),
    ],
)
def test_status_follows_the_verb(marked: str, status: Status) -> None:
    """Auxiliaries, plans, doubts, conditions and denials decide."""
    assert tell(marked)[0].status is status


@pytest.mark.parametrize(
    ("marked", "attribution"),
    [
        ("The ship sank on {Monday}, officials said.", "officials"),
        ("Officials said the ship sank on {Monday}.", "Officials"),
        ("Officials said that the ship sank on {Monday}.", "Officials"),
        ("According to the harbour office, the ship sank on {Monday}.", "harbour office"),
        ("The ship sank on {Monday}, according to the harbour office.", "harbour office"),
        (
            "Reports in the Evening Post indicate that the ship sank on {Monday}.",
            "Reports in the Evening Post",
        ),
        ("The ship, the army said, sank on {Monday}.", "army"),
        ("“We sold the ship on {Monday},” said Marta Olsen.", "Marta Olsen"),
        ("The ship reportedly sank on {Monday}.", "reportedly"),
        ("The ship allegedly sank on {Monday}.", "allegedly"),
        ("The ship sank on {Monday}.", ""),
        ("We believe that the ship sank on {Monday}.", ""),
    ],
)
def test_who_says_so_is_kept(marked: str, attribution: str) -> None:
    """The source leaves the headline and becomes the attribution; "we" is nobody."""
    assert the_event(marked).attribution == attribution


def test_a_denial_is_never_told_as_a_fact() -> None:
    """The headline of what is denied says that it is."""
    event = the_event("Keller denied that he met Braun on {Monday}.")
    assert event.headline == "Keller denied that he met Braun on Monday"


@pytest.mark.parametrize(
    ("marked", "line", "status"),
    [
        (
            "The army dismissed claims that it had shelled the town on {Monday}.",
            "Army dismissed claims that it had shelled the town on Monday",
            Status.DENIED,
        ),
        (
            "There were reports that rebels had left the town on {Monday}.",
            "There were reports that rebels had left the town on Monday",
            Status.POSSIBLE,
        ),
        (
            "No evidence was found that the bank paid him in {May}.",
            "No evidence was found that the bank paid him in May",
            Status.DENIED,
        ),
    ],
)
def test_what_is_claimed_keeps_its_frame(marked: str, line: str, status: Status) -> None:
    """What stands behind claims and reports is told with them, and its day with it."""
    event = the_event(marked)
    assert (event.headline, event.status) == (line, status)


def test_a_plan_without_a_date_comes_after_the_publication() -> None:
    """It is implied, and no day is made up."""
    event = the_event("The president is also scheduled to travel to Oslo and Turku.")
    assert event.headline == "President to travel to Oslo and Turku"
    assert (event.when, event.status, event.implied) == (Later(Published()), Status.PLANNED, True)
    assert event.mentions == ()


def test_a_dated_plan_is_not_implied() -> None:
    """The stated date counts."""
    event = the_event("The president will travel to Oslo on {Monday}.")
    assert (event.when, event.implied) == (Mentioned(0), False)


@pytest.mark.parametrize(
    "marked",
    [
        "It will remain cold.",
        "Prices will be high.",
        "If prices rise, the union will strike.",
        "They will sing.",
        "Nothing will happen.",
        "The president was scheduled to travel to Oslo.",
        "“I will sing,” he said.",
    ],
)
def test_what_is_no_plan(marked: str) -> None:
    """States, conditions, past plans and talk in quotations make no undated plan."""
    assert tell(marked) == ()


def test_what_would_be_done_is_planned_if_somebody_says_so() -> None:
    """Said by somebody, "would" is a promise; with "if" it stays possible."""
    assert the_event("The guests would be tested on {Monday}, said Olsen.").status is Status.PLANNED
    assert (
        the_event("The guests would be tested on {Monday} if they came, said Olsen.").status
        is Status.POSSIBLE
    )
