"""The deadlines of what providers hand in, one mark per day and kind, however many units it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.atgardsplaner import Atgardsplan
from styrdesk.modell.grund.store import Session
from styrdesk.modell.inlamningar import INNE, Inlamning
from styrdesk.modell.lagen import VANTAS_IN
from styrdesk.modell.uppgiftskrav import Rapporttillfalle
from styrdesk.modell.utforare import Enhet
from styrdesk.modell.val import INLAMNING_TYP, etikett
from styrdesk.texter import N_, _, ngettext

_FLERTAL = {
    "vp": N_("Verksamhetsplaner"),
    "vb": N_("Verksamhetsberättelser"),
    "plan": N_("Åtgärdsplaner"),
}


@dataclass(frozen=True)
class _Rad:
    """One thing to be handed in: its register, kind, day and whether it has come."""

    register: str
    slag: str
    id: int
    uid: str
    dag: date
    inne: bool
    omrade_id: int
    enhet: str
    namn: str


def rapportdagar(s: Session, fran: date, till: date, idag: date) -> Iterator[Kalenderhandelse]:
    """The days on which something is due; a mark is late while anything of it is missing."""
    grupper: dict[tuple[str, str, date], list[_Rad]] = defaultdict(list)
    for kalla in (_inlamningar, _tillfallen, _planer):
        for rad in kalla(s, fran, till):
            grupper[rad.register, rad.slag, rad.dag].append(rad)
    for alla in grupper.values():
        yield _marke(alla, idag)


def _marke(alla: list[_Rad], idag: date) -> Kalenderhandelse:
    saknas = [rad for rad in alla if not rad.inne]
    forst = (saknas or alla)[0]
    omraden = {rad.omrade_id for rad in alla}
    lage = "genomford" if not saknas else "forsenad" if forst.dag < idag else "planerad"
    return Kalenderhandelse(
        register=forst.register, id=forst.id, uid=forst.uid, slag=forst.slag,
        version=1 + len(alla) - len(saknas), rad="rapport",
        rubrik=_rubrik(alla, saknas), dag=forst.dag, lage=lage,
        last=_("Sista dag för inlämning ändras på posten."),
        omrade_id=omraden.pop() if len(omraden) == 1 else None,
        regel={"inlamning": "R43", "rapporttillfalle": "R40"}.get(forst.register, "R54"),
    )  # fmt: skip


def _rubrik(alla: list[_Rad], saknas: list[_Rad]) -> str:
    if len(alla) == 1:
        return f"{alla[0].namn} {alla[0].enhet}"
    namn = _(_FLERTAL.get(alla[0].slag, alla[0].namn))
    if not saknas:
        text = ngettext("{namn}, {antal} enhet", "{namn}, {antal} enheter", len(alla))
        return text.format(namn=namn, antal=len(alla))
    text = _("{namn}, {saknas} av {antal} kvar")
    return text.format(namn=namn, saknas=len(saknas), antal=len(alla))


def _inlamningar(s: Session, fran: date, till: date) -> Iterable[_Rad]:
    for post in _med_enhet(s, Inlamning, fran, till, Inlamning.typ):
        namn = etikett(INLAMNING_TYP, post.typ)
        yield _rad("inlamning", post.typ, post, post.status in INNE, namn)


def _tillfallen(s: Session, fran: date, till: date) -> Iterable[_Rad]:
    for post in _med_enhet(s, Rapporttillfalle, fran, till):
        yield _rad("rapporttillfalle", "uppgift", post, post.status in INNE, _("Uppgifter"))


def _planer(s: Session, fran: date, till: date) -> Iterable[_Rad]:
    for post in _med_enhet(s, Atgardsplan, fran, till):
        yield _rad("atgardsplan", "plan", post, post.status not in VANTAS_IN, _("Åtgärdsplan"))


def _med_enhet(s: Session, t: Any, fran: date, till: date, *mer: Any) -> Iterable[Any]:
    """Only what a mark is made of: a large municipality has thousands of them a year."""
    fraga = (
        select(t.id, t.uid, t.forfaller, t.status, Enhet.verksamhetsomrade_id, Enhet.namn, *mer)
        .join(Enhet, t.enhet_id == Enhet.id)
        .where(t.forfaller >= fran, t.forfaller <= till)
    )
    return s.execute(fraga.order_by(t.forfaller, t.id))


def _rad(register: str, slag: str, post: Any, inne: bool, namn: str) -> _Rad:
    return _Rad(
        register, slag, post.id, post.uid, post.forfaller, inne, post.verksamhetsomrade_id,
        post.namn, namn,
    )  # fmt: skip
