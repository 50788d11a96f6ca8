"""The window: it owns the parts and connects them, and has no logic of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QUndoGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from dateline.ui import actions, files, menus, undoing, view_menu
from dateline.ui.appearance import Scheme, apply, picture_theme
from dateline.ui.calling import Calls
from dateline.ui.changing import Changing
from dateline.ui.dialogs import Dialogs
from dateline.ui.dropping import Dropping
from dateline.ui.finding import Finding
from dateline.ui.importing import Importing
from dateline.ui.intake import Files, Links, Words, offered
from dateline.ui.jobs import Worker
from dateline.ui.libraries import Libraries
from dateline.ui.linking import Linking
from dateline.ui.mapping import Mapping
from dateline.ui.measuring import Measuring
from dateline.ui.messages import Level, Message
from dateline.ui.panels import Panels
from dateline.ui.placing import keep_on_screen
from dateline.ui.reading import ReadingSize
from dateline.ui.report_linking import ReportLinking
from dateline.ui.reporting import is_hardly_a_sentence
from dateline.ui.rereading import Rereading
from dateline.ui.review_linking import ReviewLinking
from dateline.ui.selection import Selected
from dateline.ui.viewing import Viewing
from dateline.workflow import keeps_implied

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dateline.ui.intake import Offered
    from dateline.ui.memory import Memory
    from dateline.ui.views.timeline import TimelineView
    from dateline.ui.workspace import Workspace
    from dateline.workflow import Report

SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """One window on one library.

    Attributes:
        panels: The views.
        linking: What joins them to the workspace.
        libraries: The open library.
        importing: Adding articles.
        rereading: Reading them again.
        reports: How that went.
        finding: The search and the filters.
        changing: Adding events and noting what belongs to them.
        review: One event after another, the most doubtful first.
        viewing: What the timeline shows beside the events.
        measuring: How much time lies between two events.
        actions_by_name: Every action of the table.
        recent_menu: The libraries that were open before.

    Signals:
        ready: A library is open and shown.
    """

    ready = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self.menus: dict[str, QMenu] = {}
        self.memory = memory
        self.worker = Worker()
        self.panels: Panels = Panels(self)
        self.linking: Linking = Linking(self.panels, self)
        self.libraries: Libraries = Libraries(self.worker, memory, self)
        self.importing: Importing = Importing(self.worker, self)
        self.mapping: Mapping = Mapping(self)
        self.importing.ask = self.mapping.take
        self.rereading: Rereading = Rereading(self.worker, self)
        self.reports: ReportLinking = ReportLinking(self.panels, self.importing, self)
        self.dropping = Dropping(self)
        self.calls = Calls(self)
        self.dialogs: Dialogs = Dialogs(self)
        self.finding: Finding = Finding(self.panels, self)
        self.reading: ReadingSize = ReadingSize(self.panels.passage, memory)
        self.changing: Changing = Changing(self.panels, self)
        self.review: ReviewLinking = ReviewLinking(self.panels, self.linking, self)
        self.viewing: Viewing = Viewing(self.panels, self)
        self.measuring: Measuring = Measuring(self.panels, self)
        self.undo_group = QUndoGroup(self)
        self.actions_by_name = actions.build(self)
        self._build()
        self._connect()
        self._enable(Selected())

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle("Dateline")
        self.setAccessibleName("Dateline")
        self.resize(*SIZE)
        keep_on_screen(self)
        menus.add_tool_bar(self)
        view_menu.build(self)
        menus.add_finding(self)
        self.recent_menu = menus.add_recent(self)
        self.panels.arrange()
        self.memory.restore(self)
        keep_on_screen(self)
        self.panels.events.rejected.setChecked(self.memory.shows_rejected)

    def _connect(self) -> None:
        panels, do = self.panels, self.actions_by_name
        self.libraries.opened.connect(self._on_opened)
        self.libraries.opening.connect(self._on_opening)
        self.libraries.refused.connect(self._on_refused)
        self.libraries.told.connect(panels.messages.tell)
        self.importing.told.connect(panels.messages.tell)
        self.importing.started.connect(panels.status.show_job)
        self.rereading.started.connect(panels.status.show_job)
        self.rereading.told.connect(panels.messages.tell)
        self.importing.imported.connect(self._on_imported)
        self.importing.reported.connect(self._on_refreshed)
        self.dropping.dropped.connect(self.take)
        self.calls.called.connect(self._on_called)
        panels.empty.add_asked.connect(self.dialogs.add_files)
        panels.empty.new_asked.connect(self.dialogs.new_library)
        panels.empty.open_asked.connect(self.dialogs.open_library)
        panels.empty.sample_asked.connect(self.open_sample)
        panels.events.rejected_shown.connect(self._on_rejected_shown)
        self.review.changed.connect(self._on_refreshed)
        panels.events.table.several_picked.connect(do["merge"].setEnabled)
        self.undo_group.canUndoChanged.connect(do["undo"].setEnabled)
        self.undo_group.canRedoChanged.connect(do["redo"].setEnabled)
        self.undo_group.undoTextChanged.connect(
            lambda text: do["undo"].setText(f"{self.tr('&Undo')} {text}".strip())
        )
        self.undo_group.redoTextChanged.connect(
            lambda text: do["redo"].setText(f"{self.tr('&Redo')} {text}".strip())
        )
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme)

    def add_timeline(self) -> None:
        """Build the timeline; it brings Chromium up, so it waits until the window has been painted."""
        from dateline.ui.views.timeline import TimelineView

        if self.panels.timeline is None:
            timeline = TimelineView()
            timeline.set_theme(picture_theme(self.memory.scheme))
            self.panels.add_timeline(timeline)
            # not before: loading the database while Chromium starts would delay the first picture
            timeline.drawn.connect(self.libraries.warm_up, Qt.ConnectionType.SingleShotConnection)
            timeline.drawn.connect(self._on_drawn)
            timeline.escaped.connect(self._on_escaped)
            self.viewing.connect_timeline(self.measuring.line)
            self.linking.connect_timeline()

    # --- what menus and keys do ----------------------------------------------------------------------

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a library among the paths, unless it is open, and add the articles among them."""
        found = [path for path in paths if path.suffix == files.SUFFIX]
        articles = [path for path in paths if path not in found]
        libraries = [path for path in found if not self.libraries.is_open(path)]
        if articles and libraries:
            self.add_when_open(articles)
        elif articles:
            self.importing.add_files(articles)
        if libraries:
            self.libraries.open(libraries[0])

    def add_when_open(self, articles: Sequence[Path]) -> None:
        """Add articles as soon as the library that is about to be opened is open."""
        once = Qt.ConnectionType.SingleShotConnection
        self.libraries.opened.connect(lambda _workspace: self.importing.add_files(articles), once)

    def open_sample(self) -> None:
        """Open the sample story in a library of its own."""
        self.open_paths([files.sample_library(), *files.samples()])

    def paste(self) -> None:
        """Add what is on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if data.formats():
            self.take(offered(data) or Words(""))
        else:
            self.panels.messages.tell(Message(self.tr("There is nothing on the clipboard to add.")))

    def take(self, what: Offered) -> None:
        """Add what another program handed over; it may have gone before it handed its text over."""
        match what:
            case Files(paths):
                self.open_paths(paths)
            case Links():
                self.dialogs.ask_to_fetch(what)
            case Words(text) if not text.strip():
                words = self.tr("The other program gave no text; copy it there again.")
                self.panels.messages.tell(Message(words, level=Level.WARNING))
            case Words(text) if is_hardly_a_sentence(text):
                words = self.tr("“{}” is too short to be an article.").format(" ".join(text.split()))
                add = self.tr("Add anyway")
                tiny = Message(words, (), Level.WARNING, add, lambda: self.importing.add(what))
                self.panels.messages.tell(tiny)
            case _:
                self.importing.add(what)

    def undo(self) -> None:
        """Take the last change back."""
        undoing.undo(self)

    def redo(self) -> None:
        """Make the change again."""
        undoing.redo(self)

    def edit_headline(self) -> None:
        """Open the headline of the selected event for typing."""
        self.panels.raise_dock("events")
        self.panels.events.table.edit_headline()

    def show_tellings(self) -> None:
        """Open or close the selected event in the table."""
        self.panels.raise_dock("events")
        self.panels.events.table.turn()

    def on_timeline(self, what: Callable[[TimelineView], object]) -> None:
        """Move or zoom the timeline, if it is there yet."""
        if self.panels.timeline is not None:
            what(self.panels.timeline)

    def show_implied(self, shown: bool) -> None:
        """Show events too whose time the text only implies, or leave them out."""
        self.memory.shows_implied = shown
        if self.libraries.workspace is not None:
            self.libraries.workspace.show_implied(shown)
            if shown:
                self.importing.find_implied()

    def choose_language(self, language: str) -> None:
        """Speak another language from the next start on: what is shown already stays as it is."""
        self.memory.language = language
        words = self.tr("The language changes when Dateline is started again.")
        self.panels.messages.tell(Message(words))

    def choose_scheme(self, scheme: Scheme) -> None:
        """Turn the window light or dark."""
        self.memory.scheme = scheme
        self._paint()

    # --- what follows from what ----------------------------------------------------------------------

    def _on_drawn(self) -> None:
        if self.panels.timeline is not None:
            self.dropping.claim(self.panels.timeline)

    def _on_opening(self, name: str) -> None:
        self.panels.status.say(self.tr("Opening “{}”…").format(name))
        if self.libraries.workspace is None:
            self.panels.show_opening(name)

    def _on_refused(self) -> None:
        if self.libraries.workspace is None:
            self.panels.show_empty(library=False)
            self.panels.status.say(self.tr("No library is open"))
        else:
            self.linking.refresh()

    def _on_opened(self, workspace: Workspace) -> None:
        self.undo_group.addStack(workspace.stack)
        workspace.stack.setActive()
        self.importing.use(workspace)
        self.rereading.use(workspace)
        self.reports.use(workspace)
        workspace.selection.changed.connect(self._enable)
        workspace.refreshed.connect(self._on_refreshed)
        workspace.regrouped.connect(self._on_refreshed)
        workspace.show_implied(self.memory.shows_implied)
        if self.memory.shows_implied and not keeps_implied(workspace.library):
            self.importing.find_implied()
        self.finding.use(workspace)
        self.changing.use(workspace)
        self.review.use(workspace)
        self.viewing.use(workspace)
        self.measuring.use(workspace)
        self.linking.use(workspace)
        path = workspace.library.path
        self.calls.answer_for(path)
        self.setWindowTitle(f"{path.stem if path else self.tr('Not saved')} – Dateline")
        self._on_refreshed()
        if not workspace.article_rows():
            self.libraries.warm_up()  # nothing will be drawn that it could delay
        if self.memory.unfinished:
            self.panels.messages.tell(Message(self.memory.unfinished, level=Level.WARNING))
            self.memory.unfinished = ""
        self.ready.emit()

    def _on_refreshed(self) -> None:
        if self.libraries.workspace is not None:
            self._enable(self.libraries.workspace.selection.current)

    def _on_imported(self, report: Report) -> None:
        found = [each.article for each in report.imported] + [each.article for each in report.repeated]
        if found and self.libraries.workspace is not None:
            self.libraries.workspace.selection.select(Selected(found[0].id))

    def _on_called(self, articles: list[Path]) -> None:
        """Come to the front for a second start, and add what was named there."""
        self.setWindowState(
            self.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive
        )
        self.raise_()
        self.activateWindow()
        if articles:
            self.importing.add_files(articles)

    def _on_rejected_shown(self, shown: bool) -> None:
        self.memory.shows_rejected = shown
        self.linking.show_rejected(shown)

    def _on_system_scheme(self) -> None:
        if self.memory.scheme is Scheme.SYSTEM:
            self._paint()

    def _paint(self) -> None:
        apply(self.memory.scheme)
        if self.panels.timeline is not None:
            self.panels.timeline.set_theme(picture_theme(self.memory.scheme))
        # Qt hands the palette down when it comes back to its loop; only then can the views mix their tints
        QTimer.singleShot(0, self, self._on_painted)

    def _on_painted(self) -> None:
        self.panels.messages.tint()
        self.panels.empty.tint()
        self.linking.refresh()

    def _enable(self, selected: Selected) -> None:
        event, workspace = selected.event, self.libraries.workspace
        told = workspace is not None and event is not None and len(workspace.tellings(event)) > 1
        actions.enable(
            self.actions_by_name,
            article=selected.article is not None,
            event=event is not None,
            several=len(self.panels.events.table.picked()) > 1,
            tellings=told,
            review=self.review.is_on,
        )
        self.actions_by_name["report"].setEnabled(self.importing.outcome is not None)
        self.actions_by_name["undo"].setEnabled(self.undo_group.canUndo())
        self.actions_by_name["redo"].setEnabled(self.undo_group.canRedo())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.libraries.workspace is not None:
            self._let_go(self.libraries.workspace)
        else:
            super().keyPressEvent(event)

    def _on_escaped(self) -> None:
        if self.libraries.workspace is not None:
            self._let_go(self.libraries.workspace)

    def _let_go(self, workspace: Workspace) -> None:
        """Let go of the message, then of what is measured, the report, the review, and at last of the selection."""
        if self.panels.messages.isVisible():
            self.panels.messages.hide()
        elif self.measuring.is_on:
            self.measuring.end()
        elif self.panels.reports():
            self.reports.close()
        elif self.review.is_on:
            self.review.stop()
        else:
            workspace.selection.select(Selected(workspace.selection.current.article))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go at once: remember the layout and what is not finished; the worker ends by itself."""
        left = self.importing.unfinished()
        if left:
            self.memory.unfinished = left
        self.memory.keep(self, self.panels.layout())
        self.hide()
        self.importing.use(None)
        self.rereading.use(None)
        self.changing.use(None)
        self.review.use(None)
        self.finding.stop()
        self.dialogs.stop()
        self.calls.stop()
        self.libraries.close()
        if self.panels.timeline is not None:
            self.panels.timeline.close_page()
        super().closeEvent(event)
