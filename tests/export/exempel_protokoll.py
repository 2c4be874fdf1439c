"""Protokollet i protokoll §11 för hand, det som registren ska ge: utkast, justerat, rättat, hemligt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from styrdesk.modell.protokollunderlag import (
    MASKERAT,
    AnslagUnderlag,
    Beslutspunkt,
    KallelseUnderlag,
    Narvarande,
    ParagrafUnderlag,
    ProtokollUnderlag,
    TjansteskrivelseUnderlag,
    Underskrift,
    UtdragUnderlag,
    WebbUnderlag,
)
from styrdesk.modell.sammantrade.mallar import MED_NARVAROLISTA, SAMMANSLAGEN, VANLIG
from styrdesk.modell.underlag import (
    Motestid,
)
from tests.export.exempel_kallelse import ANDRA_UTSKICKET, KALLELSE, MOTTAGARE
from tests.export.exempel_paragrafer import (
    ALLA,
    BATCH,
    DAG,
    NARVARO,
    ORGAN,
    PARAGRAFER,
)
from tests.export.exempel_skrivelser import (
    OVERKLAGANDE_FL,
    OVERKLAGANDE_KL,
    TJANSTESKRIVELSE,
    UPPFOLJNING,
    UPPFOLJNING_TOM,
)

ANSLAG = AnslagUnderlag(
    organ=ORGAN,
    sammantradesdatum=DAG,
    paragrafer=BATCH,
    justerad=date(2026, 11, 30),
    uppsatt=date(2026, 12, 1),
    sista_overklagandedag=date(2026, 12, 22),
    tas_ned=date(2026, 12, 23),
    forvaringsplats="Vård- och omsorgsförvaltningen, kommunhuset",
    anslagstavla="kommunens digitala anslagstavla",
    ansvarig="David Öst",
)
PROTOKOLL = ProtokollUnderlag(
    organ=ORGAN,
    tid=Motestid(DAG, time(18), time(20, 15)),
    plats="Sessionssalen, kommunhuset",
    narvaro=NARVARO,
    paragrafer=tuple(ett for ett in PARAGRAFER if not ett.omedelbar),
    alla_paragrafer=ALLA,
    motesnr=9,
    ajourneringar=((time(19, 5), time(19, 15)),),
    justerare=("Leila Haddad (S)",),
    justering_plats_tid="Kommunhuset, rum 312, måndagen den 30 november 2026, kl. 16.00",
    underskrifter=(
        Underskrift("Sekreterare", "David Öst", BATCH),
        Underskrift("Ordförande", "Karin Ahlström (M)", BATCH),
        Underskrift("Justerande", "Leila Haddad (S)", BATCH),
    ),
    anslag=ANSLAG,
    bilagor=(
        "Bilaga 1, § 86: Särskilt yttrande, 1 sida",
        "Bilaga 2, § 87: Ersättningsnivåer 2027, 2 sidor",
    ),
    sarskilt="§ 88 justeras omedelbart vid sammanträdet, se särskilt protokoll",
    utkast=False,
    justerad=date(2026, 11, 30),
)
UTKAST = replace(
    PROTOKOLL,
    paragrafer=PARAGRAFER,
    utkast=True,
    justerad=None,
    sarskilt="",
    anslag=replace(ANSLAG, justerad=None, uppsatt=None, sista_overklagandedag=None, tas_ned=None),
)
UTDRAG = UtdragUnderlag(
    protokoll=PROTOKOLL,
    paragrafer=(PARAGRAFER[4],),
    mottagare="Produktionsförvaltningen",
    overklagande=OVERKLAGANDE_KL,
)
OMEDELBAR = replace(
    PROTOKOLL,
    paragrafer=(PARAGRAFER[7],),
    underskrifter=tuple(replace(s, paragrafer="§\u00a088") for s in PROTOKOLL.underskrifter),
    anslag=replace(
        ANSLAG,
        paragrafer="§\u00a088",
        justerad=DAG,
        uppsatt=date(2026, 11, 20),
        sista_overklagandedag=date(2026, 12, 11),
        tas_ned=date(2026, 12, 12),
    ),
    justering_plats_tid="Omedelbart vid sammanträdet",
    sarskilt="",
    bilagor=(),
)
HEMLIG = replace(
    PARAGRAFER[4],
    sekretess="OSL 26 kap. 1 §",
    rubrik="Ärende om enskild",
    beslut=(Beslutspunkt(1, "Ansökan avslås."),),
)
MED_SEKRETESS = replace(
    PROTOKOLL, paragrafer=(*PROTOKOLL.paragrafer[:4], HEMLIG, *PROTOKOLL.paragrafer[5:])
)
BARA_HEMLIG = replace(PROTOKOLL, paragrafer=(HEMLIG,), sarskilt="", bilagor=())
MASKERAD = replace(
    PARAGRAFER[4],
    jav=(PARAGRAFER[4].jav[0].replace("Mats Rydell", MASKERAT),),
    maskerad=True,
)
WEBB = replace(
    PROTOKOLL, paragrafer=(*PROTOKOLL.paragrafer[:4], MASKERAD, *PROTOKOLL.paragrafer[5:])
)
RATTAT = replace(
    PROTOKOLL,
    paragrafer=tuple(
        replace(
            ett,
            rattelser=(
                "Rättelse 2026-12-03: I beslutspunkt 2 har ”15 december” ändrats till ”16 december”. "
                "Ordföranden och sekreteraren.",
            ),
        )
        if ett.nummer == "86"
        else ett
        for ett in PROTOKOLL.paragrafer
    ),
)


def manga_paragrafer(antal: int = 60, medlemmar: int = 26) -> ProtokollUnderlag:
    """A meeting of sixty paragraphs, of which many have a vote, and of many members."""
    mall = PARAGRAFER
    paragrafer = tuple(
        replace(mall[nr % 10], nummer=str(nr + 1), ordning=nr + 1, omedelbar=False)
        for nr in range(antal)
    )
    ledamoter = tuple(Narvarande(f"Ledamot Efternamn {nr}", "S") for nr in range(medlemmar))
    return replace(
        PROTOKOLL,
        paragrafer=paragrafer,
        alla_paragrafer=tuple((nr, str(nr)) for nr in range(1, antal + 1)),
        narvaro=replace(
            NARVARO, ledamoter=ledamoter, tjanstgorande_ersattare=(), ej_tjanstgorande=(), personal=(),
            ovriga=(),
        ),
    )  # fmt: skip


_BARA_NARVARO = replace(
    PROTOKOLL,
    paragrafer=tuple(
        ParagrafUnderlag(
            nummer=ett.nummer, ordning=ett.ordning, rubrik=ett.rubrik, omrostningar=ett.omrostningar
        )
        for ett in PROTOKOLL.paragrafer
        if ett.omrostningar
    ),
)


def dokument() -> dict[str, tuple[str, Any, str]]:
    """Golden documents: (report, values, title on the pages when it is not the report's name)."""
    titel = "Sammanträdesprotokoll"
    med_lista = replace(PROTOKOLL, mall=MED_NARVAROLISTA)
    sammanslagen = replace(PROTOKOLL, mall=replace(VANLIG, narvaro=SAMMANSLAGEN))
    tom_kallelse = KallelseUnderlag(organ=ORGAN, tid=Motestid(DAG), plats="", punkter=())
    kort = TjansteskrivelseUnderlag(till=ORGAN, rubrik="Ärende", dnr="", datum=DAG)
    return {
        "protokoll": ("protokoll", PROTOKOLL, ""),
        "kallelse-offentlig": ("offentlig_kallelse", KALLELSE, "Kallelse"),
        "protokoll-utkast": ("protokoll", UTKAST, ""),
        "protokoll-österåker": ("protokoll", med_lista, ""),
        "protokoll-sammanslagen": ("protokoll", sammanslagen, ""),
        "protokoll-rättat": ("protokoll", RATTAT, ""),
        "protokoll-långt": ("protokoll", manga_paragrafer(), ""),
        "omgangsprotokoll": ("omgangsprotokoll", OMEDELBAR, titel),
        "sekretessparagrafer": (
            "sekretessparagrafer",
            replace(BARA_HEMLIG, utkast=True, anslag=None),
            titel,
        ),
        "sekretessprotokoll": ("sekretessprotokoll", BARA_HEMLIG, titel),
        "webbversion": ("webbversion", WebbUnderlag(protokoll=WEBB), titel),
        "narvarolista": ("narvarolista", _BARA_NARVARO, ""),
        "narvarolista-sammanslagen": (
            "narvarolista",
            replace(_BARA_NARVARO, mall=sammanslagen.mall),
            "",
        ),
        "rattelse": ("rattelse", RATTAT, ""),
        "kallelse": ("kallelse", KALLELSE, ""),
        "kallelse-tom": ("kallelse", tom_kallelse, ""),
        "utskick": ("utskick", ANDRA_UTSKICKET, "Kallelse"),
        "personalkallelse": ("personalkallelse", KALLELSE, "Kallelse"),
        "mottagarlista": ("mottagarlista", MOTTAGARE, ""),
        "mottagarlista-tom": ("mottagarlista", replace(MOTTAGARE, rader=()), ""),
        "tjansteskrivelse": ("tjansteskrivelse", TJANSTESKRIVELSE, ""),
        "tjansteskrivelse-kort": ("tjansteskrivelse", kort, ""),
        "uppfoljningsrapport": ("uppfoljningsrapport", UPPFOLJNING, "Fördjupad uppföljning"),
        "uppfoljningsrapport-tom": ("uppfoljningsrapport", UPPFOLJNING_TOM, "Verksamhetsbesök"),
        "anslag": ("anslag", ANSLAG, "Tillkännagivande av justerat protokoll"),
        "utdrag": ("utdrag", UTDRAG, ""),
        "overklagande": ("overklagande", OVERKLAGANDE_KL, ""),
        "overklagande-fl": ("overklagande", OVERKLAGANDE_FL, ""),
    }
