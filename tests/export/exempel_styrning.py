"""Underlag till utskrifterna av styrmodellen: dagordning, regelefterlevnad, likabehandling, årshjul."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from styrdesk.modell.styrningsunderlag import (
    ArshjulUnderlag,
    Grund,
    Hjulrad,
    Hjulring,
    Hjultermin,
    LikabehandlingUnderlag,
    Likarad,
    Manadsrad,
    Regelavvikelse,
    RegelefterlevnadUnderlag,
    Regelomrade,
    Regelrad,
    Regelutfall,
)
from styrdesk.modell.underlag import (
    Dagordningspunkt,
    DagordningUnderlag,
    Deltagare,
    Motestid,
    Narvarogrupp,
)
from styrdesk.modell.uppgiftsunderlag import (
    Ejbegard,
    Rapportdag,
    UppgiftskatalogUnderlag,
    Uppgiftsrad,
)

DAGORDNING = DagordningUnderlag(
    underrubrik="Utförarmöte hemtjänst, vårterminen 2027",
    dnr="VON 2027/0011",
    tid=Motestid(date(2027, 3, 17), time(8, 30), time(12, 0)),
    plats="Kommunhuset, Stora salen",
    motesledare="Åsa Lind, förvaltningschef",
    inbjudna=(
        Narvarogrupp(
            "Egen regi",
            (
                Deltagare("Hemtjänst Centrum, Kerstin Våhlin"),
                Deltagare("Hemtjänst Skärgården, Ove Ström"),
            ),
        ),
        Narvarogrupp(
            "Externa utförare",
            (
                Deltagare("Handlaget Service (Handlaget Hemservice HB), Tomas Hellgren"),
                Deltagare("Trygg Famn Natt (Trygg Famn Hemtjänst AB), Sofia Marklund"),
            ),
        ),
    ),
    svara_till="David Öst, nämndsekreterare, 0199-123 45, david.ost@alvsunda.example",
    svara_senast=date(2027, 3, 10),
    punkter=(
        Dagordningspunkt(
            1, "Resultat, analys och slutsatser", "Sammanställningen av enheternas resultat."
        ),
        Dagordningspunkt(2, "Verksamhetsberättelse och årsredovisning", "Beställarens egna."),
        Dagordningspunkt(3, "Planer och budget", "Beställarens planer för kommande år."),
        Dagordningspunkt(4, "Ersättningsnivåer och förändringar", "Lika för alla utförare."),
        Dagordningspunkt(5, "Beställarens uppföljningsverksamhet"),
        Dagordningspunkt(6, "Aktuella frågeställningar", "Frågor från utförarna."),
    ),
    fast_enligt="Styrmodellsprinciper, bilaga 3",
    bilagor=("Sammanställning 2026", "Förslag till ersättningsnivåer 2027"),
    kallat=date(2027, 2, 17),
)
TOM_DAGORDNING = DagordningUnderlag(
    underrubrik="Särskilt möte 2027",
    tid=Motestid(date(2027, 3, 17)),
    plats="",
    inbjudna=(),
    punkter=(),
    installt="Mötesledaren är sjuk",
)


def manga_inbjudna(antal: int = 70) -> DagordningUnderlag:
    """A meeting to which a large area is invited."""
    enheter = tuple(Deltagare(f"Förskolan Nummer {nr}, Namn Namnsson") for nr in range(antal))
    return replace(DAGORDNING, inbjudna=(Narvarogrupp("Egen regi", enheter),))


_BESOK = "Beställaren besöker varje enhet minst en gång per år."
_PLAN = "Vid avvikelser får beställaren kräva åtgärdsplaner."
_BILAGA3 = "Styrmodellsprinciper, bilaga 3"

HEMTJANST = Regelomrade(
    "Hemtjänst",
    (
        Regelrad(
            "R52",
            _BESOK,
            _BILAGA3,
            Regelutfall.BROTT,
            (
                Regelavvikelse("Hemtjänst Skärgården besöktes inte 2025.", "", date(2025, 12, 31)),
                Regelavvikelse(
                    "Vardagsro Norr besöktes inte 2025.",
                    "Verksamhetsbesök Vardagsro Norr",
                    date(2025, 12, 31),
                    "Undantag till och med 31 mars 2027: enheten stängde i brand",
                ),
            ),
        ),
        Regelrad(
            "R54",
            _PLAN,
            _BILAGA3,
            Regelutfall.VARNING,
            (Regelavvikelse("Åtgärdsplanen ska vara inne snart.", "", date(2026, 12, 1)),),
        ),
        Regelrad("L7", "Uppföljning av privata utförare.", "KL 10 kap. 8 §", Regelutfall.UPPFYLLT),
        Regelrad(
            "R61",
            "Händelsestyrd uppföljning görs genom oanmält besök.",
            _BILAGA3,
            Regelutfall.UPPFYLLT,
            (Regelavvikelse("Det händelsestyrda besöket var anmält.", "", date(2025, 9, 23)),),
        ),
    ),
)
SKOLA = Regelomrade(
    "Skola",
    (
        Regelrad(
            "R26",
            "Egen regi har systematisk egenkontroll.",
            "Styrmodellsprinciper, Produktionen",
            Regelutfall.EJ_PROVAD,
            (Regelavvikelse("Inga egenkontroller är registrerade."),),
        ),
        Regelrad("R52", _BESOK, _BILAGA3, Regelutfall.UPPFYLLT),
        Regelrad("R54", _PLAN, _BILAGA3, Regelutfall.UPPFYLLT),
        Regelrad(
            "R33",
            "Oacceptabla följder hänskjuts till kommunledningen.",
            "Styrmodellsprinciper, Gemensamt",
            Regelutfall.EJ_TILLAMPLIG,
        ),
    ),
)
REGELEFTERLEVNAD = RegelefterlevnadUnderlag(
    urval="Alla verksamhetsområden",
    lage_per=date(2026, 11, 23),
    omraden=(HEMTJANST, SKOLA),
)
ETT_OMRADE = replace(
    REGELEFTERLEVNAD, urval="Hemtjänst", omraden=(HEMTJANST,), organ="Vård- och omsorgsnämnden"
)
UTAN_REGLER = replace(ETT_OMRADE, omraden=(Regelomrade("Hemtjänst", ()),))


def manga_avvikelser(antal: int = 60) -> RegelefterlevnadUnderlag:
    """A rule that is broken at every unit of a large area."""
    avvikelser = tuple(
        Regelavvikelse(f"Förskolan Nummer {nr} besöktes inte 2025.", "", date(2025, 12, 31))
        for nr in range(antal)
    )
    rad = replace(HEMTJANST.rader[0], avvikelser=avvikelser)
    return replace(ETT_OMRADE, omraden=(replace(HEMTJANST, rader=(rad, *HEMTJANST.rader[1:])),))


LIKABEHANDLING = LikabehandlingUnderlag(
    omrade="Hemtjänst",
    lage_per=date(2026, 11, 23),
    egna=("Hemtjänst Centrum", "Hemtjänst Skärgården"),
    externa=("Trygg Famn Natt", "Vardagsro Norr", "Handlaget Service"),
    rader=(
        Likarad(
            "Regelverk som enheterna är godkända enligt",
            "Styrmodellsprinciper, Beställaren",
            "Förfrågningsunderlag hemtjänst, version 3: 2 av 2 enheter",
            "Förfrågningsunderlag hemtjänst, version 3: 3 av 3 enheter",
            True,
        ),
        Likarad("Beställarens krav", "Styrmodellsprinciper, Produktionen", "14 krav", "", None),
        Likarad("Besökta enheter 2026", _BILAGA3, "1 av 2 enheter", "3 av 3 enheter", False),
        Likarad("Verksamhetsplan 2026 senast", _BILAGA3, "2026-01-31", "2026-01-31", True),
    ),
    organ="Vård- och omsorgsnämnden",
)
BARA_EGEN_REGI = replace(LIKABEHANDLING, externa=(), rader=())


ARSHJUL = ArshjulUnderlag(
    ar=2027,
    vems="Vård- och omsorgsnämnden",
    lage_per=date(2026, 11, 23),
    rader=(
        Hjulrad(
            date(2027, 1, 31), "Verksamhetsplaner in", Hjulring.UTFORARE, Grund.STYRMODELL, "R43"
        ),
        Hjulrad(
            date(2027, 4, 15), "Årsredovisningen lämnad", Hjulring.POLITIK, Grund.LAG, "KL 11:20"
        ),
        Hjulrad(date(2027, 10, 1), "Årets besök bokade", Hjulring.BESTALLARE, Grund.EGEN, "R52"),
        Hjulrad(
            date(2027, 12, 31), "Alla enheter besökta", Hjulring.BESTALLARE, Grund.STYRMODELL, "R52"
        ),
    ),
)
ARSHJUL = replace(
    ARSHJUL,
    terminer=(
        Hjultermin("Vårtermin", date(2027, 1, 11), date(2027, 6, 11)),
        Hjultermin("Hösttermin", date(2027, 8, 17), date(2027, 12, 21)),
    ),
    varje_manad=(Manadsrad(15, "Månadens uppgifter in den 15", "R40"),),
    organ="Vård- och omsorgsnämnden",
)
KATALOG = UppgiftskatalogUnderlag(
    omrade="Hemtjänst",
    ar=2027,
    version=2,
    lamnas=(
        Uppgiftsrad(
            "Utförda timmar", "Volym och produktion", "Varje månad", "den 15 i månaden efter",
            "Utföraren", "Tid hos brukaren. Mäts i timmar.",
        ),
        Uppgiftsrad(
            "Nöjda med hemtjänsten", "Brukarundersökningar", "Varje år", "15 januari 2028",
            "Utföraren", "Andel mycket eller ganska nöjda.", "Bara externa", publik=True, ny=True,
        ),
    ),
    hamtas=(
        Uppgiftsrad("Sjukfrånvaro", "Resurser", "Varje månad", "", "Personalsystemet", "Mäts i %."),
    ),
    dagar=(
        Rapportdag(date(2027, 2, 15), "januari", ("Utförda timmar",)),
        Rapportdag(date(2028, 1, 15), "hela året", ("Nöjda med hemtjänsten",)),
    ),
    ej_begarda=(Ejbegard("Nationella kvalitetsregister", "Inget register finns för hemtjänst."),),
    utgar=("Väntetid",),
    egna=("Hemtjänst Centrum", "Hemtjänst Skärgården"),
    externa=("Handlaget Service (Handlaget Hemservice HB)", "Trygg Famn Natt (Trygg Famn AB)"),
    beslut=("Vård- och omsorgsnämnden 19 november 2026, § 91",),
    nytt="Nöjda mäts nu hos alla.",
    skickad=date(2026, 11, 20),
    skickad_till="Samtliga utförare inom hemtjänst",
    kalla="Styrmodellsprinciper, bilaga 3",
    organ="Vård- och omsorgsnämnden",
    fragor_till="Vård- och omsorgsförvaltningen",
)  # fmt: skip
TOM_KATALOG = UppgiftskatalogUnderlag(
    omrade="Förskola", ar=2027, version=1, lamnas=(), hamtas=(), obeslutade=0
)


def lang_katalog(antal: int = 60) -> UppgiftskatalogUnderlag:
    """An area with many values and units, and nothing decided yet."""
    rader = tuple(
        replace(
            KATALOG.lamnas[nr % 2], namn=f"Uppgift nummer {nr} med ett ganska långt namn", galler=""
        )
        for nr in range(antal)
    )
    enheter = tuple(f"Förskolan Nummer {nr}" for nr in range(antal))
    dagar = tuple(replace(KATALOG.dagar[0], period=f"vecka {nr}") for nr in range(antal))
    return replace(KATALOG, lamnas=rader, dagar=dagar, egna=enheter, beslut=(), obeslutade=antal)


TOMT_ARSHJUL = replace(ARSHJUL, rader=(), terminer=(), varje_manad=())


def fullt_arshjul(antal: int = 60) -> ArshjulUnderlag:
    """A year with much on the same days."""
    rader = tuple(
        replace(ARSHJUL.rader[nr % 4], dag=date(2027, 1 + nr * 12 // antal, 28), text=f"Dag {nr}")
        for nr in range(antal)
    )
    return replace(ARSHJUL, rader=rader)
