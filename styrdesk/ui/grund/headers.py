"""The head of a page and the tabs between sibling registers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from styrdesk.ui.grund.buttons import Sokknapp
from styrdesk.ui.grund.labels import Radtext, Text
from styrdesk.ui.grund.theme import follow, theme


class Sidhuvud(QWidget):
    """Title, one line of meaning below it, the search button and the page's actions.

    The line is never empty: "34 avtal, godkännanden och överenskommelser. 4 kräver åtgärd."
    Actions stand in reading order, the primary one last.
    """

    def __init__(
        self,
        rubrik: str,
        mening: str,
        *,
        sok: Callable[[], object] | None = None,
        atgarder: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._title = Radtext(rubrik, "sida")
        self._line = Text(mening, "brod", "text2", bryt=True)
        self._search = Sokknapp(sok) if sok is not None else None
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        top = Qt.AlignmentFlag.AlignTop
        if self._search is not None:
            row.addWidget(self._search, 0, top)
        self._actions = list(atgarder)
        for widget in atgarder:
            row.addWidget(widget, 0, top)
        self._row = row
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow the text size."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._row.activate()

    def _fit(self) -> None:
        """The search button gives way before the words do."""
        if self._search is None:
            return
        wanted = max(
            self._title.sizeHint().width(),
            self._line.fontMetrics().horizontalAdvance(self._line.text()),
        )
        gap = self._row.spacing()
        others = sum(widget.sizeHint().width() + gap for widget in self._actions)
        room = self.width() - wanted - others - 2 * gap
        smallest = self._search.minimumSizeHint().width()
        self._search.setFixedWidth(max(smallest, min(self._search.sizeHint().width(), room)))

    def satt(self, rubrik: str, mening: str) -> None:
        """Change title and line."""
        self._title.setText(rubrik)
        self._line.setText(mening)
        self._fit()

    def rubrik(self) -> str:
        """The title shown."""
        return self._title.text()

    def lagg_till(self, widget: QWidget) -> None:
        """Add an action after the others."""
        self._actions.append(widget)
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._fit()


class Flikar(QTabBar):
    """Tabs between siblings: Utförare · Enheter. Arrow keys move, ``bytt`` gives the key."""

    bytt = Signal(str)

    def __init__(self, flikar: Sequence[tuple[str, str]], namn: str) -> None:
        """``flikar`` are (key, text); ``namn`` is read as the name of the whole row."""
        super().__init__()
        self.setAccessibleName(namn)
        self.setDrawBase(True)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        for key, text in flikar:
            self.setTabData(self.addTab(text), key)
        self.currentChanged.connect(lambda index: self.bytt.emit(str(self.tabData(index))))
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow the text size."""
        self.setFont(theme().font("etikett"))

    def valj(self, nyckel: str) -> None:
        """Choose a tab by key; KeyError if there is none."""
        for index in range(self.count()):
            if self.tabData(index) == nyckel:
                self.setCurrentIndex(index)
                return
        raise KeyError(nyckel)

    def satt_antal(self, nyckel: str, text: str) -> None:
        """Replace the text of a tab, e.g. with a count: "Enheter 26"."""
        for index in range(self.count()):
            if self.tabData(index) == nyckel:
                self.setTabText(index, text)
