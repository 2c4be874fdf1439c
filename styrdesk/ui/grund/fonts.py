"""The bundled typeface Inter and the ready-made fonts of the type scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from styrdesk import resurser
from styrdesk.ui.grund.tokens import TYPE

FAMILY = "Inter"
FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Italic.otf")
_SYSTEM_NORMAL_PX = 12  # what Windows and most desktops call normal size, at 96 dpi


@cache
def load() -> None:
    """Make Inter known to Qt, once per process; raises RuntimeError if Qt refuses a file."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(resurser.fil(f"typsnitt/{name}"))) < 0:
            raise RuntimeError(f"Qt could not read the bundled font {name}")


def system_factor() -> float:
    """How much larger than normal the platform's own text is, 1.0–2.0 (EN 301 549, 11.7)."""
    size = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return min(2.0, max(1.0, size / _SYSTEM_NORMAL_PX))


def font(style: str, scale: float, *, system: bool = False) -> QFont:
    """A font of the type scale (a key of ``tokens.TYPE``) with tabular figures.

    ``scale`` 1.0 is 100 %. With ``system`` the platform's typeface is used instead of Inter.
    """
    load()
    spec = TYPE[style]
    if system:
        made = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family())
    else:
        made = QFont(FAMILY)
    made.setPixelSize(round(spec.size * scale))
    made.setWeight(QFont.Weight(spec.weight))
    made.setFeature(QFont.Tag.fromString("tnum"), 1)
    return made
