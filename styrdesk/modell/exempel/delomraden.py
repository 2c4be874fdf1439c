"""How the in-depth follow-ups of Älvsunda judged their areas, so that grades and findings agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from styrdesk.modell.delomraden import lagg_till_delomrade
from styrdesk.modell.exempel import besok
from styrdesk.modell.exempel.besoksplan import BJORKEN, HAMNEN, Planerat, historiska, omradet
from styrdesk.modell.exempel.byggare import Byggare, Historik
from styrdesk.modell.exempel.planer_2026 import PLANER

OMRADEN: Mapping[str, tuple[str, ...]] = {
    "FSK": ("Systematiskt kvalitetsarbete", "Barngrupper och bemanning", "Barnsäkerhet", "Stöd till barn", "Vårdnadshavarnas inflytande"),
    "SKO": ("Systematiskt kvalitetsarbete", "Undervisning och stöd", "Trygghet och studiero", "Klagomål och synpunkter", "Elevernas inflytande"),
    "UNG": ("Öppettider", "Besök och utbud", "Säkerhet", "Personal och registerkontroll"),
    "ANL": ("Öppettider", "Säkerhet och utrymning", "Drift och felanmälan", "Tillgänglighet"),
    "HTJ": ("Kontinuitet", "Genomförandeplaner och dokumentation", "Planerad och utförd tid", "Larm och nycklar", "Kompetens", "Synpunkter och avvikelser"),
    "SAB": ("Bemanning dag och kväll", "Bemanning nattetid", "Genomförandeplaner", "Hälsa och säkerhet", "Måltider och aktiviteter", "Introduktion och kompetens", "Ledningssystem", "Lokaler och brandskydd"),
    "LSS": ("Självbestämmande", "Genomförandeplaner", "Privata medel", "Trygghet och larm", "Kompetens och introduktion"),
    "DAV": ("Delaktighet", "Närvaro", "Praktik och övergång till arbete", "Kompetens och introduktion"),
}  # fmt: skip
_BRA = (
    "Rutinen är känd och följs.", "Granskade underlag utan anmärkning.", "Fungerar väl enligt samtal och egenkontroll.",
)  # fmt: skip


@dataclass(frozen=True)
class Grad:
    """An area that was not simply fulfilled; ``plan`` is the heading of the plan about it."""

    bedomning: str
    iakttagelse: str
    belagg: str = ""
    krav: str = ""
    plan: str = ""


_EJ, _DELVIS = "ej_uppfyllt", "delvis_uppfyllt"
SARSKILDA: Mapping[str, Mapping[str, Grad]] = {
    BJORKEN: {
        "Bemanning nattetid": Grad(_EJ, "Två i stället för tre under 9 av 28 granskade nätter.", "Schema och stämplingar",
                                   plan="För få medarbetare nattetid"),
        "Genomförandeplaner": Grad(_DELVIS, "Saknas eller är inaktuella för 11 av 40 boende.", "Granskning av akter på plats",
                                   plan="Genomförandeplaner saknas eller är inaktuella"),
        "Introduktion och kompetens": Grad(_DELVIS, "Ej dokumenterad för 4 av 10 granskade timanställda.", "Introduktionslistor",
                                           plan="Introduktion av timanställda ej dokumenterad"),
        "Lokaler och brandskydd": Grad("ej_bedomt", "Räddningstjänstens tillsyn pågår."),
    },
    HAMNEN: {
        "Bemanning nattetid": Grad(_EJ, "En i stället för två under 6 av 14 granskade nätter.", "Schema och stämplingar",
                                   plan="Fyra av tolv områden ej uppfyllda"),
        "Social dokumentation": Grad(_EJ, "Anteckningar saknas för flera dygn.", "Granskning av akter", "Dokumentera varje dygn."),
        "Genomförandeplaner": Grad(_EJ, "Saknas för de senast inflyttade.", "Granskning av akter", "Upprätta planer inom två veckor från inflyttning."),
        "Avvikelsehantering": Grad(_EJ, "Avvikelser registreras men analyseras inte.", "Avvikelselistor", "Gå igenom avvikelserna varje månad."),
    },
    "LSS05-2026-08-13": {"Trygghet och larm": Grad(_DELVIS, "Larmtest är inte dokumenterat.", plan="Larmtest inte dokumenterat")},
    "FSK14-2026-09-03": {"Barnsäkerhet": Grad(_DELVIS, "Ronden är gjord men inte dokumenterad.", plan="Barnsäkerhetsrond ej dokumenterad")},
    "DAV03-2026-09-16": {
        "Kompetens och introduktion": Grad(_DELVIS, "Nya handledare introduceras olika.", plan="Introduktion av nya handledare saknar rutin"),
    },
}  # fmt: skip
TOLV = (
    "Bemanning dag och kväll", "Bemanning nattetid", "Kompetens", "Social dokumentation", "Genomförandeplaner", "Läkemedel",
    "Hälsa och riskbedömningar", "Måltider", "Aktiviteter och utevistelse", "Avvikelsehantering", "Ledningssystem", "Lokaler och larm",
)  # fmt: skip
"""The twelve areas of the checklist that was used at Hamnen after the complaint."""


def delomradena(p: Planerat) -> Iterator[dict[str, str]]:
    """The rows of a visit in the words of the register, the heading of a plan under ``plan``."""
    nyckel = besok.nyckel(p)
    sarskilda = SARSKILDA.get(nyckel, {})
    for nr, namn in enumerate(TOLV if nyckel == HAMNEN else OMRADEN[omradet(p)]):
        text = _BRA[(p.dag.toordinal() + nr) % len(_BRA)]
        grad = sarskilda.get(namn, Grad("uppfyllt", text))
        yield {
            "namn": namn, "bedomning": grad.bedomning, "iakttagelse": grad.iakttagelse,
            "belagg": grad.belagg, "krav": grad.krav, "plan": grad.plan,
        }  # fmt: skip


def historiska_delomraden(h: Historik) -> None:
    """The older in-depth follow-ups: everything was fulfilled, or is mended since long."""
    for p in historiska():
        if p.typ == "fordjupad":
            for nr, rad in enumerate(delomradena(p), 1):
                uid = h.uid("besok", besok.nyckel(p))
                varden = {namn: v for namn, v in rad.items() if namn != "plan"}
                h.ny("delomrade", besok=uid, nr=nr, **varden)


def bedom_delomraden(b: Byggare, p: Planerat) -> None:
    """What was written on the checklist of this year's visit, with its breaches."""
    planer = {plan.rubrik: str(nr) for nr, plan in enumerate(PLANER)}
    for rad in delomradena(p):
        plan = rad.pop("plan")
        brist = b.id("avvikelse", planer[plan]) if plan else None
        lagg_till_delomrade(
            b.store, b.id("besok", besok.nyckel(p)) or 0, {**rad, "avvikelse_id": brist}
        )
