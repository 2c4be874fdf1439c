"""What people type into fields, read and written as pure functions: numbers, money, per cent, times.

Reading forgives spaces of every kind (also hard ones from a spreadsheet), comma or point, a real minus
sign and the unit itself. What cannot be read raises :class:`Felskrivet` with a sentence that says how
to write it.
"""

from __future__ import annotations

import re
from datetime import time
from decimal import Decimal, InvalidOperation

from styrdesk import svensk_form
from styrdesk.texter import _

_MELLANRUM = re.compile(r"[\s\u00a0\u202f\u2009]")
_TID = re.compile(r"^(\d{1,2})[.:,]?(\d{2})?$")
_STORST = 10**15


class Felskrivet(ValueError):
    """The text cannot be read as a value of the field's kind; the message is for the user."""


def tolka_heltal(text: str) -> int | None:
    """A whole number: 1 250, 1250, −5; None when empty."""
    tal = _decimal(text, "")
    if tal is None:
        return None
    if tal != tal.to_integral_value():
        raise Felskrivet(_("Skriv ett heltal, till exempel 14."))
    return int(tal)


def tolka_belopp(text: str) -> int | None:
    """Money in kronor, as öre: "14 620 000", "1 250,50 kr", "12:-"; None when empty."""
    tal = _decimal(text.strip().removesuffix(":-"), "kr")
    if tal is None:
        return None
    ore = tal * 100
    if ore != ore.to_integral_value():
        raise Felskrivet(_("Skriv beloppet med högst två decimaler, till exempel 1 250,50."))
    return int(ore)


def tolka_procent(text: str) -> int | None:
    """Per cent, as hundredths: "2,5 %", "33"; None when empty."""
    tal = _decimal(text, "%")
    if tal is None:
        return None
    delar = tal * 100
    if delar != delar.to_integral_value():
        raise Felskrivet(_("Skriv procent med högst två decimaler, till exempel 2,25."))
    return int(delar)


def tolka_tid(text: str) -> time | None:
    """A time of day: 18.30, 18:30, 1830, 8; None when empty."""
    rent = _MELLANRUM.sub("", text).lower().removeprefix("kl").lstrip(".")
    if not rent:
        return None
    traff = _TID.match(rent)
    if traff is None:
        raise Felskrivet(_("Klockslaget går inte att läsa. Skriv till exempel 18.30."))
    timme, minut = int(traff[1]), int(traff[2] or 0)
    if timme > 23 or minut > 59:
        text_ = _("Klockan {tid} finns inte. Skriv till exempel 18.30.")
        raise Felskrivet(text_.format(tid=f"{timme}.{minut:02d}"))
    return time(timme, minut)


def skriv_heltal(varde: int | None) -> str:
    """The number as it stands in its field."""
    return "" if varde is None else svensk_form.tal(varde)


def skriv_belopp(ore: int | None) -> str:
    """An amount as it stands in its field, without the unit."""
    if ore is None:
        return ""
    return svensk_form.tal(Decimal(ore) / 100, 2 if ore % 100 else 0)


def skriv_procent(delar: int | None) -> str:
    """Per cent as it stands in its field, without the sign."""
    if delar is None:
        return ""
    decimaler = 0 if delar % 100 == 0 else 1 if delar % 10 == 0 else 2
    return svensk_form.tal(Decimal(delar) / 100, decimaler)


def skriv_tid(nar: time | None) -> str:
    """18.30."""
    return "" if nar is None else svensk_form.tid(nar)


def _decimal(text: str, enhet: str) -> Decimal | None:
    rent = _MELLANRUM.sub("", text).lower()
    if enhet:
        rent = rent.removesuffix(enhet)
    rent = rent.replace(svensk_form.MINUS, "-").replace("–", "-")
    if not rent:
        return None
    try:
        tal = Decimal(_med_punkt(rent))
    except InvalidOperation:
        raise Felskrivet(_ej_tal(enhet)) from None
    if not tal.is_finite() or abs(tal) > _STORST:
        raise Felskrivet(_ej_tal(enhet))
    return tal


def _med_punkt(rent: str) -> str:
    """One decimal sign: the last comma or point; earlier ones part thousands (1.250,50)."""
    sist = max(rent.rfind(","), rent.rfind("."))
    if sist < 0:
        return rent
    hela, del_ = rent[:sist], rent[sist + 1 :]
    tusental = rent.count(rent[sist]) > 1
    hela = hela.replace(",", "").replace(".", "")
    return hela + del_ if tusental else f"{hela}.{del_}"


def _ej_tal(enhet: str) -> str:
    if enhet == "kr":
        return _("Beloppet går inte att läsa. Skriv bara siffror, till exempel 14 620 000.")
    if enhet == "%":
        return _("Procenttalet går inte att läsa. Skriv till exempel 2,5.")
    return _("Talet går inte att läsa. Skriv bara siffror, till exempel 14.")
