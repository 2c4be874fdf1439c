"""What helps the secretary: her own phrases, where new items go on the agenda, watches that are not lost."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.val.sammantrade import BEVAKNING_SLAG, INFOGNING_SLAG
from styrdesk.texter import N_, _


class Fras(Post):
    """A phrase of the secretary's own: ``kortord`` finds it, {namn} in the text is filled in."""

    __tablename__ = "fras"
    __table_args__ = (
        unika("fras", "kortord", text=N_("Det finns redan en fras med det kortordet.")),
    )

    kortord: Mapped[str] = kol.text(N_("Kortord"), krav=True, langd=40, sok=True)
    falt: Mapped[str] = kol.text(N_("Var frasen används"), langd=40)
    text: Mapped[str] = kol.langtext(
        N_("Fras"), krav=True, sok=True, hjalp=N_("Skriv {namn}, {datum} eller {organ} där något fylls i.")
    )  # fmt: skip


class Infogningsregel(Post):
    """Items of a kind stand in this place among the others; the secretary orders the list herself."""

    __tablename__ = "infogningsregel"
    __table_args__ = (
        unika(
            "infogningsregel", "reglemente_id", "slag",
            text=N_("Slaget finns redan i ordningen. Flytta det i stället."),
        ),
    )  # fmt: skip

    reglemente_id: Mapped[int] = kol.lank(N_("Reglemente"), "reglemente", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Ordning"), krav=True, forval=1, minst=1)
    slag: Mapped[str] = kol.val(N_("Slag av punkter"), INFOGNING_SLAG)
    sist: Mapped[bool] = kol.janej(N_("Sist bland punkterna"))


class Bevakning(Post):
    """A matter that comes back: tabled, sent back or due to be reported, until a paragraph ends it."""

    __tablename__ = "bevakning"

    arende_id: Mapped[int] = kol.lank(N_("Ärende"), "arende", krav=True)
    slag: Mapped[str] = kol.val(N_("Slag"), BEVAKNING_SLAG)
    fran_paragraf_id: Mapped[int | None] = kol.lank(N_("Från paragraf"), "paragraf")
    till_datum: Mapped[date | None] = kol.datum(N_("Tas upp"), index=True)
    adressat: Mapped[str] = kol.text(N_("Till"), langd=200)
    skal: Mapped[str] = kol.text(N_("Skäl"))
    klar_paragraf_id: Mapped[int | None] = kol.lank(N_("Avslutad i"), "paragraf")


def _last_bevakning(_s: Session, post: Bevakning) -> str:
    """What a paragraph decided is watched until another paragraph ends it."""
    if post.fran_paragraf_id is None and post.klar_paragraf_id is None:
        return ""
    return _(
        "Bevakningen kommer från en paragraf och avslutas när ärendet behandlas. "
        "Välj Flytta bevakning för att ta upp ärendet en annan dag."
    )


FRAS = anmal(Register(
    Fras, N_("Fras"), N_("Fraser"),
    (Kolumn("kortord", N_("Kortord"), Fras.kortord), Kolumn("text", N_("Fras"), Fras.text)),
    rubrik=lambda _s, p: p.kortord, ordning="kortord",
))  # fmt: skip
INFOGNINGSREGEL = anmal(Register(
    Infogningsregel, N_("Plats på föredragningslistan"), N_("Platser på föredragningslistan"),
    (
        Kolumn("nr", N_("Ordning"), Infogningsregel.nr, typ="heltal"),
        Kolumn("slag", N_("Slag"), Infogningsregel.slag, typ="val"),
        Kolumn("sist", N_("Sist"), Infogningsregel.sist, typ="janej"),
    ),
    rubrik=lambda _s, p: INFOGNING_SLAG.get(p.slag, ""), ordning="nr", agare="reglemente_id",
))  # fmt: skip
BEVAKNING = anmal(Register(
    Bevakning, N_("Bevakning"), N_("Bevakningar"),
    (
        Kolumn("arende", N_("Ärende"), Arende.rubrik, Arende.rubrik_sort),
        Kolumn("slag", N_("Slag"), Bevakning.slag, typ="val"),
        Kolumn("till_datum", N_("Tas upp"), Bevakning.till_datum, typ="datum"),
        Kolumn("adressat", N_("Till"), Bevakning.adressat),
        Kolumn("skal", N_("Skäl"), Bevakning.skal),
    ),
    rubrik=lambda s, p: s.get_one(Arende, p.arende_id).rubrik, ordning="till_datum",
    fran=lambda f: f.join(Arende, Bevakning.arende_id == Arende.id), sok_genom=("arende_id",),
    last=_last_bevakning, skyddade=frozenset({"fran_paragraf_id", "klar_paragraf_id"}),
    urval={
        "oppna": lambda _s, _i: Bevakning.klar_paragraf_id.is_(None),
        "avslutade": lambda _s, _i: Bevakning.klar_paragraf_id.is_not(None),
    },
))  # fmt: skip
