"""Which units owe a yearly duty: new ones, closed ones, and those that are there all year (T4, T5)."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.regler.fakta import Enhet
from styrdesk.modell.regler.perioder import Period


def stangd_under_aret(enhet: Enhet, ar: Period) -> bool:
    """Closed before the year's last day; the duty ended then (T5)."""
    return enhet.slut is not None and ar.start <= enhet.slut < ar.slut


def ar_skyldig(enhet: Enhet, ar: Period, ny_fore: date) -> bool:
    """Open to the end of the year, and from before ``ny_fore`` if it is new (T4)."""
    if enhet.slut is not None and enhet.slut < ar.slut:
        return False
    return enhet.start is None or enhet.start < ny_fore


def hela_perioden(enhet: Enhet, period: Period) -> bool:
    """Open from the first day of the period to the last."""
    return enhet.oppen(period.start) and enhet.oppen(period.slut)
