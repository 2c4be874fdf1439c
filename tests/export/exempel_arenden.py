"""Underlag till utskrifterna om enskilda ärenden: tvister och rollundantag (P20), avveckling (P21)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from styrdesk.modell.arendeunderlag import (
    AvvecklingUnderlag,
    Kontrollsteg,
    Stegutfall,
    Tvistgrupp,
    Tvistrad,
    TvistregisterUnderlag,
    Undantagslage,
    Undantagsrad,
    Yttranderad,
)

TVISTER = TvistregisterUnderlag(
    urval="Vård- och omsorgsnämnden",
    lage_per=date(2026, 11, 23),
    organ="Vård- och omsorgsnämnden",
    tvister=(
        Tvistrad(
            rubrik="Bemanning på Solsidan",
            slag="Uppdrag och resurser i balans, ekonomi",
            galler="Särskilt boende för äldre, Solsidans äldreboende",
            parter="Vård- och omsorgsnämnden mot Kommunstyrelsens produktionsutskott",
            uppkommen=date(2026, 10, 2),
            lage="Förhandling",
            grupp=Tvistgrupp.HANSKJUTS,
            forhandlingar=(date(2026, 10, 2),),
            resultat="Parterna enades inte.",
            senast=date(2026, 11, 1),
            dnr="VON 2026/0171",
        ),
        Tvistrad(
            rubrik="Ersättning vid kort frånvaro",
            slag="Oacceptabla konsekvenser, ekonomi",
            galler="Hemtjänst",
            parter="",
            uppkommen=date(2026, 11, 12),
            lage="Uppkommen",
            grupp=Tvistgrupp.OPPEN,
            senast=date(2026, 12, 12),
        ),
        Tvistrad(
            rubrik="Nattfasta",
            slag="Tolkning, mål",
            galler="Särskilt boende för äldre",
            parter="Vård- och omsorgsnämnden mot Kommunstyrelsens produktionsutskott",
            uppkommen=date(2026, 8, 3),
            lage="Hänskjuten till politisk nivå",
            grupp=Tvistgrupp.HANSKJUTEN,
            forhandlingar=(date(2026, 8, 20), date(2026, 9, 1)),
            resultat="Frågan är principiell.",
            hanskjuten=date(2026, 9, 2),
            niva="politisk nivå",
        ),
        Tvistrad(
            rubrik="Städning av simhallen",
            slag="Oacceptabla konsekvenser, kvalitet",
            galler="Sport- och friluftsanläggningar",
            parter="",
            uppkommen=date(2024, 11, 4),
            lage="Parterna är överens",
            grupp=Tvistgrupp.AVSLUTAD,
            forhandlingar=(date(2024, 11, 25),),
            slutet="2024-11-25. Städningen delas lika",
        ),
    ),
    undantag=(
        Undantagsrad(
            rubrik="Placeringar i bostad med särskild service",
            vem="Egen regi har myndighetsutövning eller beställer",
            vad="Egen regi beställer korttidsplaceringar.",
            omrade="Bostad med särskild service",
            lage=Undantagslage.SLUTAR,
            status="Omprövas",
            bestallaren=date(2024, 10, 1),
            utforaren=date(2024, 10, 9),
            godkant="Kommunstyrelsen 18 november 2024, § 9:4",
            giltig_from=date(2025, 1, 1),
            giltig_tom=date(2026, 12, 31),
            omprovas=date(2026, 11, 1),
            dnr="KS 2024/0190",
        ),
        Undantagsrad(
            rubrik="Handläggning på öarna",
            vem="Egen regi har myndighetsutövning eller beställer, Ove Ström",
            vad="Enhetschefen fattar beslut om insatser under vintern.",
            omrade="Hemtjänst",
            lage=Undantagslage.PA_VAG,
            status="Samtycken inhämtas",
            bestallaren=date(2026, 11, 2),
        ),
        Undantagsrad(
            rubrik="Lovverksamhet",
            vem="Beställaren är utförare",
            vad="Nämnden driver lovverksamheten själv.",
            omrade="Sport- och friluftsanläggningar",
            lage=Undantagslage.UPPHORT,
            status="",
            upphort="2025-08-31: verksamheten är upphandlad",
        ),
    ),
)
INGA_TVISTER = TvistregisterUnderlag(
    urval="Alla nämnder", lage_per=date(2026, 11, 23), tvister=(), undantag=()
)


def manga_tvister(antal: int = 60) -> TvistregisterUnderlag:
    """A register of many years, with long names."""
    namn = "Ersättning för vakna nätter och kort varsel i de gemensamma bostäderna på öarna nummer"
    tvister = tuple(
        replace(TVISTER.tvister[nr * 4 // antal], rubrik=f"{namn} {nr}") for nr in range(antal)
    )
    undantag = tuple(
        replace(TVISTER.undantag[nr % 3], rubrik=f"{namn} {nr}") for nr in range(antal)
    )
    return replace(TVISTER, tvister=tvister, undantag=undantag)


AVVECKLING = AvvecklingUnderlag(
    rubrik="Avveckling av Skärgårdens servicehus",
    omrade="Särskilt boende för äldre",
    enheter=("Skärgårdens servicehus",),
    inlett=date(2026, 10, 5),
    lage_per=date(2026, 11, 23),
    status="Utreds",
    fore_beslut=(
        Kontrollsteg("Enheterna som ska upphöra är angivna", Stegutfall.KLART),
        Kontrollsteg("Följderna är beskrivna", Stegutfall.SAKNAS),
        Kontrollsteg(
            "Yttrande är begärt från Vård- och omsorgsförvaltningen",
            Stegutfall.KLART,
            "",
            date(2026, 10, 5),
            "Styrmodellsprinciper, Bakgrund",
        ),
        Kontrollsteg(
            "Yttrandet har kommit in",
            Stegutfall.VANTAR,
            "Lämnas senast 2026-12-15",
            None,
            "Styrmodellsprinciper, Bakgrund",
        ),
    ),
    efter_beslut=(
        Kontrollsteg("Överenskommelserna är avslutade", Stegutfall.VANTAR, "Kvar: Servicehuset"),
        Kontrollsteg("Brukare och närstående har fått besked", Stegutfall.FOR_HAND),
    ),
    yttranden=(
        Yttranderad(
            "Vård- och omsorgsförvaltningen", date(2026, 10, 5), date(2026, 12, 15),
        ),
        Yttranderad(
            "Kommunstyrelsens kontor", date(2026, 10, 5), None, date(2026, 11, 2),
            "Lokalerna kan användas till annat.", "Yttrande om lokalerna",
        ),
    ),
    bakgrund="Få sökande och stort underhållsbehov.",
    konsekvenser="Sexton boende erbjuds plats på Solsidan.",
    upphor=date(2027, 6, 30),
    dnr="KS 2026/0240",
    organ="Kommunstyrelsen",
)  # fmt: skip
NY_AVVECKLING = replace(
    AVVECKLING,
    enheter=(),
    yttranden=(),
    bakgrund="",
    konsekvenser="",
    upphor=None,
    dnr="",
    organ="",
)


def lang_avveckling(antal: int = 40) -> AvvecklingUnderlag:
    """Many units and long texts: the lines to sign on are never alone on a page's edge."""
    text = (
        "Verksamheten har haft få sökande under flera år, och lokalerna behöver rustas upp. " * 12
    )
    enheter = tuple(f"Skärgårdens servicehus och gruppbostad nummer {nr}" for nr in range(antal))
    kvar = replace(AVVECKLING.efter_beslut[0], besked=f"Kvar: {', '.join(enheter)}")
    return replace(
        AVVECKLING,
        enheter=enheter,
        bakgrund=text.strip(),
        efter_beslut=(kvar, *(AVVECKLING.efter_beslut * antal)),
        yttranden=AVVECKLING.yttranden * 10,
    )
