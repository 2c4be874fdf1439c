"""One value as JSON and back, by kind of field; and what a field is called in JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from styrdesk.modell.grund.changes import till_json
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Register
from styrdesk.modell.grund.svenska import normalisera
from styrdesk.texter import _

__all__ = ["STORSTA_HELTAL", "FelVarde", "fran_json", "fran_text", "jsonnamn", "till_json"]

STORSTA_HELTAL = {"heltal": 2**31 - 1, "ar": 9999, "procent": 2**31 - 1, "belopp": 2**63 - 1}
"""What the database's columns hold."""

_DAG = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_HELTAL = re.compile(r"-?\d{1,18}", re.ASCII)
_JANEJ = {"ja": True, "nej": False, "true": True, "false": False}
_TID = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)


class FelVarde(ValueError):
    """The value is of the wrong kind; the text is a Swedish sentence."""


def jsonnamn(register: Register) -> dict[str, str]:
    """JSON name of every field: its own name, and a link's without ``_id`` unless that is taken."""
    return {
        namn: kort
        if f.typ == "lank" and (kort := namn.removesuffix("_id")) not in register.falt
        else namn
        for namn, f in register.falt.items()
    }


def fran_json(f: Falt, varde: Any) -> Any:
    """The Python value of a field that is no link; None stays None. Raises FelVarde."""
    if varde is None:
        return None
    return _LASARE[f.typ](f, varde)


def fran_text(f: Falt, text: str) -> Any:
    """The value of a field from one word of a command: "42", "ja", "2026-12-04". Raises FelVarde."""
    if f.typ in STORSTA_HELTAL:
        if not _HELTAL.fullmatch(text):
            raise FelVarde(_("Skriv ett heltal."))
        return fran_json(f, int(text))
    if f.typ == "janej":
        if text not in _JANEJ:
            raise FelVarde(_("Skriv ja eller nej."))
        return _JANEJ[text]
    if f.val is not None and text not in f.val:
        raise FelVarde(_("Välj ett av: {alla}.").format(alla=", ".join(f.val)))
    return fran_json(f, text)


def _text(_f: Falt, varde: Any) -> str:
    if not isinstance(varde, str):
        raise FelVarde(_("Skriv en text inom citattecken."))
    if any(0xD800 <= ord(t) <= 0xDFFF or t == "\x00" for t in varde):
        raise FelVarde(_("Texten har ett tecken som inte kan sparas. Ta bort det."))
    return normalisera(varde)  # as the store keeps it, so that lengths and differences are true


def _datum(_f: Falt, varde: Any) -> date:
    if not isinstance(varde, str) or not _DAG.fullmatch(varde):
        raise FelVarde(_("Skriv datumet som 2026-12-04."))
    try:
        return date.fromisoformat(varde)
    except ValueError:
        text = _("Dagen {dag} finns inte. Skriv till exempel 2026-12-04.")
        raise FelVarde(text.format(dag=varde)) from None


def _tid(_f: Falt, varde: Any) -> time:
    if not isinstance(varde, str) or not _TID.fullmatch(varde):
        raise FelVarde(_("Skriv klockslaget som 18:30."))
    return time.fromisoformat(varde)


def _heltal(f: Falt, varde: Any) -> int:
    if not isinstance(varde, int) or isinstance(varde, bool):
        raise FelVarde(_("Skriv ett heltal utan citattecken."))
    if abs(varde) > STORSTA_HELTAL[f.typ]:
        raise FelVarde(
            _("Talet är för stort. Högst {mest} går att spara.").format(mest=STORSTA_HELTAL[f.typ])
        )
    return varde


def _janej(_f: Falt, varde: Any) -> bool:
    if not isinstance(varde, bool):
        raise FelVarde(_("Skriv true eller false."))
    return varde


def _lista(f: Falt, varde: Any) -> list[str]:
    if not isinstance(varde, list):
        raise FelVarde(_("Skriv en lista med texter inom hakparenteser."))
    return [_text(f, del_) for del_ in varde]


_LASARE: Mapping[str, Callable[[Falt, Any], Any]] = {
    "text": _text,
    "langtext": _text,
    "val": _text,
    "datum": _datum,
    "tid": _tid,
    "heltal": _heltal,
    "ar": _heltal,
    "belopp": _heltal,
    "procent": _heltal,
    "janej": _janej,
    "lista": _lista,
    "fritt": lambda _f, varde: varde,
}
