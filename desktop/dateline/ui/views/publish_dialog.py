"""Asks how an exported picture shall be, and shows it meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dateline.canvas.paper import Paper
from dateline.ui.picture_choices import FORMS, NARROWEST, SCALES, WIDEST, PictureChoices
from dateline.ui.views.parts import label, outline
from dateline.ui.views.sheet_preview import SheetPreview

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from dateline.canvas.paper import Sheet

_SIZE, _FORM_WIDTH = (1000, 620), 300
_WAIT_MS = 250
_FORM_WORDS = ("PNG – for the web and documents", "SVG – to edit, sharp at any size", "PDF – to print")
_EXTENT_WORDS = ((True, "The whole timeline"), (False, "What is in sight"))
_COLOUR_WORDS = ((False, "Light"), (True, "Dark"))
_PAPER_WORDS = ((Paper.PICTURE, "As large as the picture"), (Paper.A4, "A4"), (Paper.LETTER, "Letter"))


class PublishDialog(QDialog):
    """A form with a preview beside it.

    Signals:
        changed: The ``PictureChoices``, when the preview should follow.
        wanted: What to do with the picture: "save", "copy" or "print".
        turned: The number of the page to show.
    """

    changed = Signal(object)
    wanted = Signal(str)
    turned = Signal(int)

    def __init__(self, choices: PictureChoices, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export picture"))
        self.setAccessibleName(self.tr("Export picture"))
        self._suggested = title
        self._page, self._pages = 0, 1
        self._pause = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._pause.timeout.connect(lambda: self.changed.emit(self.choices()))
        self.preview = SheetPreview()
        self.said = label(self.tr("Size of the picture"), wrap=True)
        self._build_fields()
        self._fill(choices)
        self._lay_out()
        self._connect()
        self._enable()
        self.resize(*_SIZE)

    def choices(self) -> PictureChoices:
        """Return what is chosen."""
        words = self.title.text()
        return PictureChoices(
            form=self.form.currentData(),
            whole=self.extent.currentData(),
            width=self.width_.value(),
            scale=self.scale.currentData(),
            title=None if words == self._suggested else words,
            subtitle=self.subtitle.text(),
            legend=self.legend.isChecked(),
            footnotes=self.footnotes.isChecked(),
            dark=self.colours.currentData(),
            transparent=self.transparent.isChecked(),
            paper=Paper(self.paper.currentData()),  # Qt keeps the words only
            pages=self.pages.isChecked(),
        )

    def show_picture(self, image: QImage, sheet: Sheet | None, words: str) -> None:
        """Show how the picture looks, and say how large it is."""
        clear = self.transparent.isChecked() and self.transparent.isEnabled()
        self.preview.show_image(image, sheet, clear=clear, dark=self.colours.currentData())
        self.said.setText(words)

    def say(self, words: str) -> None:
        """Say what became of a wish."""
        self.said.setText(words)

    def show_pages(self, count: int) -> int:
        """Offer to turn the pages, and return the one to show."""
        self._pages = count
        self._page = min(self._page, count - 1)
        for each in (self.before, self.after, self.number):
            each.setVisible(count > 1)
        self.number.setText(self.tr("Page {} of {}").format(self._page + 1, count))
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page < count - 1)
        return self._page

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the frames of the fields so that they can be seen on dark paper too."""
        super().showEvent(event)
        for kind in (QLineEdit, QSpinBox, QCheckBox, QComboBox):
            for field in self.findChildren(kind):
                outline(field)

    # --- building ------------------------------------------------------------------------------------

    def _build_fields(self) -> None:
        tr = self.tr
        self.form, self.extent, self.colours = QComboBox(), QComboBox(), QComboBox()
        self.scale, self.paper = QComboBox(), QComboBox()
        self.width_ = QSpinBox(minimum=NARROWEST, maximum=WIDEST, singleStep=100, suffix=tr(" pixels"))
        self.title, self.subtitle = QLineEdit(), QLineEdit()
        self.title.setPlaceholderText(tr("no title"))
        self.legend = QCheckBox(tr("Legend of the signs"))
        self.footnotes = QCheckBox(tr("Footnotes with sources and quotes"))
        self.transparent = QCheckBox(tr("Transparent, without paper"))
        self.pages = QCheckBox(tr("Over several pages"))
        self.before, self.after = QToolButton(), QToolButton()
        self.before.setText("‹")
        self.after.setText("›")
        self.before.setAccessibleName(tr("Page before"))
        self.after.setAccessibleName(tr("Next page"))
        self.number = label(tr("Number of the page"), wrap=False)

    def _fill(self, choices: PictureChoices) -> None:
        boxes = (
            (self.form, tuple(zip(FORMS, _FORM_WORDS, strict=True)), choices.form),
            (self.extent, _EXTENT_WORDS, choices.whole),
            (self.colours, _COLOUR_WORDS, choices.dark),
            (self.paper, _PAPER_WORDS, choices.paper),
            (self.scale, tuple((scale, f"{scale}×") for scale in SCALES), choices.scale),
        )
        for box, table, chosen in boxes:
            for value, words in table:
                box.addItem(self.tr(words), value)
            box.setCurrentIndex([value for value, _ in table].index(chosen))
        self.width_.setValue(choices.width)
        self.title.setText(self._suggested if choices.title is None else choices.title)
        self.subtitle.setText(choices.subtitle)
        self.title.setCursorPosition(0)
        for check, chosen in (
            (self.legend, choices.legend),
            (self.footnotes, choices.footnotes),
            (self.transparent, choices.transparent),
            (self.pages, choices.pages),
        ):
            check.setChecked(chosen)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("Format"), self.form),
            (self.tr("Show"), self.extent),
            (self.tr("Title"), self.title),
            (self.tr("Subtitle"), self.subtitle),
            (self.tr("Width"), self.width_),
            (self.tr("Sharpness"), self.scale),
            (self.tr("Colours"), self.colours),
            (self.tr("Paper"), self.paper),
        ):
            field.setAccessibleName(text)
            form.addRow(text, field)
        for check in (self.pages, self.transparent, self.legend, self.footnotes):
            check.setAccessibleName(check.text())
            form.addRow(check)
        left = QWidget()
        left.setFixedWidth(_FORM_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left)
        row.addLayout(self._right(), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 18, 18, 14)
        whole.setSpacing(14)
        whole.addLayout(row, 1)
        whole.addWidget(self._buttons())

    def _right(self) -> QVBoxLayout:
        foot = QHBoxLayout()
        foot.addStretch(1)
        for each in (self.before, self.number, self.after):
            foot.addWidget(each)
            each.hide()
        foot.addStretch(1)
        made = QVBoxLayout()
        made.addWidget(self.preview, 1)
        made.addLayout(foot)
        return made

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save, self.copy = QPushButton(self.tr("&Save…")), QPushButton(self.tr("&Copy"))
        self.printing = QPushButton(self.tr("&Print…"))
        for made, what in ((self.save, "save"), (self.copy, "copy"), (self.printing, "print")):
            made.clicked.connect(lambda _checked, what=what: self.wanted.emit(what))
            box.addButton(made, QDialogButtonBox.ButtonRole.ActionRole)
        for each in box.buttons():
            each.setIcon(QIcon())
            each.setAccessibleName(each.text().replace("&", "").removesuffix("…"))
            if isinstance(each, QPushButton):
                each.setAutoDefault(False)
        self.save.setDefault(True)
        box.rejected.connect(self.reject)
        return box

    def _connect(self) -> None:
        for box in (self.form, self.extent, self.colours, self.scale, self.paper):
            box.currentIndexChanged.connect(self._on_changed)
        for check in (self.legend, self.footnotes, self.transparent, self.pages):
            check.toggled.connect(self._on_changed)
        self.width_.valueChanged.connect(self._on_changed)
        for line in (self.title, self.subtitle):
            line.textChanged.connect(self._on_changed)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))

    def _on_changed(self) -> None:
        self._enable()
        self._pause.start()

    def _enable(self) -> None:
        """Offer what makes sense for the format."""
        form = self.form.currentData()
        self.scale.setEnabled(form == "png")
        self.paper.setEnabled(form == "pdf")
        self.transparent.setEnabled(form != "pdf")
        self.pages.setEnabled(form == "pdf" and self.paper.currentData() != Paper.PICTURE)

    def _turn(self, step: int) -> None:
        self._page += step
        self.turned.emit(self.show_pages(self._pages))
