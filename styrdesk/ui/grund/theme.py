"""The theme that is in force: colours, text size, density. Widgets ask it, nobody copies it.

``theme()`` is the one instance. ``Theme.changed`` is sent after every switch; widgets that keep a
colour or a font of their own register with ``follow``. Everything else follows the palette.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from styrdesk.ui.grund import fonts
from styrdesk.ui.grund.tokens import DARK, LIGHT, Colors, Density, contrast


class Scheme(Enum):
    """What the user chose; SYSTEM follows the platform's light, dark or contrast setting."""

    SYSTEM = "system"
    LIGHT = "ljust"
    DARK = "morkt"
    CONTRAST = "kontrast"


@dataclass(frozen=True)
class Look:
    """The user's choices of appearance. ``text`` is per cent, 100–200."""

    scheme: Scheme = Scheme.SYSTEM
    text: int = 100
    density: Density = Density.NORMAL
    system_font: bool = False
    calm: bool = False


_CLASS_FONTS = {
    "kontroll": ("QMenuBar", "QMenu", "QToolTip"),
    "etikett": ("QTabBar",),
    "kolumn": ("QHeaderView",),
}


def palette_for(colors: Colors) -> QPalette:
    """The palette that Qt's own drawing uses, made from the tokens."""
    role = QPalette.ColorRole
    pairs = {
        role.Window: colors.bg,
        role.WindowText: colors.text,
        role.Base: colors.surface,
        role.AlternateBase: colors.sunken,
        role.Text: colors.text,
        role.Button: colors.surface,
        role.ButtonText: colors.text,
        role.BrightText: colors.bad,
        role.PlaceholderText: colors.text3,
        role.ToolTipBase: colors.surface,
        role.ToolTipText: colors.text,
        role.Highlight: colors.selected,
        role.HighlightedText: colors.text,
        role.Link: colors.accent,
        role.LinkVisited: colors.accent,
        role.Accent: colors.accent,
        role.Light: colors.surface,
        role.Midlight: colors.grid,
        role.Mid: colors.border,
        role.Dark: colors.control,
        role.Shadow: colors.border,
    }
    made = QPalette()
    for key, value in pairs.items():
        made.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(colors.text3))
    return made


def contrast_colors(platform: QPalette) -> Colors:
    """Tokens for the contrast mode: only the platform's own colours, no tints."""
    role = QPalette.ColorRole
    base, text = platform.color(role.Base).name(), platform.color(role.Text).name()
    window = platform.color(role.Window).name()
    link = platform.color(role.Link).name()
    accent = link if contrast(link, base) >= 4.5 and contrast(link, window) >= 4.5 else text
    plain = dict.fromkeys(Colors.__dataclass_fields__, text)
    grounds = ("surface", "sunken", "hover", "selected", "on_accent", "past", "future", "desk")
    tints = ("bad_bg", "warn_bg", "ok_bg", "info_bg", "mute_bg")
    plain |= dict.fromkeys(grounds + tints, base)
    plain |= {"bg": window, "nav": window}
    plain |= dict.fromkeys(("accent", "accent_hover", "focus"), accent)
    return Colors(**plain)


class Theme(QObject):
    """Colours, fonts and measures in force. Change them with ``use``."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self.colors = LIGHT
        self.contrast = False
        self._factor = 1.0
        self._platform = QPalette(QGuiApplication.palette())
        # Both objects are kept: a chained call leaves a deleted C++ object (PySide6).
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._platform_changed)
        self._access: QAccessibilityHints = self._hints.accessibility()
        self._access.contrastPreferenceChanged.connect(self._platform_changed)

    @property
    def dark(self) -> bool:
        """True when the window is drawn light on dark."""
        return QColor(self.colors.bg).lightnessF() < 0.5

    @property
    def density(self) -> Density:
        """The chosen density; multiply its heights with ``px``."""
        return self.look.density

    @property
    def moving(self) -> bool:
        """True when short fades are welcome: the user and the platform both allow motion."""
        return not self.look.calm and QApplication.isEffectEnabled(Qt.UIEffect.UI_General)

    @property
    def edge(self) -> int:
        """Width of an ordinary border in px."""
        return 2 if self.contrast else 1

    def px(self, measure: float) -> int:
        """A measure at 100 % as px at the chosen text size."""
        return round(measure * self._factor)

    def color(self, name: str) -> QColor:
        """A token, e.g. ``text2`` or ``bad_bg``."""
        return QColor(getattr(self.colors, name))

    def font(self, style: str) -> QFont:
        """A font of the type scale: sida, panel, grupp, stark, namn, brod, kontroll, stod, …"""
        return fonts.font(style, self._factor, system=self.look.system_font)

    def use(self, look: Look) -> None:
        """Switch to ``look`` at once, without restart."""
        sizes = (look.text, look.density, look.system_font)
        resized = sizes != (self.look.text, self.look.density, self.look.system_font)
        self.look = look
        self._factor = min(2.0, look.text / 100 * self._system_factor())
        self.contrast = self._wants_contrast()
        self._set_palette()
        if resized or QApplication.font() != self.font("brod"):
            self._set_fonts()
        self.changed.emit()
        if resized:
            self._relayout()

    def _set_fonts(self) -> None:
        QApplication.setFont(self.font("brod"))
        for style, kinds in _CLASS_FONTS.items():
            for kind in kinds:
                # The stub says bytes; PySide6 takes the class name as str only.
                QApplication.setFont(self.font(style), kind)  # type: ignore[arg-type]

    def _system_factor(self) -> float:
        """Windows has a text size of its own, always obeyed; elsewhere it belongs to the typeface."""
        obeyed = self.look.system_font or sys.platform == "win32"
        return fonts.system_factor() if obeyed else 1.0

    def _wants_contrast(self) -> bool:
        if self.look.scheme is Scheme.SYSTEM:
            wish = self._access.contrastPreference()
            return bool(wish == Qt.ContrastPreference.HighContrast)
        return self.look.scheme is Scheme.CONTRAST

    def _set_palette(self) -> None:
        if self.contrast:
            QApplication.setPalette(QPalette())  # hands every colour back to the platform
            self.colors = contrast_colors(QGuiApplication.palette())
            QToolTip.setPalette(QGuiApplication.palette())
            return
        system_dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        chosen_dark = self.look.scheme is Scheme.DARK
        follow_system = self.look.scheme is Scheme.SYSTEM
        self.colors = DARK if chosen_dark or (follow_system and system_dark) else LIGHT
        palette = palette_for(self.colors)
        QApplication.setPalette(palette)
        QToolTip.setPalette(palette)

    def _platform_changed(self) -> None:
        if self.look.scheme in (Scheme.SYSTEM, Scheme.CONTRAST):
            self.use(self.look)

    def _relayout(self) -> None:
        for widget in QApplication.allWidgets():
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
            widget.updateGeometry()


_theme: Theme | None = None


def theme() -> Theme:
    """The program's one theme, made at the first call (a QApplication must exist)."""
    global _theme
    if _theme is None:
        _theme = Theme(QGuiApplication.instance())
    return _theme


def follow(restyle: Callable[[], None]) -> None:
    """Run ``restyle`` (a method of a widget) now and after every switch while the widget lives."""
    restyle()
    theme().changed.connect(restyle)
