"""What meetings, visits and people are called in headings, lists and prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from styrdesk.modell.grund.store import Session
from styrdesk.modell.organisation import Person
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.modell.val import MOTE_TYP, UPPFOLJNING_TYP, etikett
from styrdesk.texter import _


def i_mening(namn: str) -> str:
    """A name in the middle of a sentence: "Hemtjänst" gives hemtjänst, "LSS" stays."""
    return namn if namn[1:2].isupper() else namn[:1].lower() + namn[1:]


def motesnamn(s: Session, post: Any) -> str:
    """The meeting's own heading, else kind and area: "Utförarmöte hemtjänst"."""
    omrade = s.get(Verksamhetsomrade, post.verksamhetsomrade_id or 0)
    return motestitel(post, omrade.namn if omrade else "")


def motestitel(post: Any, omrade: str) -> str:
    """:func:`motesnamn` for one who knows the area's name already."""
    if post.benamning:
        return str(post.benamning)
    typ = etikett(MOTE_TYP, post.typ)
    return f"{typ} {i_mening(omrade)}" if omrade and post.typ == "utforarmote" else typ


def besoksord(typ: str, anmald: bool) -> str:
    """The word for a visit: an unannounced one is called so, whatever set it off."""
    if not anmald and typ in ("planerad_besok", "sarskild", "oanmald_eget_initiativ"):
        return etikett(UPPFOLJNING_TYP, "oanmald_eget_initiativ")
    return etikett(UPPFOLJNING_TYP, typ)


def uppraknade(namn: Sequence[str]) -> str:
    """Two names joined; of more, the first and how many others there are."""
    if len(namn) < 3:
        return _(" och ").join(namn)
    return _("{forsta} och {antal} enheter till").format(forsta=namn[0], antal=len(namn) - 1)


def deltagarnamn(s: Session, post: Any) -> str:
    """The name to print for someone who was present or absent."""
    person = s.get(Person, post.person_id or 0)
    if person is not None:
        return person.namn()
    if post.namn:
        return str(post.namn)
    enhet = s.get(Enhet, post.enhet_id or 0)
    utforare = s.get(Utforare, getattr(post, "utforare_id", None) or 0)
    return enhet.namn if enhet else utforare.namn if utforare else ""
