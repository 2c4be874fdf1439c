"""The yearly self-inspection of units in own regi (R26)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.statusgang import skriv
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade, aktiv
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _


class Egenkontroll(Post):
    """One unit's self-inspection of a calendar year (R26)."""

    __tablename__ = "egenkontroll"
    __table_args__ = (
        unika(
            "egenkontroll", "enhet_id", "ar", text=N_("Enheten har redan en egenkontroll för året.")
        ),
    )

    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)
    ar: Mapped[int] = kol.ar(N_("År"))
    mall_version: Mapped[str] = kol.text(N_("Mall och version"), langd=60)
    skickad: Mapped[date | None] = kol.datum(N_("Mallen skickades"))
    forfaller: Mapped[date | None] = kol.datum(N_("Lämnas senast"))
    inlamnad: Mapped[date | None] = kol.datum(N_("Lämnades in"))
    resultat: Mapped[str] = kol.langtext(N_("Resultat"), sok=True)
    antal_brister: Mapped[int | None] = kol.heltal(N_("Antal brister"), enhet=N_("brister"))


def _granska_egenkontroll(s: Session, post: Egenkontroll, idag: date) -> Iterable[Brist]:
    enhet = s.get(Enhet, post.enhet_id)
    utforare = s.get(Utforare, enhet.utforare_id) if enhet else None
    if utforare is not None and utforare.regi != "egen":
        yield brist(
            "enhet_id", _("Egenkontrollen gäller egen regi. Välj en av kommunens enheter."), "R26"
        )
    if post.inlamnad is not None and post.inlamnad > idag:
        yield Brist("inlamnad", _("Egenkontrollen kan inte lämnas framåt i tiden. Rätta datumet."))


def egenkontrollage(ar: int, inlamnad: date | None, forfaller: date | None, idag: date) -> Lage:
    """Handed in, waited for, late, or missing once the year has ended (R26)."""
    if inlamnad is not None:
        return Lage("genomford", _("Lämnades in {dag}.").format(dag=datum_iso(inlamnad)))
    if ar < idag.year:
        return Lage("saknas", _("Ingen egenkontroll gjordes {ar}.").format(ar=ar))
    if forfaller is not None and forfaller < idag:
        text = _("Egenkontrollen skulle lämnas {dag}.")
        return Lage("forsenad", text.format(dag=datum_iso(forfaller)))
    return Lage("vantar", _("Egenkontrollen ska göras under {ar}.").format(ar=ar))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(egenkontrollage(p.ar, p.inlamnad, p.forfaller, idag))
        for (p,) in rader(s, select(Egenkontroll), Egenkontroll.id, nycklar)
    }


def _rubrik(s: Session, post: Egenkontroll) -> str:
    enhet = s.get(Enhet, post.enhet_id)
    return _("Egenkontroll {ar}, {enhet}").format(ar=post.ar, enhet=enhet.namn if enhet else "")


EGENKONTROLL = anmal(
    Register(
        Egenkontroll,
        N_("Egenkontroll"),
        N_("Egenkontroller"),
        (
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("ar", N_("År"), Egenkontroll.ar, typ="ar"),
            Kolumn("forfaller", N_("Lämnas senast"), Egenkontroll.forfaller, typ="datum"),
            Kolumn("inlamnad", N_("Lämnades in"), Egenkontroll.inlamnad, typ="datum"),
            Kolumn("antal_brister", N_("Brister"), Egenkontroll.antal_brister, typ="heltal"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=_rubrik,
        fran=lambda f: f.join(Enhet, Egenkontroll.enhet_id == Enhet.id).join(
            Verksamhetsomrade, Enhet.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska_egenkontroll,
        harled=_harled,
        ordning="ar",
        fallande=True,
        urval={
            "vantar": lambda _s, _idag: Egenkontroll.inlamnad.is_(None),
            "inlamnade": lambda _s, _idag: Egenkontroll.inlamnad.is_not(None),
        },
    )
)  # fmt: skip


def lagg_upp_egenkontroller(
    store: Store, ar: int, *, mall_version: str = "", forfaller: date | None = None
) -> int:
    """One row for every open unit in own regi that has none for the year; returns how many were made."""
    idag = store.klocka.idag()
    namn = _("Lägg upp egenkontroller {ar}").format(ar=ar)
    with store.arbete(namn) as s:
        fraga = select(Enhet.id).join(Utforare, Enhet.utforare_id == Utforare.id)
        fraga = fraga.where(Utforare.regi == "egen", aktiv(idag))
        finns = set(s.scalars(select(Egenkontroll.enhet_id).where(Egenkontroll.ar == ar)))
        nya = [id for id in s.scalars(fraga.order_by(Enhet.kod)) if id not in finns]
        for id in nya:
            varden = {
                "enhet_id": id,
                "ar": ar,
                "mall_version": mall_version,
                "forfaller": forfaller,
            }
            lagg_till(s, EGENKONTROLL, varden, idag)
    return len(nya)


def lamna_in_egenkontroll(
    store: Store, id: int, version: int | None, dag: date, resultat: str = "",
    antal_brister: int | None = None,
) -> Ref:  # fmt: skip
    """The unit handed in its self-inspection on ``dag``."""
    varden = {"inlamnad": dag, "resultat": resultat, "antal_brister": antal_brister}
    return skriv(store, EGENKONTROLL, id, version, varden, benamning=_("Registrera egenkontroll"))
