"""What the council has decided about a committee: seats, quorum, numbering, who steps in (KL 6:16-17, 6:44).

None of it is law: the law gives a committee no day for the notice and no number of adjusters.
"""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.organisation import Organ
from styrdesk.modell.val.sammantrade import (
    ARENDE_TYP,
    NUMRERING,
    PUNKT_FAST,
    RESERVATION_SENAST,
    ROSTORDNING,
)
from styrdesk.texter import N_, _


class Reglemente(Post):
    """The rules of one committee's meetings; everything that differs between municipalities."""

    __tablename__ = "reglemente"
    __table_args__ = (
        unika("reglemente", "organ_id", text=N_("Organet har redan ett reglemente. Ändra det.")),
    )

    organ_id: Mapped[int] = kol.lank(N_("Organ"), "organ", krav=True)
    antal_ledamoter: Mapped[int] = kol.heltal(N_("Ledamöter"), krav=True, forval=11, minst=1)
    antal_ersattare: Mapped[int] = kol.heltal(N_("Ersättare"), krav=True, forval=11)
    antal_justerare: Mapped[int] = kol.heltal(
        N_("Justerare"), krav=True, forval=1, hjalp=N_("Utöver ordföranden.")
    )
    numrering: Mapped[str] = kol.val(
        N_("Paragrafernas nummer"), NUMRERING, forval="arslopande",
        hjalp=N_("Byt helst vid årsskiftet. Nummer som är justerade ändras aldrig."),
    )  # fmt: skip
    dnr_monster: Mapped[str] = kol.text(
        N_("Diarienumrets form"),
        hjalp=N_("Till exempel VON 0000/0000. Ett annat nummer ger en varning."),
    )
    rostordning: Mapped[str] = kol.val(N_("Upprop"), ROSTORDNING, forval="plats")
    vaxeltjanstgoring: Mapped[bool] = kol.janej(
        N_("Den som avbrutit sin tjänstgöring får komma tillbaka"),
        hjalp=N_("Jäv räknas inte: efter ett jäv får ledamoten alltid tjänstgöra igen."),
    )
    offentliga: Mapped[bool] = kol.janej(N_("Nämnden får hålla öppna sammanträden"))
    distans: Mapped[bool] = kol.janej(N_("Deltagande på distans är tillåtet"))
    sarskilt_yttrande: Mapped[bool] = kol.janej(N_("Särskilda yttranden tas emot"), forval=True)
    ersattare_yttrar_sig: Mapped[bool] = kol.janej(
        N_("Ersättare som inte tjänstgör får yttra sig"), forval=True
    )
    reservation_senast: Mapped[str] = kol.val(
        N_("Skriftlig motivering till reservation lämnas"), RESERVATION_SENAST, forval="justering"
    )
    forvaltningsratt: Mapped[str] = kol.text(N_("Förvaltningsrätt"), langd=120)
    forvaltningsratt_adress: Mapped[str] = kol.text(N_("Förvaltningsrättens adress"))
    anslagstavla: Mapped[str] = kol.text(N_("Anslagstavla"), hjalp=N_("Webbadress eller plats."))
    forvaringsplats: Mapped[str] = kol.text(N_("Protokollet förvaras hos"))
    mall_id: Mapped[int | None] = kol.lank(N_("Mall för dokumenten"), "dokumentmall")


class Inkallelse(Post):
    """Which parties' substitutes step in for a missing member of ``parti``, in order (KL 6:16)."""

    __tablename__ = "inkallelse"
    __table_args__ = (
        unika("inkallelse", "reglemente_id", "parti", text=N_("Partiet finns redan i ordningen.")),
    )

    reglemente_id: Mapped[int] = kol.lank(N_("Reglemente"), "reglemente", agare=True)
    parti: Mapped[str] = kol.text(N_("För ledamot i"), krav=True, langd=20)
    ordning: Mapped[list[str]] = kol.lista(
        N_("Träder ersättare in från"), hjalp=N_("Partier i ordning, till exempel V, MP, S.")
    )


class Fastpunkt(Post):
    """An item that every agenda of the body has; ``fast`` says whether it opens or closes the meeting.

    A body without rows here gets the usual ones (forberedelse.FASTA_PUNKTER).
    """

    __tablename__ = "fastpunkt"

    reglemente_id: Mapped[int] = kol.lank(N_("Reglemente"), "reglemente", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Ordning"), krav=True, forval=1, minst=1)
    rubrik: Mapped[str] = kol.text(N_("Rubrik"), krav=True, langd=300)
    fast: Mapped[str] = kol.val(N_("Fast punkt"), PUNKT_FAST)
    typ: Mapped[str] = kol.val(N_("Slag"), ARENDE_TYP, forval="information")
    minuter: Mapped[int | None] = kol.heltal(N_("Beräknad tid"), enhet=N_("minuter"))
    foredragande: Mapped[str] = kol.text(N_("Föredragande"), langd=200)


def _rubrik(s: Session, post: Reglemente) -> str:
    organ = s.get(Organ, post.organ_id or 0)
    return _("Reglemente för {organ}").format(organ=organ.namn if organ else "")


REGLEMENTE = anmal(
    Register(
        Reglemente,
        N_("Reglemente"),
        N_("Reglementen"),
        (
            Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
            Kolumn("antal_ledamoter", N_("Ledamöter"), Reglemente.antal_ledamoter, typ="heltal"),
            Kolumn("antal_ersattare", N_("Ersättare"), Reglemente.antal_ersattare, typ="heltal"),
            Kolumn("numrering", N_("Paragrafer"), Reglemente.numrering, typ="val"),
        ),
        rubrik=_rubrik,
        fran=lambda f: f.join(Organ, Reglemente.organ_id == Organ.id),
        sok_genom=("organ_id",),
        ordning="organ",
    )
)
INKALLELSE = anmal(
    Register(
        Inkallelse,
        N_("Inkallelseordning"),
        N_("Inkallelseordning"),
        (
            Kolumn("parti", N_("För ledamot i"), Inkallelse.parti),
            Kolumn("ordning", N_("Träder in från"), Inkallelse.ordning, typ="lista"),
        ),
        rubrik=lambda _s, p: p.parti,
        agare="reglemente_id",
        ordning="parti",
    )
)
FASTPUNKT = anmal(
    Register(
        Fastpunkt,
        N_("Fast punkt"),
        N_("Fasta punkter"),
        (
            Kolumn("nr", N_("Ordning"), Fastpunkt.nr, typ="heltal"),
            Kolumn("rubrik", N_("Rubrik"), Fastpunkt.rubrik),
            Kolumn("fast", N_("Fast punkt"), Fastpunkt.fast, typ="val"),
        ),
        rubrik=lambda _s, p: p.rubrik,
        agare="reglemente_id",
        ordning="nr",
    )
)
