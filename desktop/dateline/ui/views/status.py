"""The line at the foot of the window: counts, progress of long work, and that everything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QWidget

from dateline.ui.views.parts import button, label

if TYPE_CHECKING:
    from dateline.ui.jobs import Job
    from dateline.workflow import Progress


class StatusLine(QStatusBar):
    """Shows counts at the left; at the right the work under way with a Cancel button, or "Saved"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status"))
        self.counts = label(self.tr("What is in the library"), wrap=False)
        self.saved = label(self.tr("State of the library"), wrap=False)
        self.waiting = QPushButton(autoDefault=False)
        self.waiting.setToolTip(self.tr("Choose what becomes of articles that may be here already"))
        self.waiting.setAccessibleName(self.waiting.toolTip())
        self._job: Job | None = None
        self._build()

    def show_counts(self, counts: str, *, saved: bool) -> None:
        """Say what is in the library, and that it is saved."""
        self.counts.setText(counts or self.tr("No articles yet"))
        self.saved.setText(self.tr("Saved") if saved else "")

    def show_waiting(self, words: str) -> None:
        """Keep what waits for a choice in sight; "" if nothing does."""
        self.waiting.setText(words)
        self.waiting.setAccessibleName(words or self.waiting.toolTip())
        self.waiting.setVisible(bool(words))

    def say(self, words: str) -> None:
        """Say something in place of the counts, while there are none."""
        self.counts.setText(words)
        self.saved.clear()

    def show_job(self, job: Job) -> None:
        """Show the progress of long work until it ends."""
        self._job = job
        self.doing.setText(f"{job.title}…")
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        self.work.show()
        self.saved.hide()

    def _build(self) -> None:
        self.work = QWidget()
        self.doing = label(self.tr("Work under way"), wrap=False)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setFixedWidth(160)
        self.bar.setTextVisible(False)
        self.cancel = button(self.tr("Cancel"), self.tr("Cancel the work under way"), self._on_cancel)
        line = QHBoxLayout(self.work)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (self.doing, self.bar, self.cancel):
            line.addWidget(part)
        self.work.hide()
        self.counts.setContentsMargins(8, 0, 0, 0)
        self.saved.setContentsMargins(0, 0, 8, 0)
        self.addWidget(self.counts, 1)
        self.waiting.hide()
        self.addPermanentWidget(self.waiting)
        self.addPermanentWidget(self.work)
        self.addPermanentWidget(self.saved)

    def _on_progressed(self, progress: Progress) -> None:
        total = getattr(progress, "total", 0)
        name = getattr(progress, "name", "")
        name = name if len(name) < 40 else f"{name[:39]}…"
        if total == 1 and name:
            self.bar.setRange(0, 0)  # there is no telling how far a single one is
            self.doing.setText(self.tr("Adding {}").format(name))
        elif total:
            self.bar.setRange(0, total)
            self.bar.setValue(progress.done)
            again = self._job is not None and self._job.title == self.tr("Reading again")
            words = self.tr("Reading again {} of {}: {}") if again else self.tr("Adding {} of {}: {}")
            self.doing.setText(words.format(min(progress.done + 1, total), total, name))

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
            self.doing.setText(self.tr("Stopping…"))

    def _on_ended(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.work.hide()
            self.saved.show()
