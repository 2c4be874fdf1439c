"""Tjänsteskrivelse, rapport till nämnden, överklagandehänvisning, för hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from styrdesk.modell.protokollunderlag import (
    Delomrade,
    OverklagandeUnderlag,
    TjansteskrivelseUnderlag,
    UppfoljningsrapportUnderlag,
)
from styrdesk.modell.underlag import (
    Allvar,
    BesoksanteckningUnderlag,
    Iakttagelse,
    Iakttagelsetyp,
    Motestid,
)
from tests.export.exempel_paragrafer import ORGAN

TJANSTESKRIVELSE = TjansteskrivelseUnderlag(
    till=ORGAN,
    rubrik="Åtgärdsplan efter verksamhetsbesök, Solbacka vård- och omsorgsboende",
    dnr="VON 2026/0123",
    datum=date(2026, 11, 11),
    forvaltning="Vård- och omsorgsförvaltningen",
    handlaggare="Maria Fors, avtalscontroller",
    kontakt="maria.fors@alvsunda.example, 0199-123 46",
    forslag=(
        "Uppföljningen av Solbacka vård- och omsorgsboende noteras.",
        "Utföraren ska senast den 15 december 2026 lämna en åtgärdsplan.",
        "Åtgärderna återrapporteras till nämnden den 28 januari 2027.",
    ),
    avsnitt=(
        (
            "Sammanfattning",
            "Ett oanmält besök gjordes den 15 september 2026 efter ett klagomål. Fyra av tolv områden i "
            "checklistan är inte uppfyllda.",
        ),
        ("Bakgrund", "Klagomålet kom in den 1 september.\nBesöket gjordes två veckor senare."),
        ("Förvaltningens bedömning", "Bristerna är väsentliga och ska åtgärdas inom två månader."),
        ("Ekonomiska konsekvenser", "Förslaget har inga ekonomiska konsekvenser för kommunen."),
    ),
    underlag=("Tjänsteskrivelse 2026-11-11", "Rapport från verksamhetsbesök 2026-10-23"),
    skickas_till=("Solbacka Omsorg AB", "avtalscontroller"),
    undertecknare=("Åsa Lind, förvaltningschef", "Maria Fors, avtalscontroller"),
)
OVERKLAGANDE_KL = OverklagandeUnderlag(
    slag="kl13",
    organ=ORGAN,
    forvaltningsratt="Förvaltningsrätten i Ekstad",
    adress="Box 100, 100 10 Ekstad, forvaltningsratten@ekstad.example",
    beslut="§ 85 Direktbeställning av dagverksamhet 2027, Björkgläntan",
    senast=date(2026, 12, 22),
)
OVERKLAGANDE_FL = replace(
    OVERKLAGANDE_KL, slag="forvaltning", beslut="§ 12 Ansökan om hemtjänst", senast=None
)
UPPFOLJNING = UppfoljningsrapportUnderlag(
    besok=BesoksanteckningUnderlag(
        besokstyp="Fördjupad uppföljning",
        enhet="Lugna Viken Björken",
        utforare="Lugna Viken Äldreboenden AB",
        tid=Motestid(date(2026, 10, 6)),
        slutdatum=date(2026, 10, 7),
        narvarande=(),
        punkter=(),
        dnr="VON 2026/0164",
        anmalt=True,
        verksamhetsomrade="Särskilt boende för äldre",
        platser=72,
        avtal="VON 2019/0144 (LOU), till 2027-08-31",
        verksamhetschef="Ewa Lindqvist",
        tillsynsmyndighet="IVO",
        utfort_av="Maria Fors, Sara Nyberg",
        foregaende_besok=date(2023, 11, 14),
        bedomning="Återrapportering krävs",
        sammanfattning=(
            "Verksamheten är i huvudsak god, men bemanningen nattetid och genomförandeplanerna följer "
            "inte avtalet. Tre brister ska åtgärdas, varav en inom 14 dagar."
        ),
        iakttagelser=(
            Iakttagelse(
                typ=Iakttagelsetyp.BRIST,
                text="För få medarbetare nattetid. Två i stället för tre under 9 av 28 nätter.",
                belagg="schema och stämplingar.",
                kravkalla="Avtal, bilaga 2, punkt 4.1",
                allvar=Allvar.ALLVARLIG,
                klart_senast=date(2026, 11, 6),
            ),
            Iakttagelse(
                typ=Iakttagelsetyp.BRIST,
                text="Introduktion av timanställda är inte dokumenterad för 4 av 10 granskade.",
                belagg="introduktionslista.",
                kravkalla="Avtal, punkt 3.2",
                allvar=Allvar.MINDRE,
                klart_senast=date(2027, 4, 30),
            ),
            Iakttagelse(
                typ=Iakttagelsetyp.FORBATTRINGSOMRADE,
                text="Nattfastan är längre än 11 timmar för 14 av 40 boende.",
            ),
            Iakttagelse(
                typ=Iakttagelsetyp.GOTT_EXEMPEL,
                text="Nattens arbetslag har en egen checklista vid överlämning.",
            ),
        ),
        fragade="Nio medarbetare intervjuades enskilt.",
        brukarsynpunkter="Enkät till samtliga boende och närstående, 61 svar av 98 (62 %).",
        utforarens_kommentar="Vi delar bilden. Två nattjänster är tillsatta från den 1 november.",
        atgardsplan_senast=date(2026, 11, 6),
        aterrapport="Åtgärderna återrapporteras senast den 28 januari 2027.",
    ),
    till=ORGAN,
    datum=date(2026, 10, 23),
    forslag=(
        "Uppföljningen av Lugna Viken Björken noteras.",
        "Utföraren ska senast den 6 november 2026 lämna en åtgärdsplan.",
        "Åtgärderna återrapporteras senast den 28 januari 2027.",
    ),
    genast="En: bemanning nattetid (brist 1).",
    nasta_gang="Introduktion av timanställda (brist 2).",
    tidigare="2 brister sedan tidigare, varav 2 åtgärdade.",
    krav="Checklista särskilt boende, version 4, alla frågor besvarade.",
    metod=("Frågor har ställts till ledningen och personalen.",),
    delomraden=(
        Delomrade("Bemanning och kompetens", "delvis_uppfyllt", "Dag och kväll enligt anbud."),
        Delomrade(
            "Natt",
            "ej_uppfyllt",
            "Två medarbetare i stället för tre 9 av 28 granskade nätter.",
            "Schema och stämplingar",
            "Tre medarbetare varje natt.",
        ),
        Delomrade("Måltider och aktiviteter", "uppfyllt", "Dagliga aktiviteter."),
        Delomrade("Lokaler och brandskydd", "ej_bedomt", "Räddningstjänstens tillsyn pågår."),
    ),
    bakgrund="Utlösande händelse: klagomål på bemanningen nattetid. Besöket var oanmält.",
    klagomal="2 klagomål och 1 annan synpunkt har kommit in sedan föregående besök.",
    kommunicerad="Rapporten skickades till utföraren för kommentar den 12 oktober 2026.",
    likabehandling="Samma checklista har använts vid 5 andra enheter, 3 i egen regi och 2 externa.",
    underlag=("Besöksanteckning 2026-10-06",),
    skickas_till=("Lugna Viken Äldreboenden AB",),
)
UPPFOLJNING_TOM = UppfoljningsrapportUnderlag(
    besok=BesoksanteckningUnderlag(
        besokstyp="Verksamhetsbesök",
        enhet="Hemtjänst Centrum",
        utforare="",
        tid=Motestid(date(2026, 10, 6)),
        narvarande=(),
        punkter=(),
    )
)
