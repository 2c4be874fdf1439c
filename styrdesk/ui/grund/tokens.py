"""Every colour, measure and text size of the window, in one place (granssnitt.md §5.1).

Pure values without Qt, so that a test can compute the contrast of each pair that is used.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Colors:
    """One theme's colours as ``#RRGGBB``."""

    bg: str
    surface: str
    sunken: str
    nav: str
    hover: str
    selected: str
    border: str
    grid: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    bad: str
    bad_bg: str
    badfill: str
    warn: str
    warn_bg: str
    ok: str
    ok_bg: str
    info: str
    info_bg: str
    mute: str
    mute_bg: str
    c1: str
    c2: str
    c3: str
    c4: str
    c5: str
    past: str
    future: str
    desk: str

    def tone(self, name: str) -> tuple[str, str]:
        """Text colour and tint of a tone: ``bad``, ``warn``, ``ok``, ``info`` or ``mute``."""
        return getattr(self, name), getattr(self, f"{name}_bg")

    @property
    def series(self) -> tuple[str, ...]:
        """Colours of chart series, in order."""
        return (self.c1, self.c2, self.c3, self.c4, self.c5)


LIGHT = Colors(
    bg="#F4F4F1",
    surface="#FFFFFF",
    sunken="#EDEDE9",
    nav="#E9EAE6",
    hover="#E3E5E0",
    selected="#D8E6F1",
    border="#DADBD6",
    grid="#E7E8E4",
    control="#85888C",
    text="#1B1D20",
    text2="#54585E",
    text3="#5F636A",
    accent="#17568C",
    accent_hover="#124770",
    on_accent="#FFFFFF",
    focus="#0B4F8A",
    bad="#9F1F1B",
    bad_bg="#FBE9E7",
    badfill="#B3261E",
    warn="#754600",
    warn_bg="#FCF0D9",
    ok="#1B6438",
    ok_bg="#E3F3E8",
    info="#17568C",
    info_bg="#E4EEF6",
    mute="#54585E",
    mute_bg="#ECECE8",
    c1="#17568C",
    c2="#B4541A",
    c3="#2C7A63",
    c4="#7A4E9E",
    c5="#8A6D00",
    past="#E3E5E0",
    future="#F3F4F1",
    desk="#D6D8D3",
)

DARK = Colors(
    bg="#17191C",
    surface="#1F2226",
    sunken="#15171A",
    nav="#1B1E21",
    hover="#2A2E33",
    selected="#23405A",
    border="#343A40",
    grid="#2B3035",
    control="#848B93",
    text="#ECEEF0",
    text2="#B6BCC3",
    text3="#A6ADB5",
    accent="#7DB8E8",
    accent_hover="#9CCBF0",
    on_accent="#0C2236",
    focus="#9CCBF0",
    bad="#F6A39B",
    bad_bg="#41201E",
    badfill="#F2685D",
    warn="#EFC26B",
    warn_bg="#3B2E14",
    ok="#86D3A0",
    ok_bg="#1A3524",
    info="#8FC4EF",
    info_bg="#1D3346",
    mute="#B6BCC3",
    mute_bg="#2B2F34",
    c1="#7DB8E8",
    c2="#EBA06A",
    c3="#6FC7AB",
    c4="#C7A4E8",
    c5="#D9BE5A",
    past="#2E3338",
    future="#24282C",
    desk="#0F1113",
)

TONES = ("bad", "warn", "ok", "info", "mute")

# Steps of space between things, in px at 100 %.
SPACE = (4, 8, 12, 16, 24, 32)
PAGE_MARGIN = 24
CARD_PADDING = 16
PANE_GAP = 16

RADIUS_CHIP = 4
RADIUS_CONTROL = 6
RADIUS_CARD = 8
RADIUS_PILL = 14

NAV_WIDTH = 220
RAIL_WIDTH = 56
RAIL_BELOW = 1360
MIN_WINDOW = (1024, 600)

ICON = 20
ICON_SMALL = 16
FIELD_ROW = 44  # targets of the visit checklist, whatever the density

SCALE_MIN, SCALE_MAX = 100, 200
SCALE_STEPS = (100, 110, 125, 150, 175, 200)
FADE_MS = 120
UNDO_MS = 10_000


@dataclass(frozen=True)
class TextStyle:
    """Size and line height in px at 100 %, and weight (400, 500, 600)."""

    size: int
    line: int
    weight: int = 400


TYPE = {
    "sida": TextStyle(26, 32, 600),
    "panel": TextStyle(20, 26, 600),
    "grupp": TextStyle(16, 22, 600),
    "stark": TextStyle(14, 20, 600),
    "namn": TextStyle(14, 20, 500),
    "brod": TextStyle(14, 20),
    "kontroll": TextStyle(13, 18),
    "etikett": TextStyle(13, 18, 500),
    "kolumn": TextStyle(12, 16, 500),
    "stod": TextStyle(12, 16),
    "marke": TextStyle(12, 16, 600),
}


class Density(Enum):
    """Heights in px at 100 %: row with two lines, row with one line, control."""

    LUFTIG = (56, 40, 36)
    NORMAL = (50, 34, 32)
    KOMPAKT = (40, 28, 28)

    @property
    def row_two(self) -> int:
        """Height of a row with a name and a supporting line."""
        return self.value[0]

    @property
    def row_one(self) -> int:
        """Height of a row with one line."""
        return self.value[1]

    @property
    def control(self) -> int:
        """Height of a button or field."""
        return self.value[2]


def _channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(color: str) -> float:
    """Relative luminance of ``#RRGGBB`` (WCAG 2.2)."""
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return 0.2126 * _channel(red) + 0.7152 * _channel(green) + 0.0722 * _channel(blue)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two ``#RRGGBB`` colours, 1–21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
