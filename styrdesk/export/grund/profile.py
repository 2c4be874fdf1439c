"""What a municipality puts on its papers: name, line below it, coat of arms, accent colour."""

from __future__ import annotations

import re
from dataclasses import dataclass

ACCENT = "#17568C"
_LOWEST_CONTRAST = 4.5  # WCAG 2.1, 1.4.3; tryck §4
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Profil:
    """The municipality's look. ``vapen`` is the content of a PNG, JPEG or plain SVG file.

    ``organ`` stands under the name when a report does not say whose paper it is. ``accent`` that
    is too pale to be read on white is darkened until it can be. ``grad`` is how many times as large as
    usual the type is, on the same paper. Raises ValueError if the colour is not written #RRGGBB.
    """

    kommun: str
    organ: str = ""
    vapen: bytes | None = None
    accent: str = ACCENT
    dubbelsidigt: bool = False
    grad: float = 1.0

    def __post_init__(self) -> None:
        if not _HEX.fullmatch(self.accent):
            raise ValueError(f"Färgen {self.accent!r} ska skrivas #RRGGBB")
        object.__setattr__(self, "accent", readable(self.accent))


def readable(color: str) -> str:
    """``color`` or, if its contrast on white is under 4.5, the nearest darker shade of it."""
    levels = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    for percent in range(100, -1, -1):
        shade = [level * percent // 100 for level in levels]
        if contrast_on_white(shade) >= _LOWEST_CONTRAST:
            return "#" + "".join(f"{level:02X}" for level in shade)
    return "#000000"


def contrast_on_white(levels: list[int]) -> float:
    """Contrast ratio 1–21 of an sRGB colour (0–255 each) on white, by WCAG 2.1."""
    red, green, blue = (_linear(level / 255) for level in levels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(level: float) -> float:
    return level / 12.92 if level <= 0.04045 else float(((level + 0.055) / 1.055) ** 2.4)
