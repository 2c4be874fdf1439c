"""What the style and own paint events draw with: rounded boxes, states, types of draw functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from styrdesk.ui.grund.tokens import RADIUS_CONTROL

# Options arrive as the QStyleOption subclass of the part; the style's tables know which.
Option = Any
Widget = QWidget | None
Draw = Callable[[Any, QPainter, QWidget | None], bool]
Measure = Callable[[Any, QSize, QWidget | None], QSize]


def box(
    painter: QPainter,
    rect: QRect,
    fill: QColor | str | None,
    edge: QColor | str | None,
    *,
    radius: float = RADIUS_CONTROL,
    width: int = 1,
) -> None:
    """A filled, edged rectangle with round corners whose edge lies wholly inside ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    inset = width / 2 if edge is not None else 0.0
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, radius - inset, radius - inset)
    painter.restore()


def has(option: Option, flag: QStyle.StateFlag) -> bool:
    """Whether the part is in a state (enabled, hovered, …)."""
    return bool(option.state & flag)


def in_popup(widget: Widget) -> bool:
    """Whether the part belongs to the list that a combo box drops down."""
    return widget is not None and widget.inherits("QComboBoxListView")
