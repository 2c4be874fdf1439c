"""How buttons, check boxes and radio buttons look; called by ``style.Style`` only.

Every draw function returns True when it has drawn the part itself, False to leave it to Fusion.
A button's kind is its attribute ``slag`` (see ``buttons.Knapp``).
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionButton, QTabBar, QToolButton

from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painting import Draw, Measure, Option, Widget, box, has
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import ICON_SMALL, RADIUS_CHIP, RADIUS_CONTROL

_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_CT = QStyle.ContentsType
_ST = QStyle.StateFlag

BUTTON_PADDING = 14
LINK_PADDING = 2
ICON_GAP = 8


def button_colors(kind: str, option: Option) -> tuple[str | None, str | None, str]:
    """Fill, edge and text colour of a button of ``kind`` in the state of ``option``."""
    colors = theme().colors
    hovered = has(option, _ST.State_MouseOver)
    pressed = has(option, _ST.State_Sunken) or has(option, _ST.State_On)
    if not has(option, _ST.State_Enabled):
        plain = kind in ("tyst", "lank")
        return (
            (None, None, colors.text3) if plain else (colors.mute_bg, colors.border, colors.text3)
        )
    if kind == "primar":
        fill = colors.accent_hover if hovered or pressed else colors.accent
        return fill, None, colors.on_accent
    if kind == "lank":
        return None, None, colors.accent_hover if hovered else colors.accent
    if kind == "piller" and has(option, _ST.State_On):
        return colors.selected, colors.accent, colors.accent
    ground = colors.border if pressed else colors.hover if hovered else None
    if theme().contrast and (hovered or pressed):
        return ground, colors.text, colors.text
    if kind == "tyst":
        return ground, None, colors.text
    words = colors.text2 if kind in ("piller", "sok") else colors.text
    return ground or colors.surface, colors.control, words


def kind_of(widget: Widget) -> str:
    """The button's kind: primar, normal, tyst or lank."""
    quiet = isinstance(widget, QToolButton) and (
        widget.autoRaise() or isinstance(widget.parent(), QTabBar)
    )
    return str(getattr(widget, "slag", "tyst" if quiet else "normal"))


def _button_panel(option: Option, painter: QPainter, widget: Widget) -> bool:
    if isinstance(widget, QComboBox):
        return True  # the combo box has drawn its own field
    kind = kind_of(widget)
    fill, edge, _text = button_colors(kind, option)
    if fill or edge:
        radius = option.rect.height() / 2 if kind == "piller" else RADIUS_CONTROL
        box(painter, option.rect, fill, edge, radius=radius, width=theme().edge)
    return True


def _button_label(option: QStyleOptionButton, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    kind = kind_of(widget)
    color = QColor(button_colors(kind, option)[2])
    if kind == "sok":
        return _search_label(option, painter, widget, color)
    # Qt hands over a rectangle inside a frame that our buttons do not have; a tight link would be cut.
    rect = widget.rect() if widget is not None else option.rect
    side = option.iconSize.width() if not option.icon.isNull() else 0
    words = painter.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, option.text).width()
    gap = t.px(ICON_GAP) if side and option.text else 0
    arrow = t.px(20) if option.features & QStyleOptionButton.ButtonFeature.HasMenu else 0
    left = rect.x() + max(0, (rect.width() - side - gap - words - arrow) // 2)
    middle = rect.center().y() + 1
    if side:
        _button_icon(option, painter, QRect(left, middle - side // 2, side, side))
    if option.text:
        room = QRect(left + side + gap, rect.y(), words + 2, rect.height())
        _button_text(option, painter, room, color, underlined=kind == "lank")
    if arrow:
        end = QRect(left + side + gap + words + t.px(6), middle - t.px(7), t.px(14), t.px(14))
        paint_icon(painter, end, "chevron_down", color)
    return True


def _search_label(
    option: QStyleOptionButton, painter: QPainter, widget: Widget, color: QColor
) -> bool:
    """Icon, words that give way when narrow, and the shortcut at the right end."""
    t = theme()
    side = t.px(ICON_SMALL)
    pad = t.px(12)
    rect = option.rect.adjusted(pad, 0, -pad, 0)
    _button_icon(option, painter, QRect(rect.x(), rect.center().y() + 1 - side // 2, side, side))
    painter.save()
    painter.setPen(color)
    keys = str(getattr(widget, "tangent", ""))
    room = rect.adjusted(side + t.px(8), 0, 0, 0)
    painter.setFont(t.font("marke"))
    taken = painter.fontMetrics().horizontalAdvance(keys) + t.px(8)
    middle = Qt.AlignmentFlag.AlignVCenter
    if room.width() < taken:
        painter.restore()
        return True  # the icon alone
    if room.width() > 2 * taken:
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, keys)
        room.setRight(room.right() - taken)
    painter.setFont(t.font("brod"))
    metrics = painter.fontMetrics()
    words = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()
    return True


def _button_icon(option: QStyleOptionButton, painter: QPainter, rect: QRect) -> None:
    enabled = has(option, _ST.State_Enabled)
    mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
    state = QIcon.State.On if has(option, _ST.State_On) else QIcon.State.Off
    option.icon.paint(painter, rect, Qt.AlignmentFlag.AlignCenter, mode, state)


def _button_text(
    option: QStyleOptionButton, painter: QPainter, room: QRect, color: QColor, *, underlined: bool
) -> None:
    painter.save()
    painter.setPen(color)
    if underlined and has(option, _ST.State_MouseOver):
        font = painter.font()
        font.setUnderline(True)
        painter.setFont(font)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, flags.value | Qt.TextFlag.TextShowMnemonic.value, option.text)
    painter.restore()


def _button_size(option: QStyleOptionButton, size: QSize, widget: Widget) -> QSize:
    t = theme()
    height = t.px(t.density.control)
    side = option.iconSize.width() if not option.icon.isNull() else 0
    if side and not option.text:
        return QSize(height, height)
    words = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, option.text).width() + 2
    gap = t.px(ICON_GAP) if side else 0
    arrow = t.px(20) if option.features & QStyleOptionButton.ButtonFeature.HasMenu else 0
    kind = kind_of(widget)
    pad = t.px(LINK_PADDING if kind == "lank" else BUTTON_PADDING)
    if kind == "piller":
        height = t.px(28)
    if getattr(widget, "tat", False):
        height, pad, words = 0, 0, words - 2
    return QSize(words + side + gap + arrow + 2 * pad, max(height, option.fontMetrics.height() + 2))


# Ticks


def _check(option: Option, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    colors = t.colors
    rect = option.rect
    chosen = has(option, _ST.State_On) or has(option, _ST.State_NoChange)
    enabled = has(option, _ST.State_Enabled)
    if not chosen:
        ground = colors.hover if has(option, _ST.State_MouseOver) and enabled else colors.surface
        box(
            painter,
            rect,
            ground,
            colors.control if enabled else colors.border,
            radius=RADIUS_CHIP,
            width=t.edge,
        )
        return True
    box(painter, rect, colors.accent if enabled else colors.text3, None, radius=RADIUS_CHIP)
    if has(option, _ST.State_On):
        inner = rect.adjusted(2, 2, -2, -2)
        paint_icon(painter, inner, "checkmark", colors.on_accent, filled=True)
    else:
        bar = QRect(rect.x() + 4, rect.center().y(), rect.width() - 8, 2)
        painter.fillRect(bar, QColor(colors.on_accent))
    return True


def _radio(option: Option, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    colors = t.colors
    rect = option.rect
    enabled = has(option, _ST.State_Enabled)
    chosen = has(option, _ST.State_On)
    edge = colors.accent if chosen and enabled else colors.control if enabled else colors.border
    box(
        painter, rect, colors.surface, edge, radius=rect.height() / 2, width=2 if chosen else t.edge
    )
    if chosen:
        dot = rect.adjusted(5, 5, -5, -5)
        box(painter, dot, edge, None, radius=dot.height() / 2)
    return True


def _tick_size(option: Option, size: QSize, widget: Widget) -> QSize:
    t = theme()
    words = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, option.text)
    return QSize(t.px(18 + 8) + words.width() + 4, max(t.px(26), words.height() + 4))


PRIMITIVES: dict[QStyle.PrimitiveElement, Draw] = {
    _PE.PE_PanelButtonCommand: _button_panel,
    _PE.PE_PanelButtonTool: _button_panel,
    _PE.PE_PanelButtonBevel: _button_panel,
    _PE.PE_FrameDefaultButton: lambda option, painter, widget: True,
    _PE.PE_IndicatorCheckBox: _check,
    _PE.PE_IndicatorItemViewItemCheck: _check,
    _PE.PE_IndicatorRadioButton: _radio,
}

CONTROLS: dict[QStyle.ControlElement, Draw] = {_CE.CE_PushButtonLabel: _button_label}

SIZES: dict[QStyle.ContentsType, Measure] = {
    _CT.CT_PushButton: _button_size,
    _CT.CT_CheckBox: _tick_size,
    _CT.CT_RadioButton: _tick_size,
}
