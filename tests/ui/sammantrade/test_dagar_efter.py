"""Task 7 of the design: the days after a meeting stand on Översikt, and each leads to its verb."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from styrdesk.modell.att_gora import att_gora
from styrdesk.modell.grund.register import register, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.anslagssteg import ansla
from styrdesk.modell.sammantrade.webbsteg import att_avpublicera, granska_for_webb
from styrdesk.ui.grund.action_pane import Atgardsruta
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.oversikt import Oversikt
from tests.modell.sammantrade.arkiverbart import Arkiverbart
from tests.ui.sammantrade.efterarbete import Efterarbete
from tests.ui.tangenter import tryck

DAG_10 = date(2026, 11, 29)


@pytest.fixture
def under_justering(qtbot: QtBot, arbetare: Arbetare, store: Store, tmp_path: Path) -> Efterarbete:
    """Ten days after the meeting the minutes are with the adjuster."""
    mote = Arkiverbart(store)
    mote.klockan(DAG_10)
    return Efterarbete(qtbot, arbetare, mote, tmp_path)


def oppna_raden(efter: Efterarbete, rubrik: str) -> Atgardsruta:
    """Choose a row of Översikt with the keys and do what it says."""
    sida = efter.helt.visa("oversikt", Oversikt)
    efter.qtbot.waitUntil(lambda: sida.data is not None)
    assert sida.data is not None
    rader = [u.rubrik.replace("\u00a0", " ") for u in sida.data.uppgifter]
    assert rubrik in rader, rader
    sida.lista.setFocus(Qt.FocusReason.TabFocusReason)
    tryck(sida.lista, "Home")
    for _forsok in range(sida.lista.model().rowCount()):
        index = sida.lista.currentIndex()
        if rubrik in str(index.data(Qt.ItemDataRole.AccessibleTextRole)).replace("\u00a0", " "):
            break
        tryck(sida.lista, "Down")
    tryck(sida.lista, "Return")
    efter.helt.lugnt()
    efter.qtbot.waitUntil(lambda: bool(rutor(efter)))
    return rutor(efter)[-1]


def rutor(efter: Efterarbete) -> list[Atgardsruta]:
    return [r for r in efter.fonster.findChildren(Atgardsruta) if r.isVisible()]


def test_dag_tio_star_justeringen_pa_oversikten_och_leder_till_sitt_verb(
    under_justering: Efterarbete,
) -> None:
    efter, mote = under_justering, under_justering.mote
    ruta = oppna_raden(efter, "Justera protokollet, VON tors 19 nov")
    assert ruta.atgard.namn == "justera"
    assert ruta.bild.id == mote.omgang1


def test_anslag_och_nedtagning_foljer_pa_varandra(under_justering: Efterarbete) -> None:
    efter, mote = under_justering, under_justering.mote
    mote.justera()
    ruta = oppna_raden(efter, "Anslå justeringen, VON tors 19 nov")
    assert ruta.atgard.namn == "ansla"
    efter.tryck("Anslå", ruta)
    efter.helt.lugnt()
    omgang = visa(mote.store, register("justeringsomgang"), ruta.bild.id)
    assert omgang.varden["uppsatt"] == date(2026, 11, 30)


def bara_den_ordinarie(efter: Efterarbete) -> Efterarbete:
    """§ 88 is posted; the other batch is adjusted on 30 November and waits."""
    efter.mote.klockan(date(2026, 11, 20))
    ansla(efter.mote.store, efter.mote.omgang2)
    efter.mote.justera()
    return efter


def notisen(efter: Efterarbete, ruta: Atgardsruta) -> str:
    efter.helt.lugnt()
    return ruta.notis.accessibleName().replace("\u00a0", " ") if ruta.notis is not None else ""


def test_en_anslagsdag_som_inte_ar_i_dag_pekas_ut_medan_den_skrivs(
    under_justering: Efterarbete,
) -> None:
    efter = bara_den_ordinarie(under_justering)
    ruta = oppna_raden(efter, "Anslå justeringen, VON tors 19 nov")
    assert notisen(efter, ruta) == ""
    falt = ruta.formular.rader["dag"].inmatning
    falt.satt(date(2026, 11, 29))
    ruta.formular.andrat.emit()
    assert "Anslagsdagen är inte i dag. Skriv den dag då anslaget publicerades. (J06," in notisen(
        efter, ruta
    )
    falt.satt(date(2026, 11, 30))
    ruta.formular.andrat.emit()
    assert notisen(efter, ruta) == ""


def test_sent_anslag_pekas_ut_men_stoppas_inte(under_justering: Efterarbete) -> None:
    efter = bara_den_ordinarie(under_justering)
    efter.mote.klockan(date(2026, 12, 4))
    ruta = oppna_raden(efter, "Anslå justeringen, VON tors 19 nov")
    assert "skulle ha anslagits senast 2 december 2026. (J04," in notisen(efter, ruta)
    efter.tryck("Anslå", ruta)
    omgang = visa(efter.mote.store, register("justeringsomgang"), ruta.bild.id)
    assert omgang.varden["uppsatt"] == date(2026, 12, 4)


def test_det_som_legat_ute_pa_webben_for_lange_leder_till_avpublicering(
    under_justering: Efterarbete,
) -> None:
    efter, mote = under_justering, under_justering.mote
    mote.justera()
    ost = mote.personer["Öst"]
    for nr in ("84", "85"):
        granska_for_webb(
            mote.store, mote.paragraf[nr], av_id=ost, publiceras_till=date(2027, 12, 1)
        )
    mote.klockan(date(2027, 12, 2))
    sida = efter.helt.visa("oversikt", Oversikt)
    efter.qtbot.waitUntil(lambda: sida.data is not None)
    assert sida.data is not None
    (rad,) = [u for u in sida.data.uppgifter if u.rubrik.startswith("Ta bort från webben")]
    assert rad.stod.replace("\u00a0", " ") == "§§ 84–85 · publicerat till och med 1 december 2027"
    assert "enligt granskningen" in rad.varfor
    assert "artikel 5.1 e" in rad.varfor
    efter.fonster.gor(rad.register, rad.post_id, rad.verb)
    efter.helt.lugnt()
    assert efter.helt.klart[-1].startswith("Avpubliceringen är registrerad.")
    with mote.store.las() as s:
        assert att_avpublicera(s, date(2027, 12, 2)) == []
        assert not [u for u in att_gora(s, date(2027, 12, 2)) if u.verb == "avpublicera"]
