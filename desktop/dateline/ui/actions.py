"""One table of everything that can be done from a menu or the keyboard: text, shortcut, tip, handler."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from dateline.timeline.lane_kinds import LanesBy
from dateline.ui import editing, merging, sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.ui.main_window import MainWindow


class Needs(Enum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    ARTICLE = "article"
    EVENT = "event"
    SEVERAL = "several events"
    TELLINGS = "an event that is told several times"
    REVIEW = "a review that goes on"


@dataclass(frozen=True, slots=True)
class Entry:
    """One action.

    Attributes:
        menu: Title of its menu.
        name: How the program calls it.
        text: How the menu calls it; an ellipsis means that it asks something first.
        keys: Its shortcuts, the one that is shown first.
        tip: One sentence for the tool tip and the sheet of shortcuts.
        handler: What it does, given the window.
        needs: When it is enabled.
        apart: A line stands above it in the menu.
    """

    menu: str
    name: str
    text: str
    keys: tuple[str, ...]
    tip: str
    handler: Callable[[MainWindow], object]
    needs: Needs = Needs.NOTHING
    apart: bool = False


FILE, EDIT, VIEW, HELP = "&File", "&Edit", "&View", "&Help"
TIMELINE = "Loo&k of the timeline"
_INSIDE = {TIMELINE: VIEW}
"""Menus that stand in another one."""

ACTIONS = (
    Entry(FILE, "new", "&New library…", ("Ctrl+N",), "Start an empty library", lambda w: w.dialogs.new_library()),
    Entry(FILE, "open", "&Open library…", ("Ctrl+O",), "Open another library", lambda w: w.dialogs.open_library()),
    Entry(FILE, "copy", "Save a &copy…", ("Ctrl+S",), "Write this library to another file; the library itself is always saved", lambda w: w.dialogs.save_copy()),
    Entry(FILE, "add", "&Add articles…", ("Ctrl+Shift+I", "Ctrl+I"), "Add pages, documents, mails and texts", lambda w: w.dialogs.add_files(), apart=True),
    Entry(FILE, "add_folder", "Add a &folder…", ("Ctrl+Shift+O",), "Add every article in a folder", lambda w: w.dialogs.add_folder()),
    Entry(FILE, "paste", "&Paste an article", ("Ctrl+V",), "Add the text, the files or the page behind the link on the clipboard", lambda w: w.paste()),
    Entry(FILE, "read_again", "Read all a&gain", ("Ctrl+Shift+L",), "Read every article again with the rules of this version; what you decided stays", lambda w: w.rereading.start(), Needs.ARTICLE),
    Entry(FILE, "report", "Last import &report", ("Ctrl+R",), "Show again what became of the files that were added last", lambda w: w.reports.show()),
    Entry(FILE, "sample", "Open the sa&mple", ("Ctrl+Shift+B",), "Look at a made-up story in a library of its own", lambda w: w.open_sample()),
    Entry(FILE, "fresh_sample", "Start the sample afres&h", ("Ctrl+Alt+B",), "Open the made-up story as it was at first, whatever was done to it", sample.start_afresh),
    Entry(FILE, "export", "&Export picture…", ("Ctrl+E",), "Save the timeline as a picture", lambda w: w.dialogs.publishing().open(), Needs.ARTICLE, apart=True),
    Entry(FILE, "copy_picture", "Cop&y picture", ("Ctrl+Shift+C",), "Put the timeline on the clipboard as a picture, as the last one was wished", lambda w: w.dialogs.publishing().copy(), Needs.ARTICLE),
    Entry(FILE, "print", "Pr&int…", ("Ctrl+P",), "Print the timeline", lambda w: w.dialogs.publishing().print(), Needs.ARTICLE),
    Entry(FILE, "export_data", "Export &data…", ("Ctrl+Shift+E",), "Write the events for other programs: tables, calendars, timelines", lambda w: _export_data(w), Needs.ARTICLE),  # noqa: PLW0108 - the function stands below
    Entry(FILE, "quit", "&Quit", ("Ctrl+Q", "Ctrl+W"), "Close the window; everything is saved", lambda w: w.close(), apart=True),
    Entry(EDIT, "undo", "&Undo", ("Ctrl+Z",), "Take the last change back", lambda w: w.undo()),
    Entry(EDIT, "redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Make the change again", lambda w: w.redo()),
    Entry(EDIT, "find", "&Find…", ("Ctrl+F", "/"), "Find words in articles, headlines, notes and tags", lambda w: w.finding.find(), Needs.ARTICLE, apart=True),
    Entry(EDIT, "find_next", "Find ne&xt", ("F3",), "Show the next of what was found", lambda w: w.finding.walk(1), Needs.ARTICLE),
    Entry(EDIT, "find_previous", "Find pre&vious", ("Shift+F3",), "Show the one before of what was found", lambda w: w.finding.walk(-1), Needs.ARTICLE),
    Entry(EDIT, "published", "Set &publication date…", ("Ctrl+D",), "Say when the article in front was published", lambda w: w.linking.ask_published(), Needs.ARTICLE, apart=True),
    Entry(EDIT, "what_if", "&What if…", ("W",), "See what would move if the article in front had been published on another day", lambda w: w.changing.what_if(), Needs.ARTICLE),
    Entry(EDIT, "remove", "Remove arti&cle", ("Ctrl+Del",), "Take the article in front out of the library", lambda w: w.linking.remove_article(), Needs.ARTICLE),
    Entry(EDIT, "date", "Correct &date…", ("F2", "C"), "Say when the selected event happened", lambda w: w.review.ask_date(), Needs.EVENT, apart=True),
    Entry(EDIT, "headline", "Change &headline…", ("Shift+F2",), "Write another headline for the selected event", lambda w: w.edit_headline(), Needs.EVENT),
    Entry(EDIT, "details", "De&tails…", ("D",), "Set status, category, tags and note of the picked events", lambda w: w.changing.details(), Needs.EVENT),
    Entry(EDIT, "add_event", "Add &event…", ("N", "Ins"), "Add an event, from the words selected in the text or by hand", lambda w: w.changing.add_event(), Needs.ARTICLE),
    Entry(EDIT, "accept", "&Accept", ("A",), "Agree with the selected event", lambda w: w.review.decide(editing.accept), Needs.EVENT),
    Entry(EDIT, "reject", "Re&ject", ("R", "Del"), "Throw the selected event out; it can be restored", lambda w: w.review.decide(editing.reject), Needs.EVENT),
    Entry(EDIT, "restore", "Re&store", ("U",), "Take the selected event back to what the program read", lambda w: w.review.decide(editing.restore), Needs.EVENT),
    Entry(EDIT, "delete", "Delete eve&nt", ("Shift+Del",), "Take out events that you added; those the program found are rejected", lambda w: w.linking.decide_all(editing.remove_events), Needs.EVENT),
    Entry(EDIT, "review", "Rev&iew dates", ("Ctrl+Shift+R",), "Look at one date after another, the most doubtful first", lambda w: w.review.start(), Needs.ARTICLE, apart=True),
    Entry(EDIT, "skip", "S&kip", ("S",), "Leave the date under review for later", lambda w: w.review.skip(), Needs.REVIEW),
    Entry(EDIT, "merge", "&Merge events", ("Ctrl+M",), "Make one event of those picked in the table", lambda w: w.linking.merge(), Needs.SEVERAL, apart=True),
    Entry(EDIT, "split", "Split &off", ("Ctrl+Shift+M",), "Make the selected telling an event of its own", lambda w: w.linking.decide(merging.split_off), Needs.TELLINGS),
    Entry(EDIT, "split_all", "Split a&ll", ("Ctrl+Shift+T",), "Make every telling of the selected event an event of its own", lambda w: w.linking.decide(merging.split_all), Needs.TELLINGS),
    Entry(VIEW, "tellings", "Show or &hide the tellings", ("Ctrl+T",), "Open or close the selected event in the table, to see who tells it", lambda w: w.show_tellings(), Needs.TELLINGS),
    Entry(VIEW, "next", "&Next event", ("Right", "J"), "Select the next event in order of time", lambda w: w.review.walk(1), Needs.ARTICLE),
    Entry(VIEW, "previous", "&Previous event", ("Left", "K"), "Select the previous event in order of time", lambda w: w.review.walk(-1), Needs.ARTICLE),
    Entry(VIEW, "first", "&First event", ("Home",), "Select the first event in order of time", lambda w: w.linking.walk_to_end(last=False), Needs.ARTICLE),
    Entry(VIEW, "last", "&Last event", ("End",), "Select the last event in order of time", lambda w: w.linking.walk_to_end(last=True), Needs.ARTICLE),
    Entry(VIEW, "zoom_in", "&Zoom in", ("+", "Ctrl++", "=", "Ctrl+="), "Show less time, larger", lambda w: w.on_timeline(lambda t: t.zoom_in()), Needs.ARTICLE, apart=True),
    Entry(VIEW, "zoom_out", "Zoom &out", ("-", "Ctrl+-"), "Show more time, smaller", lambda w: w.on_timeline(lambda t: t.zoom_out()), Needs.ARTICLE),
    Entry(VIEW, "fit", "&Whole timeline", ("0", "Ctrl+0"), "Show all events", lambda w: w.on_timeline(lambda t: t.fit()), Needs.ARTICLE),
    Entry(VIEW, "pan_left", "Ea&rlier", ("Shift+Left",), "Move the timeline to earlier times", lambda w: w.on_timeline(lambda t: t.pan_left()), Needs.ARTICLE),
    Entry(VIEW, "pan_right", "La&ter", ("Shift+Right",), "Move the timeline to later times", lambda w: w.on_timeline(lambda t: t.pan_right()), Needs.ARTICLE),
    Entry(VIEW, "go_to", "Go to &date…", ("Ctrl+G",), "Move the timeline to a date", lambda w: w.dialogs.go_to_date(), Needs.ARTICLE),
    Entry(VIEW, "larger", "Lar&ger text", ("Alt++", "Alt+="), "Make the letters of the article larger; Ctrl++ while reading it", lambda w: w.reading.change(1), Needs.ARTICLE, apart=True),
    Entry(VIEW, "smaller", "S&maller text", ("Alt+-",), "Make the letters of the article smaller; Ctrl+- while reading it", lambda w: w.reading.change(-1), Needs.ARTICLE),
    Entry(VIEW, "same_size", "Te&xt in its first size", ("Alt+0",), "Give the letters of the article their first size; Ctrl+0 while reading it", lambda w: w.reading.change(0), Needs.ARTICLE),
    Entry(VIEW, "only_article", "Onl&y this article", ("Ctrl+Shift+A",), "Show only what the article in front tells, or everything again", lambda w: w.finding.only_article(), Needs.ARTICLE, apart=True),
    Entry(VIEW, "period", "Show a &stretch of time…", ("Ctrl+Shift+G",), "Show only what happened between two dates", lambda w: w.finding.ask_period(), Needs.ARTICLE),
    Entry(VIEW, "save_filter", "Sa&ve filter…", ("Ctrl+Shift+S",), "Keep the filters under a name in this library", lambda w: w.finding.ask_name(), Needs.ARTICLE),
    Entry(VIEW, "clear_filters", "&Clear filters", ("Ctrl+Shift+F",), "Show everything again", lambda w: w.finding.clear(), Needs.ARTICLE),
    Entry(TIMELINE, "lanes_none", "&No lanes", ("Ctrl+1",), "Show all events together", lambda w: w.viewing.part(LanesBy.NONE), Needs.ARTICLE),
    Entry(TIMELINE, "lanes_article", "Lanes by &article", ("Ctrl+2",), "Give each article a lane of its own", lambda w: w.viewing.part(LanesBy.ARTICLE), Needs.ARTICLE),
    Entry(TIMELINE, "lanes_category", "Lanes by &category", ("Ctrl+3",), "Give each category a lane of its own", lambda w: w.viewing.part(LanesBy.CATEGORY), Needs.ARTICLE),
    Entry(TIMELINE, "lanes_status", "Lanes by &status", ("Ctrl+4",), "Part what happened from what is planned, possible or denied", lambda w: w.viewing.part(LanesBy.STATUS), Needs.ARTICLE),
    Entry(TIMELINE, "lanes_source", "Lanes by s&ource", ("Ctrl+5",), "Give each publisher a lane of its own", lambda w: w.viewing.part(LanesBy.SOURCE), Needs.ARTICLE),
    Entry(TIMELINE, "fold", "&Fold long gaps", ("G",), "Take long stretches without events out, and mark where they were", lambda w: w.viewing.turn("folded"), Needs.ARTICLE, apart=True),
    Entry(TIMELINE, "today", "&Today", ("T",), "Draw a line at the day of today; nothing is counted from it", lambda w: w.viewing.turn("today"), Needs.ARTICLE),
    Entry(TIMELINE, "published_lines", "&Publication dates", ("P",), "Draw a line where each article was published", lambda w: w.viewing.turn("published"), Needs.ARTICLE),
    Entry(TIMELINE, "legend", "&Legend", ("L",), "Explain the signs above the timeline", lambda w: w.viewing.turn("legend"), Needs.ARTICLE),
    Entry(TIMELINE, "measure", "&Measure", ("M",), "Say how much time lies between the selected event and the next one that is selected; or hold Ctrl and click two", lambda w: w.measuring.turn(), Needs.ARTICLE, apart=True),
    Entry(HELP, "palette", "&Commands and articles…", ("Ctrl+K", "Ctrl+Shift+P"), "Find any command or article by a few letters", lambda w: w.dialogs.palette()),
    Entry(HELP, "shortcuts", "&Keyboard shortcuts", ("F1", "?"), "Show every shortcut on one sheet", lambda w: w.dialogs.shortcuts()),
    Entry(HELP, "marks", "What the &marks mean", ("Shift+F1",), "Show what each mark of the timeline means", lambda w: w.dialogs.marks()),
    Entry(HELP, "about", "&About Dateline", ("Ctrl+F1",), "Which version this is", lambda w: w.dialogs.about()),
)  # fmt: skip


def build(window: MainWindow) -> dict[str, QAction]:
    """Make the menus of a window from the table and return its actions by name."""
    menus: dict[str, QMenu] = {}
    made = {}
    for entry in ACTIONS:
        menu = menus.get(entry.menu)
        if menu is None:
            menu = menus[entry.menu] = QMenu(window.tr(entry.menu), window)
            inside = _INSIDE.get(entry.menu)
            window.menuBar().addMenu(menu) if inside is None else menus[inside].addMenu(menu)
        if entry.apart:
            menu.addSeparator()
        made[entry.name] = _action(entry, window)
        menu.addAction(made[entry.name])
    window.menus = {
        title.replace("&", "").lower(): menu for title, menu in menus.items() if title not in _INSIDE
    }
    return made


def enable(
    actions: dict[str, QAction],
    *,
    article: bool,
    event: bool,
    several: bool = False,
    tellings: bool = False,
    review: bool = False,
) -> None:
    """Enable what makes sense with what is there."""
    there = {
        Needs.NOTHING: True,
        Needs.ARTICLE: article,
        Needs.EVENT: event,
        Needs.SEVERAL: several,
        Needs.TELLINGS: tellings,
        Needs.REVIEW: review,
    }
    for entry in ACTIONS:
        actions[entry.name].setEnabled(there[entry.needs])


def _export_data(window: MainWindow) -> None:
    """Ask for an export; the formats are loaded when the first one is wanted."""
    from dateline.ui import exporting

    exporting.ask(window)


def _action(entry: Entry, window: MainWindow) -> QAction:
    action = QAction(window.tr(entry.text), window)
    action.setIconText(action.text().replace("&", "").removesuffix("…"))
    action.setShortcuts([QKeySequence(key) for key in entry.keys])
    shown = f" ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if entry.keys else ""
    action.setToolTip(window.tr(entry.tip) + shown)
    action.setStatusTip(window.tr(entry.tip))
    action.triggered.connect(lambda _checked: entry.handler(window))
    return action
