"""What minutes look like with a template pack: a made-up meeting, for the one who edits the pack."""

from __future__ import annotations

from datetime import date, time

from styrdesk.export.grund.profile import Profil
from styrdesk.export.protokoll import protokoll_pdf
from styrdesk.modell.protokollunderlag import (
    Beslutspunkt,
    Narvarande,
    Narvarolista,
    Omrostningsresultat,
    ParagrafUnderlag,
    ProtokollUnderlag,
    Rostrad,
    Underskrift,
)
from styrdesk.modell.sammantrade.mallar import Mall
from styrdesk.modell.underlag import Motestid
from styrdesk.texter import _

_DAG = date(2026, 11, 19)


def mallprov_pdf(mall: Mall, profil: Profil, *, framstallt: date) -> bytes:
    """Two pages or three with every part that a pack orders and names; fast enough to follow a key press."""
    ledamoter = (
        Narvarande("Anna Ek", "A", _("ordförande")),
        Narvarande("Bo Lind", "B"),
        Narvarande("Cia Ask", "C", "", ((1, 1),)),
    )
    alla = ((1, "7:1"), (2, "7:2")) if not mall.tecken else ((1, "85"), (2, "86"))
    underlag = ProtokollUnderlag(
        organ=profil.organ or _("Nämnden"),
        tid=Motestid(_DAG, time(18), time(20, 15)),
        plats=_("Kommunhuset"),
        narvaro=Narvarolista(
            ledamoter=ledamoter,
            tjanstgorande_ersattare=(Narvarande("Dan Alm", "C", "", ((2, 2),)),),
            ovriga=(Narvarande("Eva Öst", "", _("nämndsekreterare")),),
        ),
        paragrafer=tuple(_paragraf(plats, nummer) for plats, nummer in alla),
        alla_paragrafer=alla,
        justerare=("Bo Lind (B)",),
        underskrifter=(Underskrift(_("Ordförande"), "Anna Ek (A)", ""),),
        mall=mall,
    )
    return protokoll_pdf(underlag, profil, framstallt=framstallt)


def _paragraf(plats: int, nummer: str) -> ParagrafUnderlag:
    """A paragraph in which every part has a sentence."""
    mening = _("Så här ser texten ut.")
    return ParagrafUnderlag(
        nummer=nummer,
        ordning=plats,
        rubrik=_("Ett ärende som exempel"),
        dnr="VON 2026/0001",
        ingress=_("Nämnden beslutar"),
        beslut=(Beslutspunkt(1, mening), Beslutspunkt(2, mening)),
        reservationer=(mening,),
        jav=(mening,),
        sammanfattning=mening,
        underlag=(_("Tjänsteskrivelse {dag}").format(dag="2026-11-11"),),
        forslag=_("Ett annat förslag."),
        yrkanden=(mening,),
        beslutsgang=mening,
        omrostningar=(_omrostning(),) if plats == 1 else (),
        yttranden=(mening,),
        noteringar=(mening,),
        skickas_till=(_("Mottagaren"),),
        rattelser=(mening,),
    )


def _omrostning() -> Omrostningsresultat:
    rader = (
        Rostrad("Anna Ek", "A", "ja"),
        Rostrad("Bo Lind", "B", "nej"),
        Rostrad("Cia Ask", "C", "ja"),
    )
    return Omrostningsresultat(
        ja_betyder=_("förvaltningens förslag"),
        nej_betyder=_("avslag"),
        ja=2,
        nej=1,
        avstar=0,
        resultat=_("Med 2 ja-röster och 1 nej-röst beslutar nämnden enligt förslaget."),
        rader=rader,
    )
