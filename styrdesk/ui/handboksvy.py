"""A chapter of the handbook on screen: Markdown in the fonts and colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import TYPE

_GRAD = {1: "sida", 2: "panel", 3: "grupp"}
_FORE = {1: 0, 2: 24, 3: 16}
_EFTER = {1: 12, 2: 6, 3: 4}
_BREDAST = 720


class Handboksvy(QTextBrowser):
    """Shows one chapter. ``lank`` is sent with the target of a link ("sida:mote", "moten")."""

    lank = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._klickad)
        follow(self.restyle)

    def visa(self, titel: str, text: str) -> None:
        """Show a chapter from its beginning."""
        self.setAccessibleName(titel)
        self._text = text
        self.restyle()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def finn(self, ord_: str) -> bool:
        """Select the first place where a word occurs, and bring it into view."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        return bool(ord_) and self.find(ord_)

    def restyle(self) -> None:
        """Write the chapter anew in the fonts and colours in force."""
        t = theme()
        palett = QPalette(self.palette())
        palett.setColor(QPalette.ColorRole.Base, t.color("surface"))
        palett.setColor(QPalette.ColorRole.Text, t.color("text"))
        palett.setColor(QPalette.ColorRole.Link, t.color("accent"))
        self.setPalette(palett)
        plats = self.verticalScrollBar().value()
        dokument = self.document()
        dokument.setDefaultFont(t.font("brod"))
        dokument.setMarkdown(self._text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        dokument.setDocumentMargin(t.px(20))
        _forma(dokument)
        self.verticalScrollBar().setValue(plats)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        # Lines of at most some 90 characters: longer ones are hard to follow.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        rum = self.viewport().width()
        self.setLineWrapColumnOrWidth(min(rum, theme().px(_BREDAST)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.verticalScrollBar().setValue(0)
            return
        super().keyPressEvent(event)

    def _klickad(self, url: QUrl) -> None:
        self.lank.emit(url.toString())


def _forma(dokument: QTextDocument) -> None:
    """Give headings, paragraphs, lists, links and tables the theme's measures."""
    block = dokument.begin()
    while block.isValid():
        _forma_block(block)
        block = block.next()
    for ram in dokument.rootFrame().childFrames():
        if isinstance(ram, QTextTable):
            _forma_tabell(ram)


def _forma_block(block: QTextBlock) -> None:
    t = theme()
    markor = QTextCursor(block)
    niva = block.blockFormat().headingLevel()
    form = block.blockFormat()
    if niva:
        _byt_font(block, t.font(_GRAD.get(niva, "grupp")))
        form.setTopMargin(t.px(_FORE.get(niva, 12)))
        form.setBottomMargin(t.px(_EFTER.get(niva, 4)))
    else:
        form.setTopMargin(0)
        form.setBottomMargin(t.px(4 if _mitt_i_lista(block) else 10))
        hojd = t.px(TYPE["brod"].line + 2)
        form.setLineHeight(hojd, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        _farga(block)
    markor.setBlockFormat(form)


def _mitt_i_lista(block: QTextBlock) -> bool:
    """An item that another one follows."""
    lista = block.textList()
    return lista is not None and lista.itemNumber(block) < lista.count() - 1


def _byt_font(block: QTextBlock, font: QFont) -> None:
    form = QTextCharFormat()
    form.setFont(font)
    # Set, not merged: Markdown's own enlargement of headings must go.
    _markerat(block).setCharFormat(form)


def _farga(block: QTextBlock) -> None:
    """Links in the accent colour, bold as semibold."""
    delar = block.begin()
    while not delar.atEnd():
        del_ = delar.fragment()
        form = del_.charFormat()
        if form.isAnchor() or form.fontWeight() > QFont.Weight.Medium:
            ny = QTextCharFormat()
            if form.isAnchor():
                ny.setForeground(theme().color("accent"))
            else:
                ny.setFontWeight(QFont.Weight.DemiBold)
            markor = QTextCursor(block)
            markor.setPosition(del_.position())
            slut = del_.position() + del_.length()
            markor.setPosition(slut, QTextCursor.MoveMode.KeepAnchor)
            markor.mergeCharFormat(ny)
        delar += 1


def _markerat(block: QTextBlock) -> QTextCursor:
    markor = QTextCursor(block)
    markor.movePosition(
        QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
    )  # fmt: skip
    return markor


def _forma_tabell(tabell: QTextTable) -> None:
    t = theme()
    form = tabell.format()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(t.colors.border))
    form.setBorderCollapse(True)
    form.setCellPadding(t.px(6))
    form.setCellSpacing(0)
    form.setTopMargin(t.px(4))
    form.setBottomMargin(t.px(12))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints([
        QTextLength(QTextLength.Type.PercentageLength, 34 if nr == 0 else 66 / max(1, tabell.columns() - 1))
        for nr in range(tabell.columns())
    ])  # fmt: skip
    tabell.setFormat(form)
