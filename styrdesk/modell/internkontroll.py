"""Internal control of the committee's area, outsourced activity included (L3, KL 6:6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.statusgang import skriv
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import KONTROLL_RESULTAT, KRITICITET
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _


class Internkontroll(Post):
    """One item of the year's internal control: the risk, how it is controlled, and what was found."""

    __tablename__ = "internkontroll"

    rubrik: Mapped[str] = kol.text(N_("Kontroll"), krav=True, langd=200, sok=True)
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    ar: Mapped[int] = kol.ar(N_("År"))
    risk: Mapped[str] = kol.langtext(N_("Risk"), sok=True)
    riskniva: Mapped[str] = kol.val(N_("Risknivå"), KRITICITET, forval="medel")
    metod: Mapped[str] = kol.langtext(N_("Så kontrolleras det"))
    ansvarig_id: Mapped[int | None] = kol.lank(N_("Ansvarig"), "person")
    klart_senast: Mapped[date | None] = kol.datum(N_("Görs senast"), index=True)
    genomford: Mapped[date | None] = kol.datum(N_("Genomförd"))
    utfall: Mapped[str | None] = kol.val(N_("Resultat"), KONTROLL_RESULTAT, krav=False)
    iakttagelse: Mapped[str] = kol.langtext(N_("Iakttagelse och åtgärd"), sok=True)


def _granska(_s: Session, post: Internkontroll, idag: date) -> Iterable[Brist]:
    if post.genomford is not None and post.genomford > idag:
        yield Brist("genomford", _("Kontrollen kan inte ligga framåt i tiden. Rätta datumet."))
    if post.genomford is not None and post.utfall is None:
        yield Brist("utfall", _("Välj vad kontrollen gav."))


def internkontrollage(post: Internkontroll, idag: date) -> Lage:
    """Done, with remarks, late or planned."""
    if post.genomford is not None:
        dag = datum_iso(post.genomford)
        kod = "brister" if post.utfall == "anmarkning" else "genomford"
        return Lage(kod, _("Genomförd {dag}.").format(dag=dag))
    senast = post.klart_senast or date(post.ar, 12, 31)
    kod = "forsenad" if senast < idag else "planerad"
    return Lage(kod, _("Görs senast {dag}.").format(dag=datum_iso(senast)))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(internkontrollage(p, idag))
        for (p,) in rader(s, select(Internkontroll), Internkontroll.id, nycklar)
    }


INTERNKONTROLL = anmal(
    Register(
        Internkontroll,
        N_("Intern kontroll"),
        N_("Interna kontroller"),
        (
            Kolumn("rubrik", N_("Kontroll"), Internkontroll.rubrik, Internkontroll.rubrik_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("ar", N_("År"), Internkontroll.ar, typ="ar"),
            Kolumn("riskniva", N_("Risknivå"), Internkontroll.riskniva, typ="val"),
            Kolumn("klart_senast", N_("Görs senast"), Internkontroll.klart_senast, typ="datum"),
            Kolumn("genomford", N_("Genomförd"), Internkontroll.genomford, typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.rubrik,
        fran=lambda f: f.join(
            Verksamhetsomrade, Internkontroll.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska,
        harled=_harled,
        ordning="klart_senast",
        fallande=True,
        urval={
            "att_gora": lambda _s, _idag: Internkontroll.genomford.is_(None),
            "genomforda": lambda _s, _idag: Internkontroll.genomford.is_not(None),
        },
    )
)  # fmt: skip


def genomfor_internkontroll(
    store: Store, id: int, version: int | None, dag: date, utfall: str, iakttagelse: str = ""
) -> Ref:
    """The control was done on ``dag``, with what it gave."""
    varden = {"genomford": dag, "utfall": utfall, "iakttagelse": iakttagelse}
    namn = _("Registrera intern kontroll")
    return skriv(store, INTERNKONTROLL, id, version, varden, benamning=namn)
