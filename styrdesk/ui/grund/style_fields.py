"""How fields, combo boxes, spin boxes, frames and focus look; called by ``style.Style`` only.

A field in error has the property ``fel`` set to True (and ``update()`` called).
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QTextEdit,
)

from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painting import Draw, Measure, Option, Widget, box, has, in_popup
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import RADIUS_CHIP, RADIUS_CONTROL

_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_CC = QStyle.ComplexControl
_SC = QStyle.SubControl
_CT = QStyle.ContentsType
_ST = QStyle.StateFlag

ARROW_WIDTH = 30
FIELD_PADDING = 10


def field(painter: QPainter, option: Option, widget: Widget, rect: QRect | None = None) -> None:
    """The box of a field: 2 px in the focus colour with focus, 2 px red in error."""
    t = theme()
    focused = has(option, _ST.State_HasFocus) and has(option, _ST.State_Enabled)
    wrong = widget is not None and bool(widget.property("fel"))
    enabled = has(option, _ST.State_Enabled)
    readonly = has(option, _ST.State_ReadOnly)
    edge = t.colors.bad if wrong else t.colors.focus if focused else t.colors.control
    fill = t.colors.surface if enabled and not readonly else t.colors.mute_bg
    width = 2 if focused or wrong else t.edge
    box(painter, rect or option.rect, fill, edge if enabled else t.colors.border, width=width)


def _line_edit(option: QStyleOptionFrame, painter: QPainter, widget: Widget) -> bool:
    if option.lineWidth > 0:
        field(painter, option, widget)
    return True


def _shaped_frame(option: QStyleOptionFrame, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    if option.frameShape == QFrame.Shape.NoFrame:
        return True
    if option.frameShape in (QFrame.Shape.HLine, QFrame.Shape.VLine):
        rect = option.rect
        if option.frameShape == QFrame.Shape.HLine:
            rect = QRect(rect.x(), rect.center().y(), rect.width(), t.edge)
        else:
            rect = QRect(rect.center().x(), rect.y(), t.edge, rect.height())
        painter.fillRect(rect, t.color("border"))
    elif isinstance(widget, (QTextEdit, QPlainTextEdit)):
        field(painter, option, widget)
    elif isinstance(widget, QAbstractItemView) and has(option, _ST.State_HasFocus):
        box(painter, option.rect, t.colors.surface, t.colors.focus, width=2)
    else:
        box(painter, option.rect, t.colors.surface, t.colors.border, width=t.edge)
    return True


def _frame(option: QStyleOptionFrame, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    box(painter, option.rect, t.colors.surface, t.colors.border, radius=1, width=t.edge)
    return True


def _no_draw(option: Option, painter: QPainter, widget: Widget) -> bool:
    return True


def _focus_rect(option: Option, painter: QPainter, widget: Widget) -> bool:
    shown_elsewhere = isinstance(widget, (QAbstractButton, QComboBox, QAbstractSpinBox))
    if shown_elsewhere or in_popup(widget):
        return True  # by the ring outside, the field's own edge or the chosen row
    inner = option.rect.adjusted(1, 1, -1, -1)
    box(painter, inner, None, theme().colors.focus, radius=RADIUS_CHIP, width=2)
    return True


def _focus_frame(option: Option, painter: QPainter, widget: Widget) -> bool:
    box(painter, option.rect, None, theme().colors.focus, radius=RADIUS_CONTROL + 4, width=2)
    return True


def _arrow(name: str) -> Draw:
    def draw(option: Option, painter: QPainter, widget: Widget) -> bool:
        if isinstance(widget, QPushButton):
            return True  # its label has drawn the arrow beside the words
        t = theme()
        side = t.px(14)
        spot = QRect(0, 0, side, side)
        spot.moveCenter(option.rect.center())
        tone = "text2" if has(option, _ST.State_Enabled) else "border"
        paint_icon(painter, spot, name, t.color(tone))
        return True

    return draw


def _combo(option: Option, painter: QPainter, style: QStyle, widget: Widget) -> bool:
    field(painter, option, widget)
    t = theme()
    if option.subControls & _SC.SC_ComboBoxArrow:
        room = QRect(option.rect)
        room.setLeft(room.right() - t.px(ARROW_WIDTH))
        side = t.px(16)
        target = QRect(0, 0, side, side)
        target.moveCenter(room.center())
        tone = "text2" if has(option, _ST.State_Enabled) else "text3"
        paint_icon(painter, target, "chevron_down", t.color(tone))
    return True


def _combo_parts(option: Option, part: QStyle.SubControl, widget: Widget) -> QRect | None:
    t = theme()
    rect = QRect(option.rect)
    if part == _SC.SC_ComboBoxEditField:
        pad = t.px(FIELD_PADDING if not option.editable else 8)
        return rect.adjusted(pad, 2, -t.px(ARROW_WIDTH), -2)
    if part == _SC.SC_ComboBoxArrow:
        return rect.adjusted(rect.width() - t.px(ARROW_WIDTH), 2, -2, -2)
    return None


def _combo_size(option: Option, size: QSize, widget: Widget) -> QSize:
    t = theme()
    width = size.width() + t.px(FIELD_PADDING + ARROW_WIDTH) + 4
    return QSize(width, max(t.px(t.density.control), size.height()))


def _field_size(option: Option, size: QSize, widget: Widget) -> QSize:
    t = theme()
    return QSize(size.width() + t.px(16), max(t.px(t.density.control), size.height()))


def _spin(option: Option, painter: QPainter, style: QStyle, widget: Widget) -> bool:
    field(painter, option, widget)
    t = theme()
    buttons = QAbstractSpinBox.ButtonSymbols.NoButtons
    if isinstance(widget, QAbstractSpinBox) and widget.buttonSymbols() == buttons:
        return True
    for part, name in ((_SC.SC_SpinBoxUp, "chevron_up"), (_SC.SC_SpinBoxDown, "chevron_down")):
        room = style.subControlRect(_CC.CC_SpinBox, option, part, widget)
        side = min(t.px(12), room.height())
        target = QRect(0, 0, side, side)
        target.moveCenter(room.center())
        paint_icon(painter, target, name, t.color("text2"))
    return True


def _spin_size(option: Option, size: QSize, widget: Widget) -> QSize:
    t = theme()
    return QSize(size.width() + t.px(40), max(t.px(t.density.control), size.height()))


def _spin_parts(option: Option, part: QStyle.SubControl, widget: Widget) -> QRect | None:
    t = theme()
    rect = option.rect
    arrows = t.px(24)
    half = rect.height() // 2
    left = rect.right() - arrows
    places = {
        _SC.SC_SpinBoxUp: QRect(left, rect.y() + 2, arrows - 2, half - 2),
        _SC.SC_SpinBoxDown: QRect(left, rect.y() + half, arrows - 2, half - 2),
        _SC.SC_SpinBoxEditField: rect.adjusted(t.px(8), 2, -arrows, -2),
        _SC.SC_SpinBoxFrame: QRect(rect),
    }
    return places.get(part)


PRIMITIVES: dict[QStyle.PrimitiveElement, Draw] = {
    _PE.PE_PanelLineEdit: _line_edit,
    _PE.PE_FrameLineEdit: _no_draw,
    _PE.PE_Frame: _frame,
    _PE.PE_FrameFocusRect: _focus_rect,
    _PE.PE_IndicatorArrowLeft: _arrow("chevron_left"),
    _PE.PE_IndicatorArrowRight: _arrow("chevron_right"),
    _PE.PE_IndicatorArrowUp: _arrow("chevron_up"),
    _PE.PE_IndicatorArrowDown: _arrow("chevron_down"),
}

CONTROLS: dict[QStyle.ControlElement, Draw] = {
    _CE.CE_ShapedFrame: _shaped_frame,
    _CE.CE_FocusFrame: _focus_frame,
}

COMPLEX = {_CC.CC_ComboBox: _combo, _CC.CC_SpinBox: _spin}
PARTS = {_CC.CC_ComboBox: _combo_parts, _CC.CC_SpinBox: _spin_parts}

SIZES: dict[QStyle.ContentsType, Measure] = {
    _CT.CT_LineEdit: _field_size,
    _CT.CT_ComboBox: _combo_size,
    _CT.CT_SpinBox: _spin_size,
}
