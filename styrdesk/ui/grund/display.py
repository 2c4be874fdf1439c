"""How a stored value reads on screen: one function per kind of field, used by lists, facts and history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from styrdesk import svensk_form
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.val import handlingar
from styrdesk.texter import _

TOMT = "–"
_HOGERSTALLDA = frozenset({"heltal", "belopp", "procent", "storlek"})
_KILO = 1000


def visad(typ: str, varde: Any, falt: Falt | None = None) -> str:
    """A value as text for a tight place (table cell, field): dates ISO, amounts with kr; "" when empty.

    ``typ`` is a field kind (see ``columns.Falt``), ``lage`` (status word), ``storlek`` (bytes) or
    ``tidpunkt`` (UTC stamp); a choice needs its ``falt`` to get a label.
    """
    if varde is None or varde == "" or varde == []:
        return ""
    if typ == "val":
        return val_text(falt.val if falt else None, varde)
    if typ == "heltal" and falt is not None and falt.enhet:
        return f"{svensk_form.tal(varde)}{svensk_form.HART}{_(falt.enhet)}"
    return _SATT.get(typ, str)(varde)


def utskriven(typ: str, varde: Any, falt: Falt | None = None) -> str:
    """A value as text where there is room (detail pane, sentences): 14 oktober 2026."""
    if typ == "datum" and isinstance(varde, date):
        return svensk_form.datum_lang(varde)
    return visad(typ, varde, falt)


def i_cell(typ: str, varde: Any, falt: Falt | None = None) -> str:
    """A value as one line in a list, without the unit that the heading already tells."""
    if typ == "heltal" and isinstance(varde, int):
        return svensk_form.tal(varde)
    if typ == "langtext" and isinstance(varde, str):
        return varde.strip().split("\n", 1)[0]
    return visad(typ, varde, falt)


def hogerstalld(typ: str) -> bool:
    """Numbers line up at the right edge."""
    return typ in _HOGERSTALLDA


def val_text(val: Mapping[str, str] | None, kod: str) -> str:
    """The label of a choice; the code itself when it is unknown."""
    return _(val[kod]) if val and kod in val else kod


def lage_text(kod: str) -> str:
    """The word of a status code."""
    return val_text(handlingar.LAGE, kod)


def fran_historik(falt: Falt, varde: Any) -> str:
    """A value out of a log image (dates and times are texts there)."""
    if isinstance(varde, str) and varde:
        if falt.typ == "datum":
            return visad("datum", date.fromisoformat(varde))
        if falt.typ == "tid":
            return visad("tid", time.fromisoformat(varde))
    return visad(falt.typ, varde, falt)


def _procent(varde: int) -> str:
    decimaler = 0 if varde % 100 == 0 else 1 if varde % 10 == 0 else 2
    return svensk_form.procent(Decimal(varde) / 100, decimaler)


def _storlek(antal: int) -> str:
    if antal < _KILO:
        return f"{antal}{svensk_form.HART}byte"
    if antal < _KILO * _KILO:
        return f"{svensk_form.tal(round(antal / _KILO))}{svensk_form.HART}kB"
    return f"{svensk_form.tal(Decimal(antal) / _KILO / _KILO, 1)}{svensk_form.HART}MB"


def _tidpunkt(stampel: str) -> str:
    nar = datetime.fromisoformat(stampel).astimezone()
    return f"{svensk_form.datum_iso(nar.date())} {svensk_form.tid(nar)}"


_SATT: dict[str, Callable[[Any], str]] = {
    "datum": svensk_form.datum_iso,
    "tid": svensk_form.tid,
    "heltal": svensk_form.tal,
    "belopp": svensk_form.belopp_kr,
    "procent": _procent,
    "storlek": _storlek,
    "tidpunkt": _tidpunkt,
    "janej": lambda v: _("Ja") if v else _("Nej"),
    "lista": lambda v: ", ".join(v),
    "lage": lage_text,
}
