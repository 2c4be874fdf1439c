"""Disputes between those who order and own production, with their negotiations (R31-R34, R74, §8.5).

A dispute is negotiated first, then settled or referred upwards. One about the balance between
assignment and resources goes straight to the political level, where KS or KF decides (T11). The acts
are in tviststeg.py.
"""

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
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Organ
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.modell.val import TVIST_AMNE, TVIST_GRUND, TVIST_NIVA, TVIST_STATUS, TVIST_TYP
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

EJ_HANSKJUTNA = ("uppkommen", "forhandling")
HANSKJUTNA = ("hanskjuten_tjm", "hanskjuten_politisk")
AVSLUTADE = ("enats", "avgjord", "verkstalld")


class Tvist(Beslutad, Post):
    """A question that the parties do not agree about; the decision is the one that settles it."""

    __tablename__ = "tvist"
    __table_args__ = (
        villkor(
            "tvist_hanskjuten",
            "hanskjuten IS NULL OR hanskjuten >= uppkommen",
            "hanskjuten",
            N_("Tvisten kan inte hänskjutas innan den uppkom. Rätta en av dagarna."),
        ),
    )

    rubrik: Mapped[str] = kol.text(N_("Tvist"), krav=True, langd=200, sok=True)
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    typ: Mapped[str] = kol.val(N_("Slag"), TVIST_TYP, forval="oacceptabel")
    amne: Mapped[str | None] = kol.val(
        N_("Gäller"), TVIST_AMNE, krav=False, hjalp=N_("Vad en tolkningstvist handlar om.")
    )
    grund: Mapped[str | None] = kol.val(
        N_("Följderna gäller"), TVIST_GRUND, krav=False, hjalp=N_("Ekonomi, kvalitet eller båda.")
    )
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    enhet_id: Mapped[int | None] = kol.lank(N_("Enhet"), "enhet")
    avtal_id: Mapped[int | None] = kol.lank(
        N_("Överenskommelse"), "avtal",
        hjalp=N_("En öppen tvist om balans hindrar att överenskommelsen sätts i kraft."),
    )  # fmt: skip
    bestallare_id: Mapped[int | None] = kol.lank(N_("Beställare"), "organ")
    motpart_id: Mapped[int | None] = kol.lank(N_("Motpart"), "organ")
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    uppkommen: Mapped[date] = kol.datum(N_("Uppkom"), krav=True, index=True)
    beskrivning: Mapped[str] = kol.langtext(N_("Vad tvisten gäller"), sok=True)
    bestallarens_syn: Mapped[str] = kol.langtext(N_("Beställarens syn"), sok=True)
    utforarens_syn: Mapped[str] = kol.langtext(N_("Utförarens syn"), sok=True)
    koncernnytta: Mapped[str] = kol.langtext(
        N_("Bäst för kommunen som helhet"), sok=True,
        hjalp=N_("Parterna ska söka en lösning som båda vinner på (R31, R32)."),
    )  # fmt: skip
    status: Mapped[str] = kol.val(N_("Status"), TVIST_STATUS, forval="uppkommen")
    niva: Mapped[str | None] = kol.val(N_("Hänskjuten till"), TVIST_NIVA, krav=False)
    hanskjuten: Mapped[date | None] = kol.datum(N_("Hänskjuten"))
    hanskjuten_politiskt: Mapped[date | None] = kol.datum(N_("Hänskjuten till politisk nivå"))
    enats: Mapped[date | None] = kol.datum(N_("Parterna enades"))
    uppgorelse: Mapped[str] = kol.langtext(N_("Lösning"), sok=True)
    avgjord: Mapped[date | None] = kol.datum(N_("Avgjord"))
    avgjord_av_id: Mapped[int | None] = kol.lank(
        N_("Avgjord av"), "person", hjalp=N_("På tjänstemannanivå.")
    )
    verkstalld: Mapped[date | None] = kol.datum(N_("Verkställd"))

    @property
    def oppen(self) -> bool:
        """Neither settled nor decided."""
        return self.status not in AVSLUTADE


class Forhandling(Post):
    """One direct negotiation between the parties (R32)."""

    __tablename__ = "forhandling"

    tvist_id: Mapped[int] = kol.lank(N_("Tvist"), "tvist", agare=True)
    datum: Mapped[date] = kol.datum(N_("Datum"), krav=True)
    deltagare: Mapped[str] = kol.text(
        N_("Deltagare"), krav=True, hjalp=N_("Namn och roller på båda sidor.")
    )
    resultat: Mapped[str] = kol.langtext(N_("Resultat"), krav=True, sok=True)


# -- rules and state ---------------------------------------------------------------------------------


def _granska(s: Session, post: Tvist, idag: date) -> Iterable[Brist]:
    yield from granska_beslut(s, post, idag)
    if post.uppkommen > idag:
        yield Brist("uppkommen", _("Tvisten kan inte ha uppkommit framåt i tiden. Rätta datumet."))
    if post.hanskjuten is not None and post.hanskjuten < post.uppkommen:
        text = _("Tvisten kan inte hänskjutas innan den uppkom. Rätta en av dagarna.")
        yield Brist("hanskjuten", text)
    if post.typ == "oacceptabel" and post.grund is None:
        yield brist("grund", _("Välj vad följderna gäller: ekonomi, kvalitet eller båda."), "R33")
    if post.typ == "tolkning" and post.amne is None:
        yield brist("amne", _("Välj vad tolkningen gäller."), "R34")
    enhet = s.get(Enhet, post.enhet_id or 0)
    if enhet is not None and enhet.verksamhetsomrade_id != post.verksamhetsomrade_id:
        yield Brist("enhet_id", _("Enheten hör till ett annat område. Välj enhetens område."))


def _granska_forhandling(s: Session, post: Forhandling, idag: date) -> Iterable[Brist]:
    tvist = s.get(Tvist, post.tvist_id)
    if post.datum > idag:
        yield Brist("datum", _("Förhandlingen kan inte ligga framåt i tiden. Rätta datumet."))
    elif tvist is not None and post.datum < tvist.uppkommen:
        yield Brist("datum", _("Förhandlingen kan inte ligga före tvisten. Rätta datumet."))


def _last(_s: Session, post: Tvist) -> str:
    if post.status != "verkstalld":
        return ""
    return _("Tvisten är avgjord och verkställd. Den ändras inte mer.")


def forhandlingar(s: Session, tvist_id: int) -> list[Forhandling]:
    """The negotiations of a dispute, oldest first."""
    fraga = select(Forhandling).where(Forhandling.tvist_id == tvist_id)
    return list(s.scalars(fraga.order_by(Forhandling.datum, Forhandling.id)))


def tvistlage(status: str, uppkommen: date, idag: date) -> Lage:
    """Open with its age in days, referred, or ended."""
    if status == "verkstalld":
        return Lage("avslutad", _("Tvisten är avgjord och verkställd."))
    if status in AVSLUTADE:
        return Lage("genomford", _("Tvisten är löst."))
    dagar = (idag - uppkommen).days
    text = _("Öppen i {dagar} dagar, sedan {dag}.").format(dagar=dagar, dag=datum_iso(uppkommen))
    return Lage("vantar" if status in HANSKJUTNA else "handlaggs", text)


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        post.id: lagerad(
            tvistlage(post.status, post.uppkommen, idag),
            dagar_oppen=(idag - post.uppkommen).days if post.oppen else None,
        )
        for (post,) in rader(s, select(Tvist), Tvist.id, nycklar)
    }


TVIST = anmal(
    Register(
        Tvist,
        N_("Tvist"),
        N_("Tvister"),
        (
            Kolumn("rubrik", N_("Tvist"), Tvist.rubrik, Tvist.rubrik_sort),
            Kolumn("typ", N_("Slag"), Tvist.typ, typ="val"),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn("uppkommen", N_("Uppkom"), Tvist.uppkommen, typ="datum"),
            Kolumn("hanskjuten", N_("Hänskjuten"), Tvist.hanskjuten, typ="datum"),
            Kolumn("status", N_("Status"), Tvist.status, typ="val"),
            Kolumn("dagar_oppen", N_("Dagar öppen"), typ="heltal"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.rubrik,
        fran=lambda f: f.join(
            Verksamhetsomrade, Tvist.verksamhetsomrade_id == Verksamhetsomrade.id
        ).outerjoin(Enhet, Tvist.enhet_id == Enhet.id),
        granska=_granska,
        harled=_harled,
        last=_last,
        skyddade=frozenset({"status", "niva"}),
        ordning="uppkommen",
        fallande=True,
        urval={
            "oppna": lambda _s, _idag: Tvist.status.not_in(AVSLUTADE),
            "hanskjutna": lambda _s, _idag: Tvist.status.in_(HANSKJUTNA),
            "avslutade": lambda _s, _idag: Tvist.status.in_(AVSLUTADE),
        },
    )
)  # fmt: skip

FORHANDLING = anmal(
    Register(
        Forhandling,
        N_("Förhandling"),
        N_("Förhandlingar"),
        (
            Kolumn("datum", N_("Datum"), Forhandling.datum, typ="datum"),
            Kolumn("deltagare", N_("Deltagare"), Forhandling.deltagare),
            Kolumn("resultat", N_("Resultat"), Forhandling.resultat),
        ),
        rubrik=lambda _s, p: _("Förhandling {dag}").format(dag=p.datum),
        granska=_granska_forhandling,
        last=lambda s, p: _last(s, s.get_one(Tvist, p.tvist_id)),
        agare="tvist_id",
        ordning="datum",
    )
)


def beslutsorgan(s: Session, post: Tvist) -> str:
    """The kind of body that settled the dispute (KS, KF ...), or ""."""
    organ = s.get(Organ, post.beslut_organ_id or 0)
    return str(organ.typ) if organ is not None else ""
