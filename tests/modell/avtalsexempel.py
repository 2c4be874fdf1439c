"""Complete agreements of each process for the tests to take one thing away from."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.avtalsfakta import AvtalFakta, Beslut, Underskrift
from styrdesk.modell.avtalstider import AvtalsTider

D = date.fromisoformat
IDAG = D("2026-11-23")
VON = "Vård- och omsorgsnämnden"
PU = "Kommunstyrelsens produktionsutskott"

BESTALLARENS = Underskrift(
    "bestallare",
    "forvaltningschef",
    D("2026-10-07"),
    "Vård- och omsorgsförvaltningen",
    "Åsa Lind",
    "vård- och omsorgschefen",
)
PRODUKTIONENS = Underskrift(
    "utforare",
    "forvaltningschef",
    D("2026-10-16"),
    "Produktionsförvaltningen",
    "Ulf Berg",
    "produktionschefen",
)
I_NAMNDEN = Beslut(VON, "namnd", "bestallare", D("2026-09-16"), "52")
I_UTSKOTTET = Beslut(PU, "utskott", "egenregi", D("2026-09-23"), "31")

OVERENSKOMMELSE = AvtalFakta(
    benamning="Måltider till särskilt boende",
    diarienr="VON 2026/052",
    process="direktbestallning",
    rattslig_grund="internt",
    status="undertecknas",
    verksamhetsomrade="Särskilt boende",
    uppdragsomrade="aldreomsorg",
    bestallare=VON,
    produktionsorgan=PU,
    utforare="Måltidsenheten",
    regi="egen",
    enheter=("Måltidsenheten",),
    aktiva_enheter=("Måltidsenheten",),
    avtalsansvarig="Maria Fors",
    motpart_kontakt="Ulf Berg",
    tider=AvtalsTider(D("2026-11-01"), D("2027-12-31"), uppsagningstid_man_bestallare=6),
    ersattningsmodell="anslag",
    uppskattat_arsvarde=1_462_000_000,
    uppf_text="Kvartalsvis statistik, årligt besök.",
    present_text="Redovisas för nämnden i mars.",
    tillg_text="Publiceras på kommunens webbplats.",
    balans_bestallare_datum=D("2026-08-28"),
    balans_pu_datum=D("2026-08-28"),
    har_handling=True,
    handling_detalj="Utkast 3 · 28 augusti",
    underskrifter=(BESTALLARENS, PRODUKTIONENS),
    beslut=(I_NAMNDEN, I_UTSKOTTET),
    risk_klass="B",
)

LOU_AVTAL = AvtalFakta(
    benamning="Särskilt boende Björken",
    diarienr="VON 2019/017",
    process="konkurrensupphandling",
    rattslig_grund="lou",
    status="gallande",
    verksamhetsomrade="Särskilt boende",
    uppdragsomrade="aldreomsorg",
    bestallare=VON,
    utforare="Lugna Viken Äldreboenden AB",
    regi="extern",
    enheter=("Lugna Viken Björken",),
    aktiva_enheter=("Lugna Viken Björken",),
    avtalsansvarig="Maria Fors",
    motpart_kontakt="Sofia Marklund",
    tider=AvtalsTider(D("2024-09-01"), D("2028-08-31"), uppsagningstid_man_bestallare=12),
    ersattningsmodell="dygn",
    uppskattat_arsvarde=6_000_000_000,
    uppf_text="Årlig uppföljning.",
    present_text="Rapport till nämnden.",
    tillg_text="Webben.",
    insyn_klausul=True,
    meddelarfrihet_klausul=True,
    pub_avtal="ja",
    pub_datum=D("2024-09-01"),
    vite_nivaer=("50 000 kr per dygn",),
    havningsgrunder="Väsentligt avtalsbrott.",
    har_handling=True,
    underskrifter=(
        Underskrift("bestallare", "delegat", D("2024-05-01"), person="Åsa Lind"),
        Underskrift("utforare", "firmatecknare", D("2024-05-03"), person="Sofia Marklund"),
    ),
    risk_klass="A",
)
