"""Action plans of 2023-2025: thirty-eight, all closed, each after a finding at a visit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from styrdesk.modell.atgardsregler import atgardas_senast
from styrdesk.modell.exempel.besok import BESOKARE, nyckel
from styrdesk.modell.exempel.besoksplan import Planerat, historiska, omradet
from styrdesk.modell.exempel.byggare import Historik
from styrdesk.modell.exempel.personer import PERSONER
from styrdesk.modell.exempel.utforare import ENHETERNA, OMRADEN, UTFORARNA, ar_egen
from styrdesk.modell.kalender import nasta_vardag

ANTAL = {2023: 12, 2024: 13, 2025: 13}

# area: (breach, source, where it stands, severity, measure)
BRISTER: dict[str, tuple[tuple[str, str, str, str, str], ...]] = {
    "FSK": (
        ("Klagomålsrutinen är inte känd av vårdnadshavarna", "lag", "Skollagen 4 kap. 8 §", "mindre", "Informera vid föräldramöte och på webben"),
        ("Barnsäkerhetsronden är inte dokumenterad", "auktorisation", "Godkännande, villkor 7", "mindre", "Dokumentera ronden varje termin"),
    ),
    "SKO": (
        ("Plan mot kränkande behandling är inte reviderad", "lag", "Skollagen 6 kap. 8 §", "vasentlig", "Revidera planen tillsammans med eleverna"),
        ("Statistik har lämnats för sent", "auktorisation", "Villkor, punkt 12", "mindre", "Utse en ansvarig för rapporteringen"),
    ),
    "UNG": (
        ("Öppettiderna följer inte överenskommelsen", "avtal", "Överenskommelse, punkt 3", "mindre", "Ändra schemat och informera besökarna"),
        ("Registerkontroll saknas för två timanställda", "lag", "Lag 2013:852", "allvarlig", "Begär in utdrag före nästa pass"),
    ),
    "ANL": (
        ("Felanmälningar besvaras inte inom avtalad tid", "avtal", "Överenskommelse, punkt 5", "mindre", "Inför jour på vardagar"),
        ("Utrymningsplanen är inte övad", "lag", "Lag om skydd mot olyckor", "vasentlig", "Öva utrymning med personal och föreningar"),
    ),
    "HTJ": (
        ("Genomförandeplaner är inte upprättade i tid", "auktorisation", "Godkännande, villkor 5", "vasentlig", "Följ upp varje vecka tills alla är klara"),
        ("Nyckelhanteringen är inte spårbar", "auktorisation", "Godkännande, villkor 11", "mindre", "Inför kvittering av varje nyckel"),
    ),
    "SAB": (
        ("Riskbedömningar saknas för nyinflyttade", "avtal", "Avtal, bilaga 2, punkt 6", "vasentlig", "Gör bedömningen inom två veckor från inflyttning"),
        ("Måltidsmiljön följer inte riktlinjen", "avtal", "Avtal, punkt 8.1", "mindre", "Se över dukning och bemanning vid måltider"),
    ),
    "LSS": (
        ("Genomförandeplaner saknar delmål", "avtal", "Avtal, punkt 5.1", "mindre", "Komplettera planerna tillsammans med de boende"),
        ("Rutin för privata medel följs inte", "avtal", "Avtal, punkt 9", "vasentlig", "Utbilda all personal och kontrollera varje månad"),
    ),
    "DAV": (
        ("Närvaron registreras inte dagligen", "auktorisation", "Godkännande, villkor 8", "mindre", "Registrera vid dagens slut"),
        ("Lex Sarah är inte känd av alla", "lag", "LSS 24 b §", "vasentlig", "Gå igenom rutinen på arbetsplatsträff"),
    ),
}  # fmt: skip
_BELAGG = (
    "Nytt besök visade att rutinen följs.",
    "Stickprov i tio ärenden utan anmärkning.",
    "Dokumentation lämnad och granskad.",
)


def med_plan() -> Iterator[tuple[str, Planerat]]:
    """(plan number, visit) for the visits that gave a plan, evenly over each year."""
    for ar, antal in ANTAL.items():
        arets = [p for p in historiska() if p.dag.year == ar and p.dag.month < 9]
        steg = len(arets) / antal
        for nr in range(antal):
            yield f"{ar}-{nr + 1:02d}", arets[int(nr * steg)]


def historiska_planer(h: Historik) -> None:
    """Findings, demands, measures and the chain of events, until the plan was closed."""
    for nr, p in med_plan():
        _en_plan(h, nr, p)


def _en_plan(h: Historik, nr: str, p: Planerat) -> None:
    rubrik, kalla, kravtext, allvar, atgard = BRISTER[omradet(p)][int(nr[-2:]) % 2]
    begard = nasta_vardag(p.dag + timedelta(days=9))
    forfaller = (
        atgardas_senast(allvar, begard).datum if allvar != "mindre" else begard + timedelta(days=45)
    )
    inkommen = nasta_vardag(forfaller - timedelta(days=4))
    bedomd, rapport = (
        nasta_vardag(inkommen + timedelta(days=5)),
        nasta_vardag(inkommen + timedelta(days=30)),
    )
    slut = nasta_vardag(rapport + timedelta(days=8))
    handlaggare = h.uid("person", BESOKARE[OMRADEN[omradet(p)][1]][0])
    plan = h.ny(
        "atgardsplan", nr, nr=nr, enhet=h.uid("enhet", p.enhet), besok=h.uid("besok", nyckel(p)),
        diarienr=f"{OMRADEN[omradet(p)][1]} {p.dag.year}/{300 + int(nr[-2:]):04d}", status="avslutad",
        begard=begard, begard_av=handlaggare, forfaller=forfaller, aterrapport_senast=rapport,
        inkommen=inkommen, orsak="Rutinen har inte varit känd av alla.", bedomning="godtagen",
        bedomd=bedomd, bedomd_av=handlaggare, uppfoljning_planerad=slut,
        uppfoljning_metod="Stickprov och samtal med chefen", aterrapporterad=rapport, uppfoljd=slut,
        resultat="avhjalpt", belagg=_belagg(nr), avslutad=slut, avslutad_av=handlaggare,
    )  # fmt: skip
    avvikelse = h.ny(
        "avvikelse", rubrik=rubrik, enhet=h.uid("enhet", p.enhet), besok=h.uid("besok", nyckel(p)),
        konstaterad=p.dag, kravkalla=kalla, kravtext=kravtext, allvar=allvar, status="avslutad",
        atgardsplan=plan, avslutad=slut, avslut_skal=f"Åtgärdsplan {nr}", atgardas_senast=forfaller,
    )  # fmt: skip
    h.ny(
        "atgard", atgardsplan=plan, nr=1, avvikelse=avvikelse, atgard=atgard, ansvarig=ansvarig(p.enhet),
        klart_senast=rapport, status="klar", klar=rapport,
    )  # fmt: skip
    for typ, dag in (
        ("begard", begard),
        ("inkommen", inkommen),
        ("godtagen", bedomd),
        ("aterrapport", rapport),
        ("uppfoljd", slut),
        ("avslutad", slut),
    ):
        h.ny(
            "planhandelse",
            atgardsplan=plan,
            typ=typ,
            datum=dag,
            person=handlaggare if typ != "inkommen" else None,
        )


def _belagg(nr: str) -> str:
    return _BELAGG[int(nr[-2:]) % len(_BELAGG)]


def ansvarig(enhet: str) -> str:
    """Role and name of whoever answers for a measure at the unit."""
    chef = ENHETERNA[enhet][5] or (
        "ekstrom" if ar_egen(enhet) else UTFORARNA[ENHETERNA[enhet][1]][4]
    )
    fornamn, efternamn, titel, *_rest = PERSONER[chef]
    return f"{titel} {fornamn} {efternamn}"
