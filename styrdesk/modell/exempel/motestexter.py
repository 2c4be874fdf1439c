"""What was said at the provider meetings: sentences by point, varied by area and term."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

RESULTAT: Mapping[str, tuple[str, str]] = {
    "FSK": (
        "Antalet barn per årsarbetare redovisas per enhet. Skillnaderna har minskat sedan förra året.",
        "Vårdnadshavarnas enkät redovisas. Nio av tio är nöjda, och svarsfrekvensen ökar.",
    ),
    "SKO": (
        "Behörigheten till yrkesprogram och meritvärdena redovisas per skola.",
        "Elevernas trygghet följs upp. Korridorer och raster är det som lyfts fram.",
    ),
    "UNG": (
        "Besöken på fritidsgårdarna redovisas. Flickor är en tredjedel av besökarna.",
        "Fältgruppens arbete på kvällar och lov redovisas.",
    ),
    "ANL": (
        "Besök och driftkostnad per anläggning redovisas.",
        "Felanmälningar och svarstider redovisas. De flesta fel är åtgärdade inom en vecka.",
    ),
    "HTJ": (
        "Kontinuiteten redovisas per utförare. Målet är högst 12 personal på 14 dagar.",
        "Planerad och utförd tid jämförs. Skillnaderna är störst i skärgården.",
    ),
    "SAB": (
        "Bemanning per plats redovisas dag, kväll och natt.",
        "Riskbedömningar och nattfasta redovisas. Fler sena mål erbjuds.",
    ),
    "LSS": (
        "Andelen med aktuell genomförandeplan redovisas per enhet.",
        "Personalens utbildning i kommunikationsstöd redovisas.",
    ),
    "DAV": (
        "Närvaro och övergång till praktik redovisas.",
        "Deltagarnas egna omdömen redovisas. Valfrihet värderas högst.",
    ),
}
_BERATTELSE = (
    "Beställarens verksamhetsberättelse för {forra} föredras. Den finns på kommunens webbplats. Inga frågor.",
    "Årsredovisningen för {forra} föredras. Frågor om nyckeltalen besvaras.",
)
_PLANER = (
    "Verksamhetsplanen för {ar} gås igenom.",
    "Budgetförslaget för {nasta} behandlas i nämnden i november.",
)
_ERSATTNING = (
    "Ersättningen för {ar} är oförändrad. Nivåerna är lika för egen regi och externa utförare.",
    "Förslag till ersättning för {nasta} presenteras. Nämnden bereder och fullmäktige beslutar.",
)
_UPPFOLJNING = (
    "Årets besöksplan gås igenom. Oanmälda besök kan förekomma.",
    "Genomförda besök redovisas. Fördjupad uppföljning görs vid enheterna enligt planen.",
)
_AKTUELLT = (
    "Rutiner vid driftstopp i verksamhetssystemet gås igenom.",
    "Utförarna frågar om tider för fakturering. Beställaren återkommer.",
    "Rekrytering inför sommaren diskuteras. Samarbete om vikarier prövas.",
    "Krisberedskap och listor över kontakter uppdateras.",
)
OVERENSKOMMET = (
    "Samma mätmetod används hos alla.",
    "Synpunkter lämnas skriftligt inom två veckor.",
    "Frågan tas upp igen vid nästa möte.",
)
ATGARDER = (
    ("Skicka ut sammanställningen", "", 14),
    ("Lämna synpunkter på förslaget", "Samtliga utförare", 21),
    ("Uppdatera listan över kontakter", "Samtliga utförare", 30),
    ("Återkomma med svar om fakturering", "", 30),
)


def punkter(omrade: str, dag: date) -> list[tuple[str, str]]:
    """(what was said, what was agreed) under the six points of a provider meeting."""
    host = dag.month > 6
    nr = dag.year + (len(omrade) + sum(map(ord, omrade))) % 7 + host
    ord_ = {"forra": dag.year - 1, "ar": dag.year, "nasta": dag.year + 1}
    texter = (
        RESULTAT[omrade][nr % 2],
        _BERATTELSE[nr % 2].format(**ord_),
        _PLANER[host].format(**ord_),
        _ERSATTNING[host].format(**ord_),
        _UPPFOLJNING[host],
        _AKTUELLT[nr % len(_AKTUELLT)],
    )
    enighet = {0: OVERENSKOMMET[nr % 3]} | ({3: OVERENSKOMMET[1]} if host else {})
    return [(text, enighet.get(plats, "")) for plats, text in enumerate(texter)]


# The meeting that the printed example shows.
HEMTJANST_2026 = (
    (
        "Maria Fors redovisar årets sammanställning, bilaga 1. Kontinuiteten är 13 personal per brukare på 14 dagar; "
        "målet är 12. Skillnaden mellan områden beror på restider.",
        "Samma mätmetod används hos alla från 2027.",
    ),
    (
        "Beställarens berättelse föredras. Den finns hos förvaltningen och på webben. Inga frågor.",
        "",
    ),
    ("Budgetförslag 2027 behandlas i nämnden den 19 november.", ""),
    (
        "Förslag till nivåer 2027, bilaga 2, lika för egen regi och externa. Nämnden bereder, fullmäktige beslutar.",
        "Synpunkter lämnas senast den 28 oktober.",
    ),
    (
        "Besöksplanen för hösten gås igenom. Oanmälda besök kan förekomma. Fördjupad uppföljning 2027 görs vid tre enheter.",
        "",
    ),
    (
        "Nytt journalsystem införs i mars 2027. Utförarna frågar hur korttidsfrånvaro ska faktureras.",
        "Beställaren återkommer om fakturarutinen.",
    ),
)
