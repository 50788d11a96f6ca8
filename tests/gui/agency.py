"""Five articles on one story, as agencies and papers tell it: they share events, and some dates contradict."""

from __future__ import annotations

COURIER = """Ferry runs aground off Port Ellery

The Ellery Courier
25 November 2025

The ferry Halcyon ran aground off Port Ellery on Monday, and the coastguard rescued 84 passengers. Two days
earlier, inspectors had cleared the ship. The harbour authority closed the channel on Tuesday. The mayor said the
inquiry will begin next week.

Rescuers recently renewed their boats.
"""
WIRE = """Coastguard rescues passengers from stranded ferry

Northern Wire
26 November 2025

The coastguard rescued 84 passengers after the ferry Halcyon ran aground off Port Ellery on 24 November. The harbour
authority closed the channel on Tuesday, officials said. According to the Transport Ministry, the inquiry will begin
on 1 December.
"""
TRIBUNE = """Port Ellery ferry: what we know

Tribune
27 November 2025

The ferry Halcyon ran aground off Port Ellery in November. The harbour authority closed the channel on Tuesday.
Inspectors had cleared the ship on 22 November.
"""
POST = """Ferry accident: a chronology

Southern Post
28 November 2025

The ferry Halcyon ran aground off Port Ellery on Sunday, 23 November 2025, passengers said. The company cancelled its
winter timetable on Thursday.
"""
UNDATED = """Halcyon captain questioned

The captain of the Halcyon was questioned yesterday. The ferry Halcyon ran aground off Port Ellery on 24 November
2025. The company has denied that the radar failed last week.
"""
STORY = {"courier": COURIER, "wire": WIRE, "tribune": TRIBUNE, "post": POST, "undated": UNDATED}
