"""The head of a page and the tabs between sibling registers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

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
        self._actions = list(atgarder)
        self._tools = QWidget()
        self._row = QHBoxLayout(self._tools)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        for widget in (*filter(None, [self._search]), *atgarder):
            self._row.addWidget(widget)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(words, 0, 0)
        self._below = True
        self._place(False)
        follow(self.restyle)

    def _place(self, below: bool) -> None:
        """The tools stand beside the words, or below them when the title would be cut."""
        if below == self._below:
            return
        self._below = below
        self._grid.removeWidget(self._tools)
        if below:
            self._grid.addWidget(self._tools, 1, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._tools, 0, 1, Qt.AlignmentFlag.AlignTop)

    def restyle(self) -> None:
        """Follow the text size."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        for layout in (self._row, self._grid):
            layout.activate()

    def _fit(self) -> None:
        """The search button gives way before the words do, and the line before the title does."""
        title = self._title.sizeHint().width()
        line = self._line.fontMetrics().horizontalAdvance(self._line.text())
        gap = self._row.spacing()
        others = sum(widget.sizeHint().width() + gap for widget in self._actions)
        smallest = self._search.minimumSizeHint().width() if self._search is not None else 0
        self._place(title + others + smallest + gap > self.width() > others + smallest)
        search = 0
        if self._search is not None:
            room = self.width() - others - 2 * gap - (0 if self._below else max(title, line))
            search = max(smallest, min(self._search.sizeHint().width(), room))
            self._search.setFixedWidth(search)
        # The height is settled here: left to the layout it would depend on how wide the search button
        # was before, and a page on the brink of scrolling would swing to and fro.
        words = self.width() - (0 if self._below else others + search + gap)
        self._line.setFixedHeight(self._line.heightForWidth(max(words, 1)))

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
        self._row.addWidget(widget)
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
