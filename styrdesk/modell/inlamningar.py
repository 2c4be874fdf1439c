"""What units hand in each year, verksamhetsplan and verksamhetsberättelse, by the committee's
instruction (R43, R44, §8.7).

VP and VB live here only; they are never report occasions of uppgiftskrav.py as well (O2).
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
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regelvarden import Regelvarden, regelvarden
from styrdesk.modell.statusgang import Statusgang, skriv, ta_steg
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade, aktiva_enheter
from styrdesk.modell.val import INLAMNING_STATUS, INLAMNING_TYP, etikett
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

VANTAS = ("vantad", "pamind", "komplettering")
INNE = ("inkommen", "godkand")


class Anvisning(Beslutad, Post):
    """A committee's special instruction for the plans or reports of a year (R43)."""

    __tablename__ = "anvisning"
    __table_args__ = (
        unika(
            "anvisning", "namnd_id", "typ", "ar",
            text=N_("Nämnden har redan en anvisning för året."),
        ),
    )  # fmt: skip

    namnd_id: Mapped[int] = kol.lank(N_("Nämnd"), "organ", krav=True)
    typ: Mapped[str] = kol.val(N_("Gäller"), INLAMNING_TYP)
    ar: Mapped[int] = kol.ar(N_("År"))
    text: Mapped[str] = kol.langtext(N_("Anvisning"), sok=True)
    forfaller: Mapped[date | None] = kol.datum(
        N_("Lämnas senast"), hjalp=N_("Lämna tomt för den dag som gäller enligt reglerna.")
    )
    skickad: Mapped[date | None] = kol.datum(N_("Skickad till enheterna"))


class Inlamning(Post):
    """One unit's plan or report of a year. ``ar`` is the year that it is about (R43, R44)."""

    __tablename__ = "inlamning"
    __table_args__ = (
        unika(
            "inlamning", "enhet_id", "typ", "ar",
            text=N_("Enheten har redan en sådan inlämning för året."),
        ),
    )  # fmt: skip

    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)
    typ: Mapped[str] = kol.val(N_("Slag"), INLAMNING_TYP)
    ar: Mapped[int] = kol.ar(N_("År"), hjalp=N_("Det år den gäller."))
    status: Mapped[str] = kol.val(N_("Status"), INLAMNING_STATUS, forval="vantad")
    forfaller: Mapped[date] = kol.datum(N_("Lämnas senast"), krav=True, index=True)
    pamind: Mapped[date | None] = kol.datum(N_("Senast påmind"))
    inkom: Mapped[date | None] = kol.datum(N_("Kom in"))
    komplettering_begard: Mapped[date | None] = kol.datum(N_("Komplettering begärd"))
    komplettering_senast: Mapped[date | None] = kol.datum(N_("Komplettering senast"))
    komplettering_text: Mapped[str] = kol.langtext(N_("Vad som ska kompletteras"))
    godkand: Mapped[date | None] = kol.datum(N_("Godkänd"))
    godkand_av_id: Mapped[int | None] = kol.lank(N_("Godkänd av"), "person")
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


# -- rules and state ---------------------------------------------------------------------------------


def forvald_dag(varden: Regelvarden, typ: str, ar: int, omrade_id: int) -> date:
    """When a plan is due in its year, and a report in the year after, without an instruction (T7)."""
    if typ == "vp":
        return varden.dag("R43.senast", ar, omrade_id)
    return varden.dag("R44.senast", ar + 1, omrade_id)


def _granska(_s: Session, post: Inlamning, idag: date) -> Iterable[Brist]:
    for falt in ("inkom", "godkand", "pamind"):
        dag = getattr(post, falt)
        if dag is not None and dag > idag:
            yield Brist(falt, _("Dagen ligger framåt i tiden. Rätta den."))
    if post.status in INNE and post.inkom is None:
        yield Brist("inkom", _("Skriv vilken dag den kom in."))
    if post.godkand is not None and post.inkom is not None and post.godkand < post.inkom:
        yield Brist("godkand", _("Den kan inte godkännas innan den kom in. Rätta en av dagarna."))


def inlamningslage(
    status: str, forfaller: date, komplettering_senast: date | None, idag: date
) -> Lage:
    """Waited for, late, in hand or approved (§8.7)."""
    if status == "godkand":
        return Lage("godkand", _("Inlämningen är godkänd."))
    if status == "inkommen":
        return Lage("handlaggs", _("Inlämningen har kommit in och ska läsas."))
    senast = komplettering_senast or forfaller if status == "komplettering" else forfaller
    if senast < idag:
        return Lage("forsenad", _("Skulle ha kommit in {dag}.").format(dag=datum_iso(senast)))
    return Lage("vantar", _("Ska lämnas senast {dag}.").format(dag=datum_iso(senast)))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(inlamningslage(p.status, p.forfaller, p.komplettering_senast, idag))
        for (p,) in rader(s, select(Inlamning), Inlamning.id, nycklar)
    }


def _rubrik(s: Session, post: Inlamning) -> str:
    enhet = s.get(Enhet, post.enhet_id)
    typ = etikett(INLAMNING_TYP, post.typ)
    return f"{typ} {post.ar}, {enhet.namn if enhet else ''}"


def _anvisningsrubrik(s: Session, post: Anvisning) -> str:
    namnd = s.get(Organ, post.namnd_id)
    typ = etikett(INLAMNING_TYP, post.typ).lower()
    return _("Anvisning {typ} {ar}, {namnd}").format(
        typ=typ, ar=post.ar, namnd=namnd.kortnamn if namnd else ""
    )


INLAMNING = anmal(
    Register(
        Inlamning,
        N_("Inlämning"),
        N_("Inlämningar"),
        (
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn("typ", N_("Slag"), Inlamning.typ, typ="val"),
            Kolumn("ar", N_("År"), Inlamning.ar, typ="ar"),
            Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("forfaller", N_("Lämnas senast"), Inlamning.forfaller, typ="datum"),
            Kolumn("inkom", N_("Kom in"), Inlamning.inkom, typ="datum"),
            Kolumn("pamind", N_("Senast påmind"), Inlamning.pamind, typ="datum"),
            Kolumn("status", N_("Status"), Inlamning.status, typ="val"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=_rubrik,
        fran=lambda f: (
            f.join(Enhet, Inlamning.enhet_id == Enhet.id)
            .join(Utforare, Enhet.utforare_id == Utforare.id)
            .join(Verksamhetsomrade, Enhet.verksamhetsomrade_id == Verksamhetsomrade.id)
        ),
        granska=_granska,
        harled=_harled,
        skyddade=frozenset({"status"}),
        ordning="forfaller",
        fallande=True,
        urval={
            "vantas": lambda _s, _idag: Inlamning.status.in_(VANTAS),
            "forsenade": lambda _s, idag: (
                Inlamning.status.in_(("vantad", "pamind")) & (Inlamning.forfaller < idag)
            ),
            "att_lasa": lambda _s, _idag: Inlamning.status == "inkommen",
            "godkanda": lambda _s, _idag: Inlamning.status == "godkand",
        },
    )
)  # fmt: skip

ANVISNING = anmal(
    Register(
        Anvisning,
        N_("Anvisning"),
        N_("Anvisningar"),
        (
            Kolumn("namnd", N_("Nämnd"), Organ.namn, Organ.namn_sort),
            Kolumn("typ", N_("Gäller"), Anvisning.typ, typ="val"),
            Kolumn("ar", N_("År"), Anvisning.ar, typ="ar"),
            Kolumn("forfaller", N_("Lämnas senast"), Anvisning.forfaller, typ="datum"),
            Kolumn("skickad", N_("Skickad"), Anvisning.skickad, typ="datum"),
        ),
        rubrik=_anvisningsrubrik,
        fran=lambda f: f.join(Organ, Anvisning.namnd_id == Organ.id),
        granska=granska_beslut,
        ordning="ar",
        fallande=True,
    )
)


def _krav_inkommen(_s: Session, post: Inlamning, _idag: date) -> Iterable[Brist]:
    if post.inkom is None:
        yield Brist("inkom", _("Skriv vilken dag den kom in."))


def _krav_komplettering(_s: Session, post: Inlamning, _idag: date) -> Iterable[Brist]:
    if post.komplettering_senast is None or not post.komplettering_text.strip():
        text = _("Skriv vad som ska kompletteras och när det ska vara inne.")
        yield Brist("komplettering_text", text)


INLAMNINGSGANG = Statusgang(
    INLAMNING,
    INLAMNING_STATUS,
    {
        "vantad": ("pamind", "inkommen"),
        "pamind": ("pamind", "inkommen"),
        "inkommen": ("godkand", "komplettering"),
        "komplettering": ("inkommen", "pamind"),
        "godkand": ("inkommen",),
    },
    {"inkommen": _krav_inkommen, "komplettering": _krav_komplettering},
)


# -- acts ----------------------------------------------------------------------------------------------


def lagg_upp_inlamningar(store: Store, verksamhetsomrade_id: int, typ: str, ar: int) -> int:
    """One waited-for row per open unit of the area that has none; returns how many were made.

    The day is that of the committee's instruction, else that of the rules (T7).
    """
    vad = etikett(INLAMNING_TYP, typ).lower()
    with store.arbete(_("Lägg upp {vad} {ar}").format(vad=vad, ar=ar)) as s:
        omrade = hamta(s, Verksamhetsomrade, verksamhetsomrade_id)
        return _lagg_upp(s, omrade, typ, ar, store.klocka.idag())


def lagg_upp_enligt_anvisning(store: Store, anvisning_id: int) -> int:
    """The same for every area of the instruction's committee, as one step."""
    with store.arbete(_("Lägg upp inlämningar enligt anvisning")) as s:
        anvisning = hamta(s, Anvisning, anvisning_id)
        fraga = select(Verksamhetsomrade).where(Verksamhetsomrade.namnd_id == anvisning.namnd_id)
        idag = store.klocka.idag()
        omraden = s.scalars(fraga.order_by(Verksamhetsomrade.kod)).all()
        return sum(_lagg_upp(s, o, anvisning.typ, anvisning.ar, idag) for o in omraden)


def _lagg_upp(s: Session, omrade: Verksamhetsomrade, typ: str, ar: int, idag: date) -> int:
    fraga = select(Anvisning.forfaller).where(
        Anvisning.namnd_id == omrade.namnd_id, Anvisning.typ == typ, Anvisning.ar == ar
    )
    senast = s.scalars(fraga).first() or forvald_dag(regelvarden(s), typ, ar, omrade.id)
    redan = select(Inlamning.enhet_id).where(Inlamning.typ == typ, Inlamning.ar == ar)
    finns = set(s.scalars(redan))
    nya = [e.id for e in aktiva_enheter(s, omrade.id, min(senast, idag)) if e.id not in finns]
    for id in nya:
        lagg_till(s, INLAMNING, {"enhet_id": id, "typ": typ, "ar": ar, "forfaller": senast}, idag)
    return len(nya)


def paminn_om_inlamning(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """Note that the unit was reminded."""
    namn = _("Påminn om inlämning")
    return ta_steg(store, INLAMNINGSGANG, id, version, "pamind", {"pamind": dag}, benamning=namn)


def ta_emot_inlamning(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The plan or report came in."""
    namn = _("Registrera inlämning")
    return ta_steg(store, INLAMNINGSGANG, id, version, "inkommen", {"inkom": dag}, benamning=namn)


def begar_komplettering_av_inlamning(
    store: Store, id: int, version: int | None, text: str, senast: date
) -> Ref:
    """Something is missing: what, and the new last day."""
    varden = {
        "komplettering_begard": store.klocka.idag(),
        "komplettering_text": text,
        "komplettering_senast": senast,
    }
    namn = _("Begär komplettering av inlämning")
    return ta_steg(store, INLAMNINGSGANG, id, version, "komplettering", varden, benamning=namn)


def godkann_inlamning(
    store: Store, id: int, version: int | None, dag: date, av_id: int | None = None
) -> Ref:
    """The committee's office is content."""
    varden = {"godkand": dag, "godkand_av_id": av_id}
    namn = _("Godkänn inlämning")
    return ta_steg(store, INLAMNINGSGANG, id, version, "godkand", varden, benamning=namn)


def skicka_anvisning(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The instruction was sent to the units."""
    return skriv(
        store,
        ANVISNING,
        id,
        version,
        {"skickad": dag},
        benamning=_("Registrera utskick av anvisning"),
    )
