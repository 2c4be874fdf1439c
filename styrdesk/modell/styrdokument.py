"""Governing documents with their versions and sections (R1, R2, R25, R29, R64, T21)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.beslutsuppgifter import granska_paragraf
from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, Varden, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.organisation import Organ, granska_tid, organ_gallde
from styrdesk.modell.statusgang import skriv
from styrdesk.modell.val import AVSNITT_STATUS, STYRDOKUMENT_TYP
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _

OVERSYN_MAN = 12
"""Months between reviews unless the document says otherwise (R2)."""


class Styrdokument(Post):
    """A document that governs: who owns it, and when it was last looked over (R2)."""

    __tablename__ = "styrdokument"

    titel: Mapped[str] = kol.text(N_("Titel"), krav=True, langd=200, sok=True)
    titel_sort: Mapped[str] = kol.sortnyckel("titel")
    typ: Mapped[str] = kol.val(
        N_("Slag"), STYRDOKUMENT_TYP, forval="styrmodell",
        hjalp=N_("Styrmodellen är det dokument som Styrdesk räknar regler ur."),
    )  # fmt: skip
    agare_organ_id: Mapped[int] = kol.lank(
        N_("Ansvarigt organ"), "organ", krav=True, hjalp=N_("Den som ser över dokumentet.")
    )
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    oversyn_intervall_man: Mapped[int] = kol.heltal(
        N_("Ses över minst var"), krav=True, forval=OVERSYN_MAN, minst=1, enhet=N_("månader")
    )
    senast_oversedd: Mapped[date | None] = kol.datum(N_("Senast översett"))
    upphavt: Mapped[date | None] = kol.datum(N_("Upphävt"))
    principer: Mapped[list[str]] = kol.lista(
        N_("Principer"), hjalp=N_("De principer som dokumentet vilar på, till exempel valfrihet.")
    )
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


class Styrdokumentversion(Post):
    """Adopted or revised: by whom, when, under which paragraph, and from when it applies (R1)."""

    __tablename__ = "styrdokumentversion"
    __table_args__ = (
        unika(
            "styrdokumentversion", "styrdokument_id", "giltig_from",
            text=N_("Det finns redan en version som gäller från den dagen."),
        ),
        villkor(
            "styrdokumentversion_tid",
            "giltig_tom IS NULL OR giltig_tom >= giltig_from",
            "giltig_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )  # fmt: skip

    styrdokument_id: Mapped[int] = kol.lank(N_("Styrdokument"), "styrdokument", agare=True)
    organ_id: Mapped[int] = kol.lank(N_("Antaget av"), "organ", krav=True)
    datum: Mapped[date] = kol.datum(N_("Antaget den"), krav=True)
    paragraf: Mapped[str] = kol.text(
        N_("Paragraf"), langd=20, hjalp=N_("Till exempel 52 eller 7:17.")
    )
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    giltig_from: Mapped[date] = kol.datum(N_("Gäller från och med"), krav=True)
    giltig_tom: Mapped[date | None] = kol.datum(N_("Gäller till och med"))
    kommentar: Mapped[str] = kol.langtext(N_("Vad som är nytt"), sok=True)


class Styrdokumentavsnitt(Post):
    """A section, in our own words; an empty annex is a fact too (R64, T21)."""

    __tablename__ = "styrdokumentavsnitt"
    __table_args__ = (
        unika(
            "styrdokumentavsnitt", "styrdokument_id", "kod",
            text=N_("Koden finns redan i dokumentet. Välj en annan."),
        ),
    )  # fmt: skip

    styrdokument_id: Mapped[int] = kol.lank(N_("Styrdokument"), "styrdokument", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Ordning"), krav=True, minst=1)
    kod: Mapped[str] = kol.text(
        N_("Kod"), krav=True, langd=20, sok=True, hjalp=N_("Till exempel B3 för bilaga 3.")
    )
    rubrik: Mapped[str] = kol.text(N_("Rubrik"), krav=True, langd=200, sok=True)
    text: Mapped[str] = kol.langtext(
        N_("Innehåll med egna ord"), sok=True, hjalp=N_("Kort. Regeltexten står vid reglerna.")
    )
    status: Mapped[str] = kol.val(N_("Status"), AVSNITT_STATUS, forval="gallande")


# -- rules of one post -----------------------------------------------------------------------------


def _granska_version(s: Session, post: Styrdokumentversion, idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.giltig_from, post.giltig_tom, "giltig_tom")
    yield from granska_paragraf(post.paragraf, "paragraf")
    yield from organ_gallde(s, post.organ_id, post.datum, "organ_id")
    if post.datum > idag:
        text = _("Beslutet ligger framåt i tiden ({dag}). Skriv in det när det är fattat.")
        yield Brist("datum", text.format(dag=datum_iso(post.datum)))
    for annan in _syskon(s, post):
        if _overlappar(post, annan):
            text = _("Versionen från {dag} gäller samma tid. Avsluta den dagen före.")
            yield brist("giltig_from", text.format(dag=datum_iso(annan.giltig_from)), "R1")


def _syskon(s: Session, post: Styrdokumentversion) -> list[Styrdokumentversion]:
    fraga = select(Styrdokumentversion).where(
        Styrdokumentversion.styrdokument_id == post.styrdokument_id,
        Styrdokumentversion.id != (post.id or 0),
    )
    return list(s.scalars(fraga))


def _overlappar(ena: Styrdokumentversion, andra: Styrdokumentversion) -> bool:
    return (ena.giltig_tom is None or andra.giltig_from <= ena.giltig_tom) and (
        andra.giltig_tom is None or ena.giltig_from <= andra.giltig_tom
    )


def gallande_dokumentversion(
    s: Session, styrdokument_id: int, dag: date
) -> Styrdokumentversion | None:
    """The version of the document in force on ``dag`` (R1), or None."""
    fraga = select(Styrdokumentversion).where(
        Styrdokumentversion.styrdokument_id == styrdokument_id,
        Styrdokumentversion.giltig_from <= dag,
        (Styrdokumentversion.giltig_tom.is_(None)) | (Styrdokumentversion.giltig_tom >= dag),
    )
    return s.scalars(fraga).first()


def oversyn_senast(post: Styrdokument, forsta: date | None) -> date | None:
    """The last day of the next review: counted from the last one, or from ``forsta`` (adopted)."""
    fran = post.senast_oversedd or forsta
    return plus_manader(fran, post.oversyn_intervall_man) if fran else None


def dokumentlage(upphavt: date | None, senast: date | None, idag: date) -> Lage:
    """In force, overdue for review (R2), or repealed."""
    if upphavt is not None and upphavt <= idag:
        return Lage("avslutad", _("Dokumentet är upphävt."))
    if senast is None:
        return Lage("saknas", _("Ingen version är antagen och ingen översyn är gjord."))
    if senast < idag:
        text = _("Översynen skulle vara gjord {dag}.")
        return Lage("forsenad", text.format(dag=datum_iso(senast)))
    return Lage("galler", _("Ses över senast {dag}.").format(dag=datum_iso(senast)))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    antagna: dict[int, date] = {}
    versioner = select(Styrdokumentversion.styrdokument_id, Styrdokumentversion.datum)
    for id, dag in rader(s, versioner, Styrdokumentversion.styrdokument_id, nycklar):
        antagna[id] = max(dag, antagna.get(id, dag))
    svar = {}
    for (post,) in rader(s, select(Styrdokument), Styrdokument.id, nycklar):
        senast = oversyn_senast(post, antagna.get(post.id))
        nu = dokumentlage(post.upphavt, senast, idag)
        svar[post.id] = lagerad(nu, oversyn_senast=senast)
    return svar


# -- acts ----------------------------------------------------------------------------------------------


def anta_version(store: Store, styrdokument_id: int, varden: Varden) -> Ref:
    """A new version: the one before it ends the day before it begins (R1)."""
    idag = store.klocka.idag()
    with store.arbete(_("Anta ny version av styrdokument")) as s:
        hamta(s, Styrdokument, styrdokument_id)
        allt = {"giltig_from": varden.get("datum"), **varden, "styrdokument_id": styrdokument_id}
        if allt["giltig_from"] is not None:
            _avsluta_oppen(s, styrdokument_id, allt["giltig_from"])
        post = lagg_till(s, STYRDOKUMENTVERSION, allt, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def _avsluta_oppen(s: Session, styrdokument_id: int, fran: date) -> None:
    fraga = select(Styrdokumentversion).where(
        Styrdokumentversion.styrdokument_id == styrdokument_id,
        Styrdokumentversion.giltig_tom.is_(None),
        Styrdokumentversion.giltig_from < fran,
    )
    for post in s.scalars(fraga):
        post.giltig_tom = date.fromordinal(fran.toordinal() - 1)
    s.flush()


def registrera_oversyn(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The document was looked over on ``dag`` (R2)."""
    return skriv(
        store, STYRDOKUMENT, id, version, {"senast_oversedd": dag},
        benamning=_("Registrera översyn av styrdokument"),
    )  # fmt: skip


def upphav(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The document does not apply from ``dag``."""
    return skriv(
        store, STYRDOKUMENT, id, version, {"upphavt": dag}, benamning=_("Upphäv styrdokument")
    )


# -- what the lists show ---------------------------------------------------------------------------------


def _granska(_s: Session, post: Styrdokument, idag: date) -> Iterable[Brist]:
    if post.senast_oversedd is not None and post.senast_oversedd > idag:
        yield Brist("senast_oversedd", _("Översynen kan inte ligga framåt i tiden. Rätta datumet."))


def _versionsrubrik(s: Session, post: Styrdokumentversion) -> str:
    organ = s.get(Organ, post.organ_id)
    text = f"{organ.kortnamn if organ else ''} {datum_lang(post.datum)}"
    return f"{text}, §\u00a0{post.paragraf}" if post.paragraf else text


STYRDOKUMENT = anmal(
    Register(
        Styrdokument,
        N_("Styrdokument"),
        N_("Styrdokument"),
        (
            Kolumn("titel", N_("Styrdokument"), Styrdokument.titel, Styrdokument.titel_sort),
            Kolumn("typ", N_("Slag"), Styrdokument.typ, typ="val"),
            Kolumn("agare", N_("Ansvarigt organ"), Organ.namn, Organ.namn_sort),
            Kolumn(
                "senast_oversedd", N_("Senast översett"), Styrdokument.senast_oversedd, typ="datum"
            ),
            Kolumn("oversyn_senast", N_("Ses över senast"), typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.titel,
        fran=lambda f: f.join(Organ, Styrdokument.agare_organ_id == Organ.id),
        granska=_granska,
        harled=_harled,
        ordning="titel",
        urval={
            "gallande": lambda _s, idag: (
                (Styrdokument.upphavt.is_(None)) | (Styrdokument.upphavt > idag)
            ),
            "upphavda": lambda _s, idag: Styrdokument.upphavt <= idag,
        },
    )
)

STYRDOKUMENTVERSION = anmal(
    Register(
        Styrdokumentversion,
        N_("Version av styrdokument"),
        N_("Versioner av styrdokument"),
        (
            Kolumn("organ", N_("Antaget av"), Organ.namn, Organ.namn_sort),
            Kolumn("datum", N_("Antaget den"), Styrdokumentversion.datum, typ="datum"),
            Kolumn("paragraf", N_("Paragraf"), Styrdokumentversion.paragraf),
            Kolumn("diarienr", N_("Diarienummer"), Styrdokumentversion.diarienr),
            Kolumn("giltig_from", N_("Gäller från"), Styrdokumentversion.giltig_from, typ="datum"),
            Kolumn("giltig_tom", N_("Gäller till"), Styrdokumentversion.giltig_tom, typ="datum"),
        ),
        rubrik=_versionsrubrik,
        fran=lambda f: f.join(Organ, Styrdokumentversion.organ_id == Organ.id),
        granska=_granska_version,
        agare="styrdokument_id",
        ordning="giltig_from",
        fallande=True,
    )
)

STYRDOKUMENTAVSNITT = anmal(
    Register(
        Styrdokumentavsnitt,
        N_("Avsnitt"),
        N_("Avsnitt"),
        (
            Kolumn("nr", N_("Ordning"), Styrdokumentavsnitt.nr, typ="heltal"),
            Kolumn("kod", N_("Kod"), Styrdokumentavsnitt.kod),
            Kolumn("rubrik", N_("Rubrik"), Styrdokumentavsnitt.rubrik),
            Kolumn("status", N_("Status"), Styrdokumentavsnitt.status, typ="val"),
        ),
        rubrik=lambda _s, p: f"{p.kod} {p.rubrik}",
        agare="styrdokument_id",
        ordning="nr",
    )
)
