"""How tabs, menus, scroll bars, headers and rows look; called by ``style.Style`` only."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionTab,
    QStyleOptionViewItem,
)

from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painting import Draw, Measure, Option, Widget, box, has
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import RADIUS_CHIP

_PE = QStyle.PrimitiveElement
_CE = QStyle.ControlElement
_CC = QStyle.ComplexControl
_SC = QStyle.SubControl
_CT = QStyle.ContentsType
_ST = QStyle.StateFlag

SELECTED_BAR = 3
MENU_LEFT = 36
MENU_RIGHT = 28
MNEMONIC = Qt.TextFlag.TextShowMnemonic.value
LEFT = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
RIGHT = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
CENTER = Qt.AlignmentFlag.AlignCenter.value


def write(painter: QPainter, rect: QRect, text: str, tone: str, flags: int = LEFT) -> None:
    """One line of text in a token's colour."""
    painter.setPen(theme().color(tone))
    painter.drawText(rect, flags | MNEMONIC, text)


# Tabs


def _tab_shape(option: QStyleOptionTab, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    rect = option.rect
    chosen = has(option, _ST.State_Selected)
    if has(option, _ST.State_MouseOver) and not chosen:
        box(painter, rect.adjusted(2, 4, -2, -4), t.colors.hover, None, radius=RADIUS_CHIP)
    if chosen:
        line = QRect(rect.x() + t.px(4), rect.bottom() - 1, rect.width() - t.px(8), 2)
        painter.fillRect(line, t.color("accent"))
    if has(option, _ST.State_HasFocus):
        inner = rect.adjusted(2, 3, -2, -5)
        box(painter, inner, None, t.colors.focus, radius=RADIUS_CHIP, width=2)
    return True


def _tab_label(option: QStyleOptionTab, painter: QPainter, widget: Widget) -> bool:
    enabled = has(option, _ST.State_Enabled)
    tone = "text" if has(option, _ST.State_Selected) and enabled else "text2"
    painter.save()
    if has(option, _ST.State_Selected):
        font = painter.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
    write(painter, option.rect, option.text, tone, CENTER)
    painter.restore()
    return True


def _tab_size(option: QStyleOptionTab, size: QSize, widget: Widget) -> QSize:
    t = theme()
    bold = t.font("etikett")
    bold.setWeight(bold.Weight.DemiBold)
    words = QFontMetrics(bold).size(MNEMONIC, option.text).width()
    return QSize(words + t.px(18), t.px(36))


def _tab_base(option: Option, painter: QPainter, widget: Widget) -> bool:
    rect = option.rect
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme().color("border"))
    return True


# Menus


def _menu_bar_empty(option: Option, painter: QPainter, widget: Widget) -> bool:
    painter.fillRect(option.rect, theme().color("nav"))
    return True


def _menu_bar_item(option: QStyleOptionMenuItem, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    painter.fillRect(option.rect, t.color("nav"))
    active = has(option, _ST.State_Selected) or has(option, _ST.State_Sunken)
    if active and has(option, _ST.State_Enabled):
        edge = t.colors.text if t.contrast else None
        box(painter, option.rect.adjusted(0, 2, 0, -2), t.colors.selected, edge, radius=RADIUS_CHIP)
    write(painter, option.rect, option.text, "text", CENTER)
    return True


def _menu_bar_size(option: QStyleOptionMenuItem, size: QSize, widget: Widget) -> QSize:
    t = theme()
    return QSize(size.width() + t.px(20), max(t.px(27), size.height() + 4))


def _menu_item(option: QStyleOptionMenuItem, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    kinds = QStyleOptionMenuItem.MenuItemType
    if option.menuItemType == kinds.Separator:
        return _menu_separator(option, painter)
    if isinstance(widget, QComboBox):
        return False
    rect = option.rect
    enabled = has(option, _ST.State_Enabled)
    if has(option, _ST.State_Selected) and enabled:
        edge = t.colors.text if t.contrast else None
        box(painter, rect, t.colors.selected, edge, radius=RADIUS_CHIP, width=2)
    side = t.px(16)
    mark = QRect(rect.x() + t.px(10), rect.center().y() - side // 2, side, side)
    _menu_mark(option, painter, mark)
    words, _tab, keys = option.text.partition("\t")
    text_rect = rect.adjusted(t.px(MENU_LEFT), 0, -t.px(12), 0)
    tone = "text" if enabled else "text3"
    write(painter, text_rect, words, tone)
    if keys:
        write(painter, text_rect, keys, "text2" if enabled else "text3", RIGHT)
    if option.menuItemType == kinds.SubMenu:
        arrow = QRect(rect.right() - t.px(22), mark.y(), side, side)
        paint_icon(painter, arrow, "chevron_right", t.color(tone))
    return True


def _menu_mark(option: QStyleOptionMenuItem, painter: QPainter, rect: QRect) -> None:
    t = theme()
    checkable = option.checkType != QStyleOptionMenuItem.CheckType.NotCheckable
    if checkable and option.checked:
        paint_icon(painter, rect, "checkmark", t.color("accent"), filled=True)
    elif not checkable and not option.icon.isNull():
        mode = QIcon.Mode.Normal if has(option, _ST.State_Enabled) else QIcon.Mode.Disabled
        option.icon.paint(painter, rect, Qt.AlignmentFlag.AlignCenter, mode)


def _menu_separator(option: QStyleOptionMenuItem, painter: QPainter) -> bool:
    t = theme()
    rect = option.rect
    if option.text:
        painter.save()
        painter.setFont(t.font("marke"))
        write(painter, rect.adjusted(t.px(10), t.px(4), 0, 0), option.text, "text2")
        painter.restore()
    else:
        line = QRect(rect.x() + t.px(8), rect.center().y(), rect.width() - t.px(16), t.edge)
        painter.fillRect(line, t.color("border"))
    return True


def _menu_item_size(option: QStyleOptionMenuItem, size: QSize, widget: Widget) -> QSize:
    t = theme()
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        return QSize(size.width(), t.px(26) if option.text else t.px(9))
    keys = t.px(28) if "\t" in option.text else 0
    width = size.width() + t.px(MENU_LEFT + MENU_RIGHT) + keys
    return QSize(width, max(t.px(30), size.height() + t.px(6)))


def _menu_frame(option: Option, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    edge = t.colors.control
    box(painter, option.rect, t.colors.surface, edge, radius=1, width=t.edge)
    return True


# Scroll bars


def _scroll_bar(option: Option, painter: QPainter, style: QStyle, widget: Widget) -> bool:
    t = theme()
    slider = style.subControlRect(_CC.CC_ScrollBar, option, _SC.SC_ScrollBarSlider, widget)
    if option.maximum <= option.minimum or slider.isEmpty():
        return True
    wide = has(option, _ST.State_MouseOver) or has(option, _ST.State_Sunken)
    trim = 2 if wide else 3
    horizontal = option.orientation == Qt.Orientation.Horizontal
    handle = (
        slider.adjusted(2, trim, -2, -trim) if horizontal else slider.adjusted(trim, 2, -trim, -2)
    )
    tone = "text3" if wide else "control"
    box(painter, handle, t.color(tone), None, radius=min(handle.width(), handle.height()) / 2)
    return True


def _scroll_bar_parts(option: Option, part: QStyle.SubControl, widget: Widget) -> QRect | None:
    horizontal = option.orientation == Qt.Orientation.Horizontal
    rect = QRect(option.rect)
    length = rect.width() if horizontal else rect.height()
    span = option.maximum - option.minimum
    slider = length
    if span > 0:
        share = int(length * option.pageStep / (span + option.pageStep))
        slider = min(length, max(share, theme().px(32)))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown
    )
    bounds = {
        _SC.SC_ScrollBarSlider: (start, slider),
        _SC.SC_ScrollBarSubPage: (0, start),
        _SC.SC_ScrollBarAddPage: (start + slider, length - start - slider),
        _SC.SC_ScrollBarGroove: (0, length),
    }
    if part not in bounds:
        return QRect()
    first, size = bounds[part]
    if horizontal:
        return QRect(rect.x() + first, rect.y(), size, rect.height())
    return QRect(rect.x(), rect.y() + first, rect.width(), size)


def _scroll_corner(option: Option, painter: QPainter, widget: Widget) -> bool:
    return True


# Headers, rows, progress


def _header_section(option: QStyleOptionHeader, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    rect = option.rect
    hovered = has(option, _ST.State_MouseOver) and has(option, _ST.State_Enabled)
    painter.fillRect(rect, t.color("hover" if hovered else "surface"))
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.color("border"))
    return True


def _header_label(option: QStyleOptionHeader, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    rect = option.rect
    arrows = {
        QStyleOptionHeader.SortIndicator.SortUp: "arrow_down",
        QStyleOptionHeader.SortIndicator.SortDown: "arrow_up",
    }
    name = arrows.get(option.sortIndicator)
    side = t.px(14) if name else 0
    room = rect.adjusted(0, 0, -side - (4 if side else 0), 0)
    metrics = painter.fontMetrics()
    lines = (
        option.text
        if "\n" in option.text
        else metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room.width())
    )
    write(painter, room, lines, "text2", option.textAlignment.value)
    if name:
        used = metrics.size(0, lines).width()
        right = bool(option.textAlignment & Qt.AlignmentFlag.AlignRight)
        x = rect.right() - side if right else min(rect.x() + used + t.px(6), rect.right() - side)
        paint_icon(
            painter, QRect(x, rect.center().y() - side // 2, side, side), name, t.color("text")
        )
    return True


def _row_panel(option: QStyleOptionViewItem, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    rect = option.rect
    if has(option, _ST.State_Selected):
        painter.fillRect(rect, t.color("selected"))
        places = QStyleOptionViewItem.ViewItemPosition
        if option.viewItemPosition in (places.Beginning, places.OnlyOne, places.Invalid):
            bar = QRect(rect.x(), rect.y(), t.px(SELECTED_BAR), rect.height())
            painter.fillRect(bar, t.color("accent"))
    elif has(option, _ST.State_MouseOver) and has(option, _ST.State_Enabled):
        painter.fillRect(rect, t.color("hover"))
    return True


def _progress_groove(option: Option, painter: QPainter, widget: Widget) -> bool:
    t = theme()
    box(painter, option.rect, t.colors.sunken, t.colors.control, radius=4, width=t.edge)
    return True


def _progress_contents(option: Option, painter: QPainter, widget: Widget) -> bool:
    span = option.maximum - option.minimum
    if span <= 0:
        return False
    width = round(option.rect.width() * (option.progress - option.minimum) / span)
    if width > 0:
        rect = QRect(option.rect.x(), option.rect.y(), width, option.rect.height())
        box(painter, rect, theme().colors.accent, None, radius=min(4, width / 2))
    return True


def _splitter(option: Option, painter: QPainter, widget: Widget) -> bool:
    if has(option, _ST.State_MouseOver) or has(option, _ST.State_Sunken):
        rect = option.rect
        upright = rect.height() > rect.width()
        grip = QRect(0, 0, 4, 36) if upright else QRect(0, 0, 36, 4)
        grip.moveCenter(rect.center())
        box(painter, grip, QColor(theme().colors.control), None, radius=2)
    return True


def _nothing(option: Option, painter: QPainter, widget: Widget) -> bool:
    return True


PRIMITIVES: dict[QStyle.PrimitiveElement, Draw] = {
    _PE.PE_FrameTabBarBase: _tab_base,
    _PE.PE_FrameTabWidget: _nothing,
    _PE.PE_FrameMenu: _menu_frame,
    _PE.PE_PanelMenu: _menu_frame,
    _PE.PE_PanelTipLabel: _menu_frame,
    _PE.PE_PanelItemViewItem: _row_panel,
    _PE.PE_IndicatorHeaderArrow: _nothing,
    _PE.PE_PanelScrollAreaCorner: _scroll_corner,
    _PE.PE_FrameStatusBarItem: _nothing,
    _PE.PE_PanelMenuBar: _nothing,
    _PE.PE_PanelStatusBar: _nothing,
}

CONTROLS: dict[QStyle.ControlElement, Draw] = {
    _CE.CE_TabBarTabShape: _tab_shape,
    _CE.CE_TabBarTabLabel: _tab_label,
    _CE.CE_MenuBarEmptyArea: _menu_bar_empty,
    _CE.CE_MenuBarItem: _menu_bar_item,
    _CE.CE_MenuItem: _menu_item,
    _CE.CE_HeaderSection: _header_section,
    _CE.CE_HeaderLabel: _header_label,
    _CE.CE_ProgressBarGroove: _progress_groove,
    _CE.CE_ProgressBarContents: _progress_contents,
    _CE.CE_Splitter: _splitter,
}

COMPLEX = {_CC.CC_ScrollBar: _scroll_bar}
PARTS = {_CC.CC_ScrollBar: _scroll_bar_parts}

SIZES: dict[QStyle.ContentsType, Measure] = {
    _CT.CT_TabBarTab: _tab_size,
    _CT.CT_MenuBarItem: _menu_bar_size,
    _CT.CT_MenuItem: _menu_item_size,
}
