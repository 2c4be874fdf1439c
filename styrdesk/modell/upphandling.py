"""Procurements: what the agreements that follow from one of them have in common (R15, R17, R71)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.beslutsuppgifter import Beslutad, granska_beslut
from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Organ
from styrdesk.modell.statusgang import Statusgang, ta_steg
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import UPPHANDLING_FORFARANDE, UPPHANDLING_STATUS
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

AVSLUTADE = ("avslutad", "avbruten")


class Upphandling(Beslutad, Post):
    """A procurement; the decision is the award. Its requirements bind whoever wins (R15)."""

    __tablename__ = "upphandling"
    __table_args__ = (
        villkor(
            "upphandling_anbud",
            "anbud_senast IS NULL OR annonserad IS NULL OR anbud_senast >= annonserad",
            "anbud_senast",
            N_("Sista anbudsdagen ligger före annonseringen. Rätta en av dem."),
        ),
    )

    benamning: Mapped[str] = kol.text(N_("Benämning"), krav=True, langd=200, sok=True)
    benamning_sort: Mapped[str] = kol.sortnyckel("benamning")
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    bestallare_id: Mapped[int] = kol.lank(N_("Beställare"), "organ", krav=True)
    forfarande: Mapped[str | None] = kol.val(N_("Förfarande"), UPPHANDLING_FORFARANDE, krav=False)
    status: Mapped[str] = kol.val(N_("Status"), UPPHANDLING_STATUS, forval="planerad")
    annonserad: Mapped[date | None] = kol.datum(N_("Annonserad"))
    anbud_senast: Mapped[date | None] = kol.datum(N_("Anbud senast"))
    antal_anbud: Mapped[int | None] = kol.heltal(N_("Antal anbud"), enhet=N_("anbud"))
    uppskattat_varde: Mapped[int | None] = kol.belopp(N_("Uppskattat värde med optioner"))
    kravbilaga_version: Mapped[str] = kol.text(
        N_("Version av kravbilagan"), langd=40, hjalp=N_("Samma version gäller vem som än vinner.")
    )
    pu_deltar: Mapped[bool | None] = kol.janej(N_("Egen regi lämnar anbud"), kanske=True)
    uppf_text: Mapped[str] = kol.langtext(
        N_("Så följs mål och kvalitet upp"), hjalp=N_("Står redan i förfrågningsunderlaget (R17).")
    )
    present_text: Mapped[str] = kol.langtext(N_("Så presenteras resultatet"))
    tillg_text: Mapped[str] = kol.langtext(N_("Så blir resultatet tillgängligt för brukare"))
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


def _granska(s: Session, post: Upphandling, idag: date) -> Iterable[Brist]:
    yield from granska_beslut(s, post, idag)
    if post.annonserad and post.anbud_senast and post.anbud_senast < post.annonserad:
        text = _("Sista anbudsdagen ligger före annonseringen. Rätta en av dem.")
        yield Brist("anbud_senast", text)


def upphandlingslage(status: str, anbud_senast: date | None, idag: date) -> Lage:
    """Planned, under way, awarded or ended."""
    if status in AVSLUTADE:
        return Lage("avslutad", _("Upphandlingen är avslutad."))
    if status == "tilldelad":
        return Lage("genomford", _("Avtalet är tilldelat."))
    if status == "planerad":
        return Lage("planerad", _("Upphandlingen är planerad."))
    if status == "annonserad" and anbud_senast is not None and anbud_senast >= idag:
        return Lage("vantar", _("Anbud kan lämnas till {dag}.").format(dag=datum_iso(anbud_senast)))
    return Lage("handlaggs", _("Anbuden ska utvärderas."))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        post.id: lagerad(upphandlingslage(post.status, post.anbud_senast, idag))
        for (post,) in rader(s, select(Upphandling), Upphandling.id, nycklar)
    }


UPPHANDLING = anmal(
    Register(
        Upphandling,
        N_("Upphandling"),
        N_("Upphandlingar"),
        (
            Kolumn("benamning", N_("Upphandling"), Upphandling.benamning, Upphandling.benamning_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("bestallare", N_("Beställare"), Organ.namn, Organ.namn_sort),
            Kolumn("diarienr", N_("Diarienummer"), Upphandling.diarienr),
            Kolumn("anbud_senast", N_("Anbud senast"), Upphandling.anbud_senast, typ="datum"),
            Kolumn("kravbilaga_version", N_("Kravbilaga"), Upphandling.kravbilaga_version),
            Kolumn("status", N_("Status"), Upphandling.status, typ="val"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.benamning,
        fran=lambda f: f.join(
            Verksamhetsomrade, Upphandling.verksamhetsomrade_id == Verksamhetsomrade.id
        ).join(Organ, Upphandling.bestallare_id == Organ.id),
        granska=_granska,
        harled=_harled,
        skyddade=frozenset({"status"}),
        ordning="benamning",
        urval={
            "aktuella": lambda _s, _idag: Upphandling.status.not_in(AVSLUTADE),
            "avslutade": lambda _s, _idag: Upphandling.status.in_(AVSLUTADE),
        },
    )
)  # fmt: skip


def _krav_annons(_s: Session, post: Upphandling, _idag: date) -> Iterable[Brist]:
    """R17: the papers that bidders get say how goals and quality are followed up."""
    for falt, vad in (
        ("uppf_text", _("hur mål och kvalitet följs upp")),
        ("present_text", _("hur resultatet presenteras")),
        ("tillg_text", _("hur resultatet blir tillgängligt för brukare")),
    ):
        if not getattr(post, falt).strip():
            text = _("Förfrågningsunderlaget ska ange {vad}. Skriv det.")
            yield brist(falt, text.format(vad=vad), "R17")
    if not post.kravbilaga_version:
        text = _("Skriv vilken version av kravbilagan som gäller.")
        yield brist("kravbilaga_version", text, "R15")
    if post.annonserad is None or post.anbud_senast is None:
        yield Brist("anbud_senast", _("Skriv annonseringsdag och sista anbudsdag."))


def _krav_tilldelning(_s: Session, post: Upphandling, _idag: date) -> Iterable[Brist]:
    if not post.har_beslut:
        yield Brist("beslut_datum", _("Skriv vem som beslutade om tilldelning, och när."))


UPPHANDLINGSGANG = Statusgang(
    UPPHANDLING,
    UPPHANDLING_STATUS,
    {
        "planerad": ("annonserad", "avbruten"),
        "annonserad": ("utvarderas", "avbruten"),
        "utvarderas": ("tilldelad", "avbruten"),
        "tilldelad": ("avslutad",),
        "avslutad": (),
        "avbruten": (),
    },
    {"annonserad": _krav_annons, "tilldelad": _krav_tilldelning},
)
_STEGNAMN = {
    "annonserad": N_("Annonsera upphandling"),
    "utvarderas": N_("Börja utvärdera anbud"),
    "tilldelad": N_("Tilldela avtal"),
    "avslutad": N_("Avsluta upphandling"),
    "avbruten": N_("Avbryt upphandling"),
}


def byt_upphandlingsstatus(
    store: Store, id: int, version: int | None, till: str, varden: Mapping[str, Any] | None = None
) -> Ref:
    """The next status; RegelFel names what the papers lack (R15, R17)."""
    namn = _(_STEGNAMN[till])
    return ta_steg(store, UPPHANDLINGSGANG, id, version, till, varden, benamning=namn)
