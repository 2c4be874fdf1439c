"""The proxy style: Fusion with our measures, rounded frames and a focus ring.

It only dispatches: what a part looks like stands in ``style_buttons``, ``style_fields`` and
``style_views`` (tabs, menus, scroll bars, headers). No style sheet is used anywhere.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QScrollBar,
    QSlider,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QWidget,
)
from shiboken6 import isValid

from styrdesk.ui.grund import style_buttons, style_fields, style_views
from styrdesk.ui.grund.icons import icon
from styrdesk.ui.grund.painting import in_popup
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import ICON, ICON_SMALL, PANE_GAP

_PM = QStyle.PixelMetric
_SH = QStyle.StyleHint
_CT = QStyle.ContentsType

RING = 2
RING_GAP = 3

METRICS = {
    _PM.PM_FocusFrameHMargin: RING + RING_GAP,
    _PM.PM_FocusFrameVMargin: RING + RING_GAP,
    _PM.PM_ButtonIconSize: ICON_SMALL,
    _PM.PM_SmallIconSize: ICON_SMALL,
    _PM.PM_LineEditIconSize: ICON_SMALL,
    _PM.PM_ToolBarIconSize: ICON,
    _PM.PM_ListViewIconSize: ICON,
    _PM.PM_TabBarIconSize: ICON_SMALL,
    _PM.PM_ButtonShiftHorizontal: 0,
    _PM.PM_ButtonShiftVertical: 0,
    _PM.PM_IndicatorWidth: 18,
    _PM.PM_IndicatorHeight: 18,
    _PM.PM_ExclusiveIndicatorWidth: 18,
    _PM.PM_ExclusiveIndicatorHeight: 18,
    _PM.PM_CheckBoxLabelSpacing: 8,
    _PM.PM_RadioButtonLabelSpacing: 8,
    _PM.PM_ScrollBarExtent: 12,
    _PM.PM_ScrollBarSliderMin: 32,
    _PM.PM_ScrollView_ScrollBarSpacing: 0,
    _PM.PM_ScrollView_ScrollBarOverlap: 0,
    _PM.PM_SplitterWidth: PANE_GAP,
    _PM.PM_TabBarTabHSpace: 24,
    _PM.PM_TabBarTabVSpace: 16,
    _PM.PM_TabBarTabOverlap: 0,
    _PM.PM_TabBarBaseOverlap: 0,
    _PM.PM_TabBarTabShiftVertical: 0,
    _PM.PM_TabBarTabShiftHorizontal: 0,
    _PM.PM_MenuPanelWidth: 1,
    _PM.PM_MenuHMargin: 4,
    _PM.PM_MenuVMargin: 4,
    _PM.PM_MenuBarPanelWidth: 0,
    _PM.PM_MenuBarHMargin: 10,
    _PM.PM_MenuBarVMargin: 1,
    _PM.PM_MenuBarItemSpacing: 2,
    _PM.PM_HeaderMargin: 12,
    _PM.PM_LayoutHorizontalSpacing: 8,
    _PM.PM_LayoutVerticalSpacing: 8,
}

HINTS = {
    _SH.SH_FocusFrame_AboveWidget: 1,
    _SH.SH_ComboBox_Popup: 0,
    _SH.SH_EtchDisabledText: 0,
    _SH.SH_DitherDisabledText: 0,
    _SH.SH_UnderlineShortcut: 1,
    _SH.SH_Widget_Animation_Duration: 0,
    _SH.SH_Widget_Animate: 0,
    _SH.SH_ItemView_ShowDecorationSelected: 1,
    _SH.SH_ItemView_ActivateItemOnSingleClick: 0,
    _SH.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    _SH.SH_ToolTip_WakeUpDelay: 500,
    _SH.SH_TabBar_Alignment: int(Qt.AlignmentFlag.AlignLeft.value),
    _SH.SH_TabBar_ElideMode: int(Qt.TextElideMode.ElideNone.value),
    _SH.SH_ScrollBar_LeftClickAbsolutePosition: 0,
}

_FRAME_WIDTH = 2

PRIMITIVES = style_buttons.PRIMITIVES | style_fields.PRIMITIVES | style_views.PRIMITIVES
CONTROLS = style_buttons.CONTROLS | style_fields.CONTROLS | style_views.CONTROLS
COMPLEX = style_fields.COMPLEX | style_views.COMPLEX
PARTS = style_fields.PARTS | style_views.PARTS
SIZES = style_buttons.SIZES | style_fields.SIZES | style_views.SIZES


class Style(QProxyStyle):
    """Fusion, redrawn from the tokens. Install with ``install``, which pins it."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def polish(self, target: object) -> object:  # type: ignore[override]
        """Let scroll bars show what lies behind them; everything else is Fusion's business."""
        if isinstance(target, QScrollBar):
            target.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
            target.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        return super().polish(target)  # type: ignore[call-overload]

    def pixelMetric(
        self, metric: _PM, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Measures at the chosen text size."""
        if metric in METRICS:
            return theme().px(METRICS[metric])
        if metric == _PM.PM_DefaultFrameWidth:
            return _FRAME_WIDTH
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: _SH,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        """Fixed answers, and the grid colour of tables."""
        if hint in HINTS:
            return HINTS[hint]
        if hint == _SH.SH_Table_GridLineColor:
            return int(theme().color("grid").rgb()) - (1 << 32)
        return super().styleHint(hint, option, widget, returnData)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Frames, panels and indicators."""
        draw = PRIMITIVES.get(element)
        if draw is None or not draw(option, painter, widget):
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Labels of buttons, tabs, menu items, headers."""
        draw = CONTROLS.get(element)
        if draw is None or not draw(option, painter, widget):
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(  # noqa: N802 - Qt's name
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Combo boxes, spin boxes and scroll bars."""
        draw = COMPLEX.get(control)
        if draw is None or not draw(option, painter, self, widget):
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Where the parts of combo boxes, spin boxes and scroll bars lie."""
        find = PARTS.get(control)
        rect = find(option, part, widget) if find else None
        if rect is None:
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        return rect

    def subElementRect(  # noqa: N802 - Qt's name
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Text of a field starts 10 px from its edge."""
        if element == QStyle.SubElement.SE_LineEditContents and isinstance(
            option, QStyleOptionFrame
        ):
            pad = theme().px(8) if option.lineWidth else 0
            return option.rect.adjusted(pad, 1, -pad, -1)
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]

    def sizeFromContents(  # noqa: N802 - Qt's name
        self,
        kind: _CT,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Heights from the density, widths from the text and our padding."""
        if kind == _CT.CT_ItemViewItem and in_popup(widget):
            return QSize(size.width(), theme().px(30))
        measure = SIZES.get(kind)
        if measure is None:
            return super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        return measure(option, size, widget)

    def standardIcon(  # noqa: N802 - Qt's name
        self,
        which: QStyle.StandardPixmap,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        """Our cross in the fields that can be cleared."""
        if which == QStyle.StandardPixmap.SP_LineEditClearButton:
            return icon("dismiss")
        return super().standardIcon(which, option, widget)


class FocusRing(QObject):
    """Shows the 2 px ring with its 3 px gap around the focused button or other ringed widget.

    Fields and lists show focus in their own edge. The ring is left out only when the focus came by
    a mouse press. A widget of our own asks for it with the attribute ``fokusring = True``, and a button
    that draws its own declines it with False.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._frame: QFocusFrame | None = None
        application.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._frame is not None and isValid(self._frame):
            self._frame.setWidget(None)  # type: ignore[arg-type]
            self._frame.deleteLater()
        self._frame = None
        if now is None or not self._ringed(now):
            return
        self._frame = QFocusFrame(now.window())
        self._frame.setWidget(now)

    @staticmethod
    def _ringed(widget: QWidget) -> bool:
        wants = getattr(widget, "fokusring", isinstance(widget, (QAbstractButton, QSlider)))
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        return bool(wants) and not pressed


def install(application: QApplication) -> Style:
    """Give the application our style and focus ring; call before the first widget is made."""
    style = Style()
    style.setParent(application)  # Qt owns the C++ half, the attribute keeps the Python half
    application.setStyle(style)
    application.styrdesk_style = style  # type: ignore[attr-defined]
    application.styrdesk_ring = FocusRing(application)  # type: ignore[attr-defined]
    return style
