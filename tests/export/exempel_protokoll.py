"""Protokollet i protokoll §11, flyttat till Älvsunda, för hand: det som registren ska ge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from styrdesk.modell.protokollunderlag import (
    MASKERAT,
    AnslagUnderlag,
    Beslutspunkt,
    Delomrade,
    Kallelsepunkt,
    KallelseUnderlag,
    Narvarande,
    Narvarolista,
    Omrostningsresultat,
    OverklagandeUnderlag,
    ParagrafUnderlag,
    ProtokollUnderlag,
    Rostrad,
    TjansteskrivelseUnderlag,
    Underskrift,
    UppfoljningsrapportUnderlag,
    UtdragUnderlag,
    WebbUnderlag,
)
from styrdesk.modell.sammantrade.mallar import MED_NARVAROLISTA, SAMMANSLAGEN, VANLIG
from styrdesk.modell.sammantrade.mottagarlista import Kallad, MottagarlistaUnderlag
from styrdesk.modell.underlag import (
    Allvar,
    BesoksanteckningUnderlag,
    Iakttagelse,
    Iakttagelsetyp,
    Motestid,
)

ORGAN = "Vård- och omsorgsnämnden"
BESLUTAR = f"{ORGAN} beslutar"
DAG = date(2026, 11, 19)
ALLA = tuple((plats, str(80 + plats)) for plats in range(1, 11))
BATCH = "§§\u00a081–87, 89–90"


def p(*intervall: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Intervals written with the paragraphs' numbers."""
    return tuple((fran - 80, till - 80) for fran, till in intervall)


NARVARO = Narvarolista(
    ledamoter=(
        Narvarande("Karin Ahlström", "M", "ordförande"),
        Narvarande("Jonas Wiberg", "L", "1:e vice ordförande"),
        Narvarande("Leila Haddad", "S", "2:e vice ordförande"),
        Narvarande("Per-Olof Strand", "M"),
        Narvarande("Eva Norling", "C"),
        Narvarande("Mats Rydell", "KD", "", p((81, 84), (86, 90)), "jäv § 85"),
        Narvarande("Anders Holm", "S", "", p((84, 90))),
        Narvarande("Birgitta Öberg", "S"),
        Narvarande("Amir Rezai", "V", "", p((81, 87))),
        Narvarande("Rolf Svensson", "SD"),
    ),
    tjanstgorande_ersattare=(
        Narvarande("Tomas Ek", "M", "för Ingrid Sjögren (M)"),
        Narvarande("Sara Lind", "S", "för Anders Holm (S)", p((81, 83))),
        Narvarande("Hanna Berg", "KD", "för Mats Rydell (KD), jäv", p((85, 85))),
        Narvarande("Nils Falk", "MP", "för Amir Rezai (V)", p((88, 90))),
    ),
    ej_tjanstgorande=(
        Narvarande("Ulla Dahl", "C"),
        Narvarande("Kenneth Lund", "S"),
        Narvarande("Hanna Berg", "KD", "", p((81, 84), (86, 90))),
        Narvarande("Sara Lind", "S", "", p((84, 90))),
        Narvarande("Nils Falk", "MP", "", p((81, 87))),
    ),
    ovriga=(
        Narvarande("Åsa Lind", "", "förvaltningschef"),
        Narvarande("David Öst", "", "nämndsekreterare"),
        Narvarande("Maria Fors", "", "avtalscontroller", p((83, 88))),
        Narvarande("Peter Hagman", "", "ekonom", p((82, 83), (87, 87))),
    ),
    personal=(
        Narvarande("Lena Kvist", "", "personalföreträdare (Kommunal)", p((81, 84), (89, 90))),
    ),
)

_ROSTANDE = (
    ("Jonas Wiberg", "L"),
    ("Leila Haddad", "S"),
    ("Per-Olof Strand", "M"),
    ("Tomas Ek, för Ingrid Sjögren", "M"),
    ("Eva Norling", "C"),
    ("Mats Rydell", "KD"),
    ("Anders Holm", "S"),
    ("Birgitta Öberg", "S"),
    ("Amir Rezai", "V"),
    ("Rolf Svensson", "SD"),
    ("Karin Ahlström, ordförande", "M"),
)


def _rader(nej: set[str], avstar: set[str]) -> tuple[Rostrad, ...]:
    def rost(namn: str) -> str:
        efternamn = namn.split(",")[0].split()[-1]
        return "nej" if efternamn in nej else "avstar" if efternamn in avstar else "ja"

    return tuple(Rostrad(namn, parti, rost(namn)) for namn, parti in _ROSTANDE)


RESULTAT_86 = Omrostningsresultat(
    ja_betyder="förvaltningens förslag",
    nej_betyder="Leila Haddads förslag",
    ja=6,
    nej=4,
    avstar=1,
    resultat="Med 6 ja-röster och 4 nej-röster beslutar nämnden enligt förvaltningens förslag. "
    "En ledamot avstår.",
    rader=_rader({"Haddad", "Holm", "Öberg", "Rezai"}, {"Svensson"}),
)
RESULTAT_87 = Omrostningsresultat(
    ja_betyder="förvaltningens förslag",
    nej_betyder="Leila Haddads avslagsyrkande",
    ja=5,
    nej=5,
    avstar=1,
    resultat="Vid lika röstetal, 5 ja-röster och 5 nej-röster, avgör ordförandens utslagsröst. "
    "Nämnden beslutar enligt förvaltningens förslag.",
    rader=_rader({"Haddad", "Holm", "Öberg", "Rezai", "Svensson"}, {"Rydell"}),
)


def beslutande(nummer: int) -> tuple[Narvarande, ...]:
    """Who decided in that paragraph (the fixture of §11)."""
    alla = (*NARVARO.ledamoter, *NARVARO.tjanstgorande_ersattare)
    plats = nummer - 80
    return tuple(
        replace(person, intervall=(), franvaro="")
        for person in alla
        if not person.intervall or any(fran <= plats <= till for fran, till in person.intervall)
    )


def _paragraf(
    nummer: int, rubrik: str, beslut: tuple[str, ...], **annat: object
) -> ParagrafUnderlag:
    return ParagrafUnderlag(
        nummer=str(nummer),
        ordning=nummer - 80,
        rubrik=rubrik,
        beslut=tuple(Beslutspunkt(nr, text) for nr, text in enumerate(beslut, 1)),
        beslutande=beslutande(nummer),
        ordforande="Karin Ahlström (M)",
        uid=f"paragraf-{nummer}",
        **annat,  # type: ignore[arg-type]
    )


_BIFALL = (
    "Ordföranden ställer proposition på förvaltningens förslag och finner att nämnden beslutar "
    "enligt förslaget."
)

PARAGRAFER = (
    _paragraf(
        81,
        "Upprop, val av justerare och fastställande av dagordning",
        (
            "Leila Haddad (S) utses att tillsammans med ordföranden justera protokollet måndagen den "
            "30 november 2026 kl. 16.00.",
            "Dagordningen fastställs med ändringen att ärende 8 tillkommer.",
        ),
        ingress=BESLUTAR,
        overklagbart="ej",
    ),
    _paragraf(
        82,
        "Information från förvaltningen",
        ("Informationen noteras till protokollet.",),
        overklagbart="ej",
    ),
    _paragraf(
        83,
        "Månadsuppföljning oktober 2026",
        ("Uppföljningen noteras.",),
        dnr="VON 2026/0019",
        noteringar=("Anders Holm (S) anländer kl. 18.40 och tjänstgör från och med § 84.",),
    ),
    _paragraf(
        84,
        "Plan för utförarmöten, verksamhetsbesök och fördjupad uppföljning 2027",
        (
            "Uppföljningsplan 2027 fastställs.",
            "Fördjupad uppföljning genomförs vid sex enheter enligt planen.",
        ),
        dnr="VON 2026/0207",
        ingress=BESLUTAR,
        beslutsgang=_BIFALL,
        skickas_till=("Samtliga utförare", "produktionsutskottet"),
    ),
    _paragraf(
        85,
        "Direktbeställning av dagverksamhet 2027, Björkgläntan",
        (
            "Överenskommelsen om direktbeställning av dagverksamhet för 2027 godkänns.",
            "Förvaltningschefen får i uppdrag att underteckna överenskommelsen.",
        ),
        dnr="VON 2026/0188",
        ingress=f"{BESLUTAR}:",
        jav=(
            "Mats Rydell (KD) anmäler jäv eftersom ledamoten är ordförande i föreningen som hyr ut "
            "lokalen till verksamheten. Ledamoten deltar inte i handläggningen och är inte närvarande "
            "under ärendet. Hanna Berg (KD) tjänstgör i stället.",
        ),
        underlag=(
            "Tjänsteskrivelse 2026-10-28",
            "Förslag till överenskommelse 2026-10-23, handling 5.2",
        ),
        beslutsgang=_BIFALL,
        skickas_till=("Produktionsförvaltningen", "ekonomienheten"),
    ),
    _paragraf(
        86,
        "Åtgärdsplan efter verksamhetsbesök, Solbacka vård- och omsorgsboende",
        (
            "Uppföljningen av Solbacka vård- och omsorgsboende noteras.",
            "Utföraren ska senast den 15 december 2026 lämna en åtgärdsplan.",
            "Åtgärderna återrapporteras till nämnden den 28 januari 2027.",
        ),
        dnr="VON 2026/0123",
        ingress=BESLUTAR,
        reservationer=(
            "Leila Haddad (S), Anders Holm (S), Birgitta Öberg (S) och Amir Rezai (V) reserverar sig "
            "mot beslutet till förmån för eget yrkande.",
        ),
        sammanfattning=(
            "Ett oanmält besök gjordes den 15 september 2026 efter ett klagomål. Fyra av tolv områden i "
            "checklistan är inte uppfyllda: bemanning nattetid, social dokumentation, "
            "genomförandeplaner och avvikelsehantering."
        ),
        underlag=(
            "Tjänsteskrivelse 2026-11-11, handling 6.1",
            "Rapport från verksamhetsbesök 2026-10-23, handling 6.2",
        ),
        yrkanden=(
            "Ordföranden yrkar bifall till förvaltningens förslag.",
            "Leila Haddad (S) yrkar, med instämmande av Amir Rezai (V), ändring av punkt 3 så att "
            "återrapportering sker vid varje sammanträde till och med juni 2027.",
        ),
        beslutsgang=(
            "Det finns två förslag till beslut: förvaltningens förslag och Leila Haddads förslag. "
            "Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar enligt "
            "förvaltningens förslag. Omröstning begärs och ska genomföras. Nämnden godkänner ordningen: "
            "ja-röst för förvaltningens förslag, nej-röst för Leila Haddads förslag."
        ),
        omrostningar=(RESULTAT_86,),
        yttranden=("Rolf Svensson (SD) lämnar ett särskilt yttrande, bilaga 1.",),
        skickas_till=("Solbacka Omsorg AB", "avtalscontroller"),
    ),
    _paragraf(
        87,
        "Ersättningsnivåer i kundval hemtjänst 2027",
        ("Ersättningsnivåerna för hemtjänst 2027 fastställs enligt bilaga 2.",),
        dnr="VON 2026/0201",
        ingress=f"{ORGAN} föreslår kommunfullmäktige besluta:",
        yrkanden=("Leila Haddad (S) yrkar avslag på förvaltningens förslag.",),
        beslutsgang=(
            "Det finns två förslag till beslut: förvaltningens förslag och Leila Haddads "
            "avslagsyrkande. Omröstning begärs och ska genomföras."
        ),
        omrostningar=(RESULTAT_87,),
        noteringar=("Amir Rezai (V) lämnar sammanträdet kl. 19.35, efter § 87.",),
        skickas_till=("Kommunfullmäktige",),
        overklagbart="ej",
    ),
    _paragraf(
        88,
        "Begäran om rättelse enligt avtal, Solbacka",
        (
            "Utföraren anmodas att inom tio dagar bemanna natt enligt avtalet.",
            "Paragrafen justeras omedelbart.",
        ),
        dnr="VON 2026/0123",
        ingress=BESLUTAR,
        skickas_till=("Solbacka Omsorg AB",),
        omedelbar=True,
    ),
    _paragraf(
        89,
        "Anmälan av delegationsbeslut",
        ("Redovisningen av delegationsbeslut noteras till protokollet.",),
        sammanfattning=(
            "Delegationsbeslut fattade under oktober 2026 redovisas, däribland ett ordförandebeslut "
            "enligt 6 kap. 39 § kommunallagen den 30 oktober 2026."
        ),
    ),
    _paragraf(90, "Meddelanden", ("Meddelandena noteras till protokollet.",), overklagbart="ej"),
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


# --- the notice of the same meeting ------------------------------------------------------------

_PUNKTER = (
    ("Upprop, val av justerare, dagordning", "B", "", "Ordföranden", 5, ()),
    ("Information från förvaltningen", "I", "", "Åsa Lind", 15, ()),
    ("Månadsuppföljning oktober 2026", "B", "VON 2026/0019", "Peter Hagman", 15, ("3.1 Rapport",)),
    (
        "Plan för utförarmöten, verksamhetsbesök och fördjupad uppföljning 2027",
        "B",
        "VON 2026/0207",
        "Maria Fors",
        10,
        ("4.1 Tjänsteskrivelse 2026-11-02", "4.2 Uppföljningsplan 2027"),
    ),
    (
        "Direktbeställning av dagverksamhet 2027, Björkgläntan",
        "B",
        "VON 2026/0188",
        "Maria Fors",
        10,
        ("5.1 Tjänsteskrivelse 2026-10-28", "5.2 Förslag till överenskommelse 2026-10-23"),
    ),
    (
        "Åtgärdsplan efter verksamhetsbesök, Solbacka vård- och omsorgsboende",
        "B",
        "VON 2026/0123",
        "Maria Fors",
        20,
        ("6.1 Tjänsteskrivelse 2026-11-11", "6.2 Rapport från verksamhetsbesök 2026-10-23"),
    ),
    (
        "Ersättningsnivåer i kundval hemtjänst 2027",
        "B",
        "VON 2026/0201",
        "Peter Hagman",
        20,
        ("7.1 Tjänsteskrivelse", "7.2 Kalkyl", "7.3 Synpunkter"),
    ),
    ("Begäran om rättelse enligt avtal, Solbacka", "B", "VON 2026/0123", "Maria Fors", 20, ()),
    ("Anmälan av delegationsbeslut", "A", "", "David Öst", 5, ("9.1 Förteckning",)),
    ("Meddelanden", "A", "", "David Öst", 5, ("10.1 Meddelanden",)),
)

KALLELSE = KallelseUnderlag(
    organ=ORGAN,
    tid=Motestid(DAG, time(18)),
    plats="Sessionssalen, kommunhuset",
    oppet="Sammanträdet är stängt för allmänheten.",
    formoten="Majoriteten kl. 17.00, rum 312. Oppositionen kl. 17.00, rum 314.",
    anmal_forhinder=(
        "Anmäl senast den 17 november till David Öst, nämndsekreterare, 0199-123 45, "
        "david.ost@alvsunda.example"
    ),
    version=1,
    skickad=date(2026, 11, 12),
    ordforande="Karin Ahlström",
    sekreterare="David Öst",
    punkter=tuple(
        Kallelsepunkt(
            nr=str(nr),
            rubrik=rubrik,
            kod=kod,
            dnr=dnr,
            foredragande=vem,
            minuter=minuter,
            handlingar=handlingar,
            anmarkning={7: ("Till kommunfullmäktige",), 8: ("Omedelbar justering",)}.get(nr, ()),
            uid=f"punkt-{nr}",
        )
        for nr, (rubrik, kod, dnr, vem, minuter, handlingar) in enumerate(_PUNKTER, 1)
    ),
)

ANDRA_UTSKICKET = replace(
    KALLELSE,
    version=2,
    skickad=date(2026, 11, 17),
    punkter=(
        *KALLELSE.punkter[:5],
        replace(KALLELSE.punkter[5], markning="reviderad"),
        replace(
            KALLELSE.punkter[6], markning="utgår", anmarkning=("Utgår: förslaget är inte klart",)
        ),
        replace(KALLELSE.punkter[7], markning="ny"),
        *KALLELSE.punkter[8:],
    ),
    andringar=(
        "Punkt 6: handling 6.2 Rapport från verksamhetsbesök 2026-11-16 har tillkommit eller ändrats.",
        "Punkt 7, Ersättningsnivåer i kundval hemtjänst 2027. Utgår: förslaget är inte klart.",
        "Punkt 8, Begäran om rättelse enligt avtal, Solbacka, har tillkommit.",
    ),
    utelamnade=("10.1 Meddelanden",),
)

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
UTDRAG = UtdragUnderlag(
    protokoll=PROTOKOLL,
    paragrafer=(PARAGRAFER[4],),
    mottagare="Produktionsförvaltningen",
    overklagande=OVERKLAGANDE_KL,
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


MOTTAGARE = MottagarlistaUnderlag(
    organ=ORGAN, tid=Motestid(DAG), version=2, skickad=date(2026, 11, 17), utan_punkter=("5", "8"),
    rader=(
        Kallad("Karin Ahlström", "M", "Ordförande", "karin.ahlstrom@ekviken.example"),
        Kallad("Jonas Wiberg", "L", "1:e vice ordförande"),
        Kallad("Tomas Ek", "M", "Ersättare", "tomas.ek@ekviken.example"),
        Kallad("Lena Kvist", "", "Personalföreträdare"),
    ),
)  # fmt: skip


def dokument() -> dict[str, tuple[str, Any, str]]:
    """Golden documents: (report, values, title on the pages when it is not the report's name)."""
    titel = "Sammanträdesprotokoll"
    med_lista = replace(PROTOKOLL, mall=MED_NARVAROLISTA)
    sammanslagen = replace(PROTOKOLL, mall=replace(VANLIG, narvaro=SAMMANSLAGEN))
    tom_kallelse = KallelseUnderlag(organ=ORGAN, tid=Motestid(DAG), plats="", punkter=())
    kort = TjansteskrivelseUnderlag(till=ORGAN, rubrik="Ärende", dnr="", datum=DAG)
    return {
        "protokoll": ("protokoll", PROTOKOLL, ""),
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
