"""The review of each paragraph before the minutes are published, and what is masked (protokoll §6)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.texter import N_


class Webbgranskning(Post):
    """A paragraph has been read through for the web, point by point, by a named person."""

    __tablename__ = "webbgranskning"
    __table_args__ = (
        unika("webbgranskning", "paragraf_id", text=N_("Paragrafen är redan granskad. Ändra granskningen.")),
    )  # fmt: skip

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    personnummer: Mapped[bool] = kol.janej(N_("Inga personnummer"))
    enskilda: Mapped[bool] = kol.janej(N_("Inga namn på enskilda"))
    kansliga: Mapped[bool] = kol.janej(N_("Inga känsliga uppgifter, till exempel om hälsa"))
    lagovertradelser: Mapped[bool] = kol.janej(N_("Inga uppgifter om lagöverträdelser"))
    sekretess: Mapped[bool] = kol.janej(N_("Ingen sekretess"))
    affarer: Mapped[bool] = kol.janej(N_("Inga uppgifter om någons affärsförhållanden"))
    skyddade: Mapped[bool] = kol.janej(N_("Inga skyddade personuppgifter"))
    underskrifter: Mapped[bool] = kol.janej(N_("Inga underskrifter"))
    metadata_granskade: Mapped[bool] = kol.janej(N_("Filens egenskaper är granskade"))
    bilagor: Mapped[bool] = kol.janej(N_("Bilagorna är granskade"))
    utelamnas: Mapped[bool] = kol.janej(N_("Paragrafen publiceras inte"))
    granskad: Mapped[date | None] = kol.datum(N_("Granskad"))
    granskad_av_id: Mapped[int | None] = kol.lank(N_("Granskad av"), "person")
    publiceras_till: Mapped[date | None] = kol.datum(N_("Publiceras till och med"))


class Maskering(Post):
    """Words that are taken out of a paragraph's web edition, everywhere they occur."""

    __tablename__ = "maskering"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    ord: Mapped[str] = kol.text(N_("Ord som tas bort"), krav=True, langd=300)
    lagrum: Mapped[str] = kol.text(N_("Lagrum"), hjalp=N_("Till exempel OSL 26 kap. 1 §."))
    skal: Mapped[str] = kol.text(N_("Skäl"))


WEBBGRANSKNING = anmal(Register(
    Webbgranskning, N_("Granskning inför publicering"), N_("Granskningar inför publicering"),
    (Kolumn("granskad", N_("Granskad"), Webbgranskning.granskad, typ="datum"),),
    rubrik=lambda _s, p: str(p.granskad or ""), agare="paragraf_id", ordning="granskad",
))  # fmt: skip
MASKERING = anmal(Register(
    Maskering, N_("Maskering"), N_("Maskeringar"), (Kolumn("ord", N_("Ord"), Maskering.ord),),
    rubrik=lambda _s, p: p.ord, agare="paragraf_id", ordning="ord",
))  # fmt: skip
