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
