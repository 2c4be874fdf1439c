"""Sammanträdet i protokoll §11, flyttat till Älvsunda, för hand: närvaron, rösterna och paragraferna."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from styrdesk.modell.protokollunderlag import (
    Beslutspunkt,
    Narvarande,
    Narvarolista,
    Omrostningsresultat,
    ParagrafUnderlag,
    Rostrad,
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
