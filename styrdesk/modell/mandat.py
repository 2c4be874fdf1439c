"""Terms of office and the council's programme for all providers (L1, KL 5:3)."""

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
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Organ, granska_tid
from styrdesk.texter import N_, _


class Mandatperiod(Post):
    """A term of office of the council."""

    __tablename__ = "mandatperiod"
    __table_args__ = (
        unika("mandatperiod", "fran", text=N_("Mandatperioden finns redan.")),
        villkor(
            "mandatperiod_tid",
            "tom >= fran",
            "tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    fran: Mapped[date] = kol.datum(N_("Från och med"), krav=True)
    tom: Mapped[date] = kol.datum(N_("Till och med"), krav=True)

    def namn(self) -> str:
        """The term by its years, 2026–2030."""
        return f"{self.fran.year}–{self.tom.year}"


class Program(Beslutad, Post):
    """Goals and guidelines for what providers do; the decision is the council's (L1)."""

    __tablename__ = "program"

    titel: Mapped[str] = kol.text(N_("Program"), krav=True, langd=200, sok=True)
    titel_sort: Mapped[str] = kol.sortnyckel("titel")
    mandatperiod_id: Mapped[int] = kol.lank(N_("Mandatperiod"), "mandatperiod", krav=True)
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    omfattar_alla: Mapped[bool] = kol.janej(
        N_("Omfattar alla utförare"), forval=True, hjalp=N_("Även egen regi, sedan 1 juli 2024.")
    )
    mal_text: Mapped[str] = kol.langtext(N_("Mål och riktlinjer"), sok=True)
    uppf_text: Mapped[str] = kol.langtext(N_("Så följs målen och riktlinjerna upp"), sok=True)
    insyn_text: Mapped[str] = kol.langtext(N_("Så får allmänheten insyn"), sok=True)


def _granska_period(s: Session, post: Mandatperiod, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.fran, post.tom, "tom")
    fraga = select(Mandatperiod).where(
        Mandatperiod.id != (post.id or 0),
        Mandatperiod.fran <= post.tom,
        Mandatperiod.tom >= post.fran,
    )
    annan = s.scalars(fraga).first()
    if annan is not None:
        text = _("Mandatperioden {namn} omfattar samma tid. Ändra datumen.")
        yield Brist("fran", text.format(namn=annan.namn()))


def hinder_for_antagande(s: Session, post: Program) -> list[Brist]:
    """L1: what a programme must say and who adopts it."""
    brister = []
    organ = s.get(Organ, post.beslut_organ_id or 0)
    if organ is None or post.beslut_datum is None:
        brister.append(brist("beslut_datum", _("Skriv när fullmäktige antog programmet."), "L1"))
    elif organ.typ != "KF":
        text = _("Programmet antas av fullmäktige. Välj fullmäktige.")
        brister.append(brist("beslut_organ_id", text, "L1"))
    for falt, vad in (
        ("uppf_text", _("hur målen följs upp")),
        ("insyn_text", _("hur allmänheten får insyn")),
    ):
        if not getattr(post, falt).strip():
            text = _("Programmet ska ange {vad}. Skriv det.").format(vad=vad)
            brister.append(brist(falt, text, "L1"))
    if not post.omfattar_alla:
        text = _("Programmet ska omfatta alla utförare, även egen regi.")
        brister.append(brist("omfattar_alla", text, "L1"))
    return brister


def programlage(har_beslut: bool, period: Mandatperiod | None, idag: date) -> Lage:
    """Adopted and in force, not adopted, or of a term that has passed."""
    if period is not None and period.tom < idag:
        return Lage("avslutad", _("Mandatperioden har passerat."))
    if not har_beslut:
        return Lage("handlaggs", _("Fullmäktige har inte antagit programmet."))
    return Lage("galler", _("Fullmäktige har antagit programmet."))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    perioder = {p.id: p for p in s.scalars(select(Mandatperiod))}
    return {
        p.id: lagerad(programlage(p.har_beslut, perioder.get(p.mandatperiod_id), idag))
        for (p,) in rader(s, select(Program), Program.id, nycklar)
    }


MANDATPERIOD = anmal(
    Register(
        Mandatperiod,
        N_("Mandatperiod"),
        N_("Mandatperioder"),
        (
            Kolumn("fran", N_("Från och med"), Mandatperiod.fran, typ="datum"),
            Kolumn("tom", N_("Till och med"), Mandatperiod.tom, typ="datum"),
        ),
        rubrik=lambda _s, p: _("Mandatperiod {ar}").format(ar=p.namn()),
        granska=_granska_period,
        ordning="fran",
        fallande=True,
    )
)

PROGRAM = anmal(
    Register(
        Program,
        N_("Program för utförare"),
        N_("Program för utförare"),
        (
            Kolumn("titel", N_("Program"), Program.titel, Program.titel_sort),
            Kolumn("fran", N_("Mandatperiod från"), Mandatperiod.fran, typ="datum"),
            Kolumn("tom", N_("Mandatperiod till"), Mandatperiod.tom, typ="datum"),
            Kolumn("beslut_datum", N_("Antaget"), Program.beslut_datum, typ="datum"),
            Kolumn("beslut_paragraf", N_("Paragraf"), Program.beslut_paragraf),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.titel,
        fran=lambda f: f.join(Mandatperiod, Program.mandatperiod_id == Mandatperiod.id),
        granska=granska_beslut,
        harled=_harled,
        skyddade=frozenset({"beslut_datum", "beslut_organ_id", "beslut_paragraf"}),
        ordning="fran",
        fallande=True,
    )
)


def anta_program(
    store: Store, id: int, version: int | None, organ_id: int, dag: date, paragraf: str = ""
) -> Ref:
    """The council adopts the programme; refused until it says what the law demands (L1)."""
    varden = {"beslut_organ_id": organ_id, "beslut_datum": dag, "beslut_paragraf": paragraf}
    with store.arbete(_("Anta program för utförare")) as s:
        post = hamta(s, Program, id, version)
        skriv_varden(s, PROGRAM, post, varden, store.klocka.idag(), fritt=True)
        if brister := hinder_for_antagande(s, post):
            raise RegelFel(*brister)
        s.flush()
    return Ref(post.id, post.version, post.uid)
