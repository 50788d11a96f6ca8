"""All operators of a date formula, and their union: small frozen recipes that wait for their anchor.

An anchor is a leaf (``Published``, ``Mentioned``, ``Fixed``); every other operator takes what it
counts from, and ``compute`` turns the results of its inputs into its own. Each class docstring gives
a phrase, the day it was spoken where that matters, and the formula. The idea of operators over
intervals is that of SCATE (Bethard and Parker 2016).
"""

from __future__ import annotations

from dateline.formula.amounts import Each, Every, Length, Ref, Sum
from dateline.formula.anchors import Century, Date, Decade, Fixed, Instant, Mentioned, Published
from dateline.formula.bounds import Between, By, Earlier, FromTo, Later, Past, Since, Till
from dateline.formula.choosing import Coming, Last, Lately, Nearest, Next, Recent, This
from dateline.formula.counting import After, Before, Moved, Run
from dateline.formula.degrees import Elapsed, MoreThan, Nearly, Remaining
from dateline.formula.named import Era, Term
from dateline.formula.parts import About, Closing, First, In, Nth, Opening, Part, Rest, Zoned

Formula = (
    Published | Instant | Mentioned | Fixed | Date | Decade | Century
    | Last | Next | This | Recent | Coming | Lately | Nearest
    | Before | After | Moved | Run | Nth | In | First | Opening | Closing | Rest | Part | About | Zoned
    | Elapsed | Remaining | Nearly | MoreThan
    | Between | FromTo | Till | By | Past | Since
    | Length | Sum | Every | Each | Ref | Earlier | Later | Era | Term
)  # fmt: skip

__all__ = [
    "About",
    "After",
    "Before",
    "Between",
    "By",
    "Century",
    "Closing",
    "Coming",
    "Date",
    "Decade",
    "Each",
    "Earlier",
    "Elapsed",
    "Era",
    "Every",
    "First",
    "Fixed",
    "Formula",
    "FromTo",
    "In",
    "Instant",
    "Last",
    "Lately",
    "Later",
    "Length",
    "Mentioned",
    "MoreThan",
    "Moved",
    "Nearest",
    "Nearly",
    "Next",
    "Nth",
    "Opening",
    "Part",
    "Past",
    "Published",
    "Recent",
    "Ref",
    "Remaining",
    "Rest",
    "Run",
    "Since",
    "Sum",
    "Term",
    "This",
    "Till",
    "Zoned",
]
