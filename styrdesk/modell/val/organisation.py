"""Choice lists about bodies, people, providers and units (§7.1, §7.2)."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.val.lista import lista
from styrdesk.texter import N_

ORGAN_TYP: Final = lista(
    "organ_typ",
    {
        "KF": N_("Kommunfullmäktige"),
        "KS": N_("Kommunstyrelsen"),
        "namnd": N_("Nämnd"),
        "utskott": N_("Utskott"),
        "forvaltning": N_("Förvaltning"),
        "enhet_kommunikation": N_("Kommunikationsenhet"),
    },
)
ORGAN_ROLL: Final = lista(
    "organ_roll",
    {
        "kommunledning": N_("Kommunledning"),
        "bestallare": N_("Beställare"),
        "egenregi": N_("Egen regi"),
        "stod": N_("Stöd"),
    },
)
PERSON_ROLL: Final = lista(
    "person_roll",
    {
        "ordforande": N_("Ordförande"),
        "vice_ordforande": N_("Vice ordförande"),
        "ledamot": N_("Ledamot"),
        "ersattare": N_("Ersättare"),
        "kommundirektor": N_("Kommundirektör"),
        "forvaltningschef": N_("Förvaltningschef"),
        "namndsekreterare": N_("Nämndsekreterare"),
        "avtalscontroller": N_("Avtalscontroller"),
        "bestallarsamordnare": N_("Beställarsamordnare"),
        "ekonom": N_("Ekonom"),
        "enhetschef": N_("Enhetschef"),
        "rektor": N_("Rektor"),
        "verksamhetschef": N_("Verksamhetschef"),
        "firmatecknare": N_("Firmatecknare"),
        "kontaktperson": N_("Kontaktperson"),
        "annan": N_("Annan roll"),
    },
)
UTFORARE_FORM: Final = lista(
    "utforare_form",
    {
        "ab": N_("Aktiebolag"),
        "hb": N_("Handelsbolag"),
        "ek_for": N_("Ekonomisk förening"),
        "ideell": N_("Ideell förening"),
        "stiftelse": N_("Stiftelse"),
        "enskild": N_("Enskild firma"),
        "kommun": N_("Kommun"),
    },
)
REGI: Final = lista("regi", {"egen": N_("Egen regi"), "extern": N_("Extern utförare")})
TILLSYNSMYNDIGHET: Final = lista(
    "tillsynsmyndighet",
    {
        "kommun": N_("Kommunen"),
        "skolinspektionen": N_("Skolinspektionen"),
        "ivo": N_("IVO"),
        "ingen": N_("Ingen"),
    },
)
RISK_KLASS: Final = lista(
    "risk_klass", {"A": N_("A – hög"), "B": N_("B – medel"), "C": N_("C – låg")}
)
UPPDRAGSOMRADE: Final = lista(  # R67; a municipality may add its own with a decision reference
    "uppdragsomrade",
    {
        "utbildning": N_("Utbildning"),
        "forskola": N_("Förskola"),
        "fritidsgardar": N_("Fritidsgårdar"),
        "ungdomsarbete": N_("Förebyggande ungdomsarbete"),
        "funktionshinder": N_("Funktionshinder"),
        "aldreomsorg": N_("Äldre- och handikappomsorg"),
        "anlaggningar": N_("Drift av sport- och friluftsanläggningar"),
        "maltid": N_("Måltidsproduktion till egen verksamhet"),
    },
)
