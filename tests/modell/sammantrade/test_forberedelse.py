"""A planned committee meeting is prepared and its matters taken up."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import MOTE
from styrdesk.modell.sammantrade.arenden import TJANSTESKRIVELSE
from styrdesk.modell.sammantrade.bevakningar import ej_pa_listan
from styrdesk.modell.sammantrade.forberedelse import (
    forbered_sammantrade,
    lagg_tillbaka_fasta,
    saknade_fasta,
)
from styrdesk.modell.sammantrade.punktsteg import (
    hamta_fran_skrivelse,
    stryk_punkt,
    ta_upp_arende,
)
from styrdesk.modell.sammantrade.reglemente import FASTPUNKT
from styrdesk.modell.sammantrade.sammantraden import Punkt, Sammantrade, punkter_i
from styrdesk.modell.sammantrade.stod import BEVAKNING
from tests.modell.sammantrade.namnd import Namnd


def _rubriker(store: Store, id: int) -> list[str]:
    with store.las() as s:
        return [p.rubrik for p in punkter_i(s, id)]


def test_forberett_sammantrade_har_fasta_punkter_nummer_ordforande_och_sekreterare(
    store: Store, namnd: Namnd
) -> None:
    namnd.nytt_mote(date(2026, 11, 19))
    namnd.nytt_mote(date(2026, 3, 19), status="planerat")
    post = forbered_sammantrade(store, namnd.mote.id)
    assert _rubriker(store, post.id) == [
        "Upprop", "Val av justerare", "Fastställande av dagordning",
        "Anmälan av delegationsbeslut", "Meddelanden",
    ]  # fmt: skip
    with store.las() as s:
        rad = s.get_one(Sammantrade, post.id)
        assert rad.motesnr == 3
        assert rad.ordforande_id == namnd.personer["Ahlström"]
        assert rad.sekreterare_id == namnd.david.id
        assert rad.justering_dag == date(2026, 12, 28), "27 december is a Sunday"


def test_ett_mote_forbereds_en_gang_och_bara_nar_det_ar_namndens(
    store: Store, namnd: Namnd
) -> None:
    forbered_sammantrade(store, namnd.mote.id)
    with pytest.raises(RegelFel, match="redan förberett"):
        forbered_sammantrade(store, namnd.mote.id)
    dialog = registrera(store, MOTE, {"typ": "dialog_host", "datum": date(2026, 12, 1)})
    with pytest.raises(RegelFel, match="Bara ett nämndsammanträde"):
        forbered_sammantrade(store, dialog.id)


def test_organ_utan_reglemente_kan_forbereda_sitt_sammantrade(store: Store, namnd: Namnd) -> None:
    from styrdesk.modell.organisation import ORGAN

    annat = registrera(
        store,
        ORGAN,
        {"namn": "Skolnämnden", "kortnamn": "SN", "typ": "namnd", "roll": "bestallare"},
    )
    mote = namnd.nytt_mote(date(2026, 12, 16), organ_id=annat.id)
    post = forbered_sammantrade(store, mote.id)
    assert len(_rubriker(store, post.id)) == 5


def test_namndens_egna_fasta_punkter_ersatter_de_vanliga(store: Store, namnd: Namnd) -> None:
    egna = (("inledning", "Upprop, justerare och dagordning"), ("meddelanden", "Meddelanden"),
            ("egen_forst", "Information från förvaltningen"))  # fmt: skip
    for nr, (fast, rubrik) in enumerate(egna, 1):
        registrera(
            store, FASTPUNKT,
            {"reglemente_id": namnd.reglemente.id, "nr": nr, "fast": fast, "rubrik": rubrik},
        )  # fmt: skip
    post = forbered_sammantrade(store, namnd.mote.id)
    assert _rubriker(store, post.id) == [
        "Upprop, justerare och dagordning", "Information från förvaltningen", "Meddelanden",
    ]  # fmt: skip


def test_fast_punkt_som_saknas_listas_och_laggs_tillbaka(store: Store, namnd: Namnd) -> None:
    post = forbered_sammantrade(store, namnd.mote.id)
    with store.las() as s:
        sista = punkter_i(s, post.id)[-1].id
    stryk_punkt(store, sista, "Inget att meddela")
    with store.las() as s:
        saknas = saknade_fasta(s, s.get_one(Sammantrade, post.id))
        assert [f.rubrik for f in saknas] == ["Meddelanden"]
    assert lagg_tillbaka_fasta(store, post.id) == 1
    with store.las() as s:
        assert not saknade_fasta(s, s.get_one(Sammantrade, post.id))


def test_arende_tas_upp_med_tjansteskrivelsens_texter_mellan_de_fasta(
    store: Store, namnd: Namnd
) -> None:
    post = forbered_sammantrade(store, namnd.mote.id)
    arende = namnd.arende("Uppföljning av Trygg Famn", diarienr="VON 2026/0123")
    skrivelse = namnd.skrivelse(arende)
    punkt = ta_upp_arende(store, post.id, arende.id)
    assert _rubriker(store, post.id)[3] == "Uppföljning av Trygg Famn"
    with store.las() as s:
        rad = s.get_one(Punkt, punkt.id)
        assert (rad.forslag, rad.skickas_till) == ("Uppföljningen noteras.", "Trygg Famn")
        assert (rad.skrivelse_id, rad.skrivelse_version) == (skrivelse.id, skrivelse.version)
        assert rad.placering_skal
    with pytest.raises(RegelFel, match="står redan"):
        ta_upp_arende(store, post.id, arende.id)


def test_andrad_tjansteskrivelse_hamtas_pa_nytt(store: Store, namnd: Namnd) -> None:
    post = forbered_sammantrade(store, namnd.mote.id)
    arende = namnd.arende("Uppföljning av Trygg Famn")
    skrivelse = namnd.skrivelse(arende)
    punkt = ta_upp_arende(store, post.id, arende.id)
    ny = andra(
        store,
        TJANSTESKRIVELSE,
        skrivelse.id,
        None,
        {"forslag": "Rapporten läggs till handlingarna."},
    )
    hamta_fran_skrivelse(store, punkt.id)
    with store.las() as s:
        rad = s.get_one(Punkt, punkt.id)
        assert rad.forslag == "Rapporten läggs till handlingarna."
        assert rad.skrivelse_version == ny.version


def test_bevakning_som_forfaller_foljer_med_till_sammantradet(store: Store, namnd: Namnd) -> None:
    bordlagt = namnd.arende("Taxor för 2027", status="bereds")
    senare = namnd.arende("Lokalplan")
    for arende, dag in ((bordlagt, date(2026, 12, 17)), (senare, date(2027, 1, 28))):
        registrera(
            store, BEVAKNING, {"arende_id": arende.id, "slag": "bordlagt", "till_datum": dag}
        )
    post = forbered_sammantrade(store, namnd.mote.id)
    assert "Taxor för 2027" in _rubriker(store, post.id)
    assert "Lokalplan" not in _rubriker(store, post.id)
    with store.las() as s:
        punkt = next(p for p in punkter_i(s, post.id) if p.arende_id == bordlagt.id)
    stryk_punkt(store, punkt.id, "Underlaget är inte klart")
    with store.las() as s:
        kvar = ej_pa_listan(s, s.get_one(Sammantrade, post.id))
        assert [b.arende_id for b in kvar] == [bordlagt.id], "a withdrawn item does not end a watch"
