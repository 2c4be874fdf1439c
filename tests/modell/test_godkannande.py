"""Approvals of units on a real file: registered in any status, changed by decision only (R13)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, registrera, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import ORGAN
from styrdesk.modell.regelverk import (
    GODKANNANDE,
    REGELVERK,
    REGELVERKSVERSION,
    byt_godkannandestatus,
    registrera_godkannande,
)
from styrdesk.modell.utforare import ENHET, UTFORARE, VERKSAMHETSOMRADE

BESLUT: dict[str, Any] = {"beslut_datum": date(2026, 2, 3), "beslut_paragraf": "12"}


class Kundval:
    """A committee, an area, a unit and a rule book in force from 2026."""

    def __init__(self, store: Store) -> None:
        organ = {"namn": "Vård- och omsorgsnämnden", "kortnamn": "VON", "typ": "namnd"}
        self.von = registrera(store, ORGAN, {**organ, "roll": "bestallare"})
        omrade = {"kod": "HTJ", "namn": "Hemtjänst", "namnd_id": self.von.id}
        self.htj = registrera(store, VERKSAMHETSOMRADE, omrade)
        utforare = {"namn": "Trygg Famn", "orgnr": "559903-2249", "form": "ab", "regi": "extern"}
        self.try_ = registrera(store, UTFORARE, utforare)
        self.enhet = self._enhet(store, "HTJ03", self.htj)
        self.bok = self._bok(store, self.htj)
        self.version = self._version(store, "1", date(2026, 1, 1))

    def _enhet(self, store: Store, kod: str, omrade: Ref) -> Ref:
        varden = {"kod": kod, "namn": kod, "utforare_id": self.try_.id, "tillsynsmyndighet": "ivo"}
        return registrera(store, ENHET, {**varden, "verksamhetsomrade_id": omrade.id})

    def _bok(self, store: Store, omrade: Ref) -> Ref:
        varden = {"namn": "Hemtjänst LOV", "typ": "lov", "verksamhetsomrade_id": omrade.id}
        return registrera(store, REGELVERK, varden)

    def _version(self, store: Store, nr: str, fran: date, tom: date | None = None) -> Ref:
        texter = {"uppf_text": "Varje år", "present_text": "I nämnden", "tillg_text": "På webben"}
        varden = {"regelverk_id": self.bok.id, "nr": nr, "giltig_from": fran, "giltig_tom": tom}
        return registrera(store, REGELVERKSVERSION, {**varden, **texter})

    def varden(self, **mer: Any) -> dict[str, Any]:
        return {
            "enhet_id": self.enhet.id,
            "regelverksversion_id": self.version.id,
            "ansokt": date(2026, 1, 10),
            **mer,
        }


@pytest.fixture
def kundval(store: Store) -> Kundval:
    return Kundval(store)


@pytest.mark.lager
def test_godkannande_kan_registreras_som_godkant_direkt(store: Store, kundval: Kundval) -> None:
    beslut = {**BESLUT, "beslut_organ_id": kundval.von.id, "fran": date(2026, 3, 1)}
    ref = registrera_godkannande(store, kundval.varden(status="godkand", **beslut))
    bild = visa(store, GODKANNANDE, ref.id)
    assert (bild.varden["status"], bild.harlett["lage"]) == ("godkand", "galler")


@pytest.mark.lager
def test_godkannande_utan_beslut_stoppas_och_inget_skrivs(store: Store, kundval: Kundval) -> None:
    with pytest.raises(RegelFel) as fel:
        registrera_godkannande(store, kundval.varden(status="godkand"))
    assert {("beslut_datum", "R13"), ("fran", "R13")} <= {
        (b.falt, b.regel) for b in fel.value.brister
    }
    forra = store.nasta_angra()
    assert forra is not None
    assert "version" in forra.benamning


@pytest.mark.lager
def test_status_byts_med_beslut_och_inte_for_hand(store: Store, kundval: Kundval) -> None:
    ref = registrera_godkannande(store, kundval.varden())
    with pytest.raises(RegelFel):
        andra(store, GODKANNANDE, ref.id, None, {"status": "godkand"})
    beslut = {**BESLUT, "beslut_organ_id": kundval.von.id, "fran": date(2026, 3, 1)}
    byt_godkannandestatus(store, ref.id, None, "godkand", beslut)
    assert visa(store, GODKANNANDE, ref.id).varden["status"] == "godkand"
    with pytest.raises(RegelFel, match="Ansökt"):
        byt_godkannandestatus(store, ref.id, None, "ansokt")


@pytest.mark.lager
def test_regelverk_for_annat_omrade_godtas_inte(store: Store, kundval: Kundval) -> None:
    varden = {"kod": "DAV", "namn": "Daglig verksamhet", "namnd_id": kundval.von.id}
    annat = registrera(store, VERKSAMHETSOMRADE, varden)
    frammande = kundval._enhet(store, "DAV03", annat)
    with pytest.raises(RegelFel, match="annat verksamhetsområde"):
        registrera_godkannande(store, kundval.varden(enhet_id=frammande.id))


@pytest.mark.lager
def test_versioner_av_ett_regelverk_far_inte_overlappa(store: Store, kundval: Kundval) -> None:
    with pytest.raises(RegelFel) as fel:
        kundval._version(store, "2", date(2026, 6, 1))
    assert [(b.falt, b.regel) for b in fel.value.brister] == [("giltig_from", "R1")]
    andra(store, REGELVERKSVERSION, kundval.version.id, None, {"giltig_tom": date(2026, 5, 31)})
    kundval._version(store, "2", date(2026, 6, 1))
