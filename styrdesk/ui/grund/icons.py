"""Icons that always have the theme's colour, at any size and screen resolution.

``icon("print")`` gives a QIcon whose engine draws the SVG anew for the colour in force, so a theme
switch needs nothing but a repaint. Names are the Fluent names of the design, see ``NAMES``.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from styrdesk import resurser
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import ICON, ICON_SMALL

FOLDER = "ikoner"


@cache
def names() -> frozenset[str]:
    """Every icon name that can be asked for."""
    files = resurser.fil(FOLDER).glob("*_regular.svg")
    return frozenset(file.stem.rsplit("_", 2)[0] for file in files)


@cache
def _svg(name: str, drawn: int, filled: bool) -> bytes:
    """The drawing made for ``drawn`` px (16 or 20), or the other one when only that exists."""
    kind = "filled" if filled else "regular"
    other = ICON if drawn == ICON_SMALL else ICON_SMALL
    for size in (drawn, other):
        path = resurser.rot() / FOLDER / f"{name}_{size}_{kind}.svg"
        if path.exists():
            return path.read_bytes()
    raise KeyError(f"There is no icon named {name}")


@lru_cache(maxsize=1024)
def _pixmap(name: str, size: int, filled: bool, color: str, scale: float) -> QPixmap:
    drawn = ICON_SMALL if size < 18 else ICON
    source = _svg(name, drawn, filled).replace(b"<svg ", f'<svg fill="{color}" '.encode(), 1)
    made = QPixmap(QSize(round(size * scale), round(size * scale)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


def paint_icon(
    painter: QPainter, rect: QRect, name: str, color: QColor | str, *, filled: bool = False
) -> None:
    """Draw an icon centred in ``rect``, for delegates and own paint events."""
    side = min(rect.width(), rect.height())
    if side <= 0:
        return
    device = painter.device()
    pixmap = _pixmap(name, side, filled, QColor(color).name(), device.devicePixelRatio())
    corner = QPoint(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2)
    painter.drawPixmap(corner, pixmap)


class _Engine(QIconEngine):
    """Draws one SVG in the colour that the theme has at that moment."""

    def __init__(self, name: str, tone: str, filled: bool) -> None:
        super().__init__()
        self._name, self._tone, self._filled = name, tone, filled
        _svg(name, ICON, filled)  # an unknown name fails here, not in a paint event

    def _color(self, mode: QIcon.Mode) -> str:
        tone = "text3" if mode == QIcon.Mode.Disabled else self._tone
        return theme().color(tone).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, rect, self._name, self._color(mode), filled=self._filled)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802 - Qt's name
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        side = max(1, min(size.width(), size.height()))
        return _pixmap(self._name, side, self._filled, self._color(mode), scale)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: N802
        side = min(size.width(), size.height())
        return QSize(side, side)

    def clone(self) -> QIconEngine:
        return _keep(_Engine(self._name, self._tone, self._filled))

    def key(self) -> str:
        return f"styrdesk:{self._name}"

    def isNull(self) -> bool:  # noqa: N802
        return False


_engines: list[_Engine] = []


def _keep(engine: _Engine) -> _Engine:
    """Qt owns the engine's C++ half; the Python half must not be collected before it."""
    _engines.append(engine)
    return engine


@cache
def icon(name: str, *, tone: str = "text2", filled: bool = False) -> QIcon:
    """The icon ``name`` in the colour token ``tone``. KeyError for an unknown name."""
    return QIcon(_keep(_Engine(name, tone, filled)))
