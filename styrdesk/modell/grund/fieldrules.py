"""What a field's own description demands of a value: required, kind, length, choice, least, unique."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.errors import Brist
from styrdesk.texter import _

if TYPE_CHECKING:
    from styrdesk.modell.grund.register import Register
    from styrdesk.modell.grund.store import Session

_TYPER: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "langtext": str,
    "val": str,
    "datum": date,
    "tid": time,
    "heltal": int,
    "ar": int,
    "belopp": int,
    "procent": int,
    "janej": bool,
    "lank": int,
    "lista": list,
    "fritt": object,
}
_SLAG = {
    "text": "text",
    "langtext": "text",
    "val": "ett av valen",
    "datum": "ett datum, till exempel 2026-12-04",
    "tid": "ett klockslag, till exempel 18.30",
    "heltal": "ett heltal",
    "ar": "ett årtal, till exempel 2026",
    "belopp": "ett belopp",
    "procent": "ett procenttal",
    "janej": "ja eller nej",
    "lank": "en post ur registret",
    "lista": "en lista",
    "fritt": "ett värde",
}


def falt_brist(f: Falt, varde: Any) -> str | None:
    """What is wrong with one value, as a Swedish sentence, or None."""
    if _saknas(varde):
        return (
            _("Fyll i {falt}.").format(falt=f.rubrik.lower())
            if f.krav and f.typ != "janej"
            else None
        )
    if not isinstance(varde, _TYPER[f.typ]) or (f.typ != "janej" and isinstance(varde, bool)):
        return _("{falt} har fel slag av värde. Skriv {slag}.").format(
            falt=f.rubrik, slag=_SLAG[f.typ]
        )
    if f.langd and isinstance(varde, str) and len(varde) > f.langd:
        text = _("{falt} är {antal} tecken. Korta till högst {langd}.")
        return text.format(falt=f.rubrik, antal=len(varde), langd=f.langd)
    if f.val is not None and varde not in f.val:
        return _("{falt}: välj ett av {val}.").format(falt=f.rubrik, val=", ".join(f.val.values()))
    if f.minst is not None and isinstance(varde, int) and varde < f.minst:
        return _("{falt} kan inte vara mindre än {minst}.").format(falt=f.rubrik, minst=f.minst)
    return None


def _saknas(varde: Any) -> bool:
    return varde is None or (isinstance(varde, str) and not varde.strip())


def granska_falt(s: Session, register: Register, post: Any) -> Iterable[Brist]:
    """The checks that follow from the fields' own description: required, kind, length, choice, unique."""
    for namn, f in register.falt.items():
        text = falt_brist(f, getattr(post, namn))
        if text is None:
            text = _unik_brist(s, register, post, namn, f)
        if text is not None:
            yield Brist(namn, text, f.regel if _saknas(getattr(post, namn)) else "")


def _unik_brist(s: Session, register: Register, post: Any, namn: str, f: Falt) -> str | None:
    kolumn = register.tabell.__table__.c[namn]
    varde = getattr(post, namn)
    if not kolumn.unique or varde in (None, ""):
        return None
    finns = select(register.tabell).where(kolumn == varde, register.tabell.id != (post.id or 0))
    annan = s.scalars(finns.limit(1)).first()
    if annan is None:
        return None
    text = _("{falt} {varde} finns redan: {rubrik}. Använd den eller välj ett annat värde.")
    return text.format(falt=f.rubrik, varde=varde, rubrik=register.rubrik(s, annan))
