"""Template packs and own phrases by keyboard: order, words, looks, a broken pack, and what is printed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from styrdesk.modell.grund.register import andra, registrera, visa
from styrdesk.modell.sammantrade.dokumentmallar import DOKUMENTMALL, ny_mall, vald_mall
from styrdesk.modell.sammantrade.mallar import (
    ARENDE_FORST,
    MED_NARVAROLISTA,
    NARVAROLISTA,
    VANLIG,
    Mall,
    las_mall,
)
from styrdesk.modell.sammantrade.mallprov import mallprov
from styrdesk.modell.sammantrade.reglemente import REGLEMENTE
from styrdesk.modell.sammantrade.stod import FRAS
from styrdesk.ui.grund.components import Meddelande
from styrdesk.ui.installningar import Installningssida
from styrdesk.ui.registersida import Registersida
from styrdesk.ui.sammantrade.fraser import prov_pdf
from styrdesk.ui.sammantrade.mallarbete import Mallarbete
from tests.export.pdflasare import Lasning, slat
from tests.ui.sammantrade.efterarbete import Efterarbete
from tests.ui.tangenter import skriv, tryck


@pytest.fixture
def mall_id(efter: Efterarbete) -> int:
    return ny_mall(efter.mote.store, "Ekvikens").id


@pytest.fixture
def sida(efter: Efterarbete, mall_id: int) -> Mallarbete:
    vy = efter.helt.visa("mallarbete", Mallarbete, mall_id)
    efter.qtbot.waitUntil(lambda: vy.vy.dokument is not None, timeout=15_000)
    return vy


def sparad(efter: Efterarbete, mall_id: int) -> Mall:
    bild = visa(efter.mote.store, DOKUMENTMALL, mall_id)
    val = las_mall(bild.varden["namn"], bild.varden["innehall"])
    assert not val.fel
    return val.mall


def provet(sida: Mallarbete) -> str:
    assert sida.vy.dokument is not None
    return slat(" ".join(Lasning(sida.vy.dokument.data).sidytor))


def test_rubriken_flyttas_med_alt_pil_och_exemplet_byggs_om(
    efter: Efterarbete, sida: Mallarbete, mall_id: int
) -> None:
    fore = sida.vy.dokument
    assert sida.formular.lista.nyckel() == "beslut"
    tryck(sida.formular.lista, "Alt+Down")
    tryck(sida.formular.lista, "Alt+Down")
    efter.helt.lugnt()
    assert sparad(efter, mall_id).ordning[:3] == ("reservation", "jav", "beslut")
    assert sida.formular.lista.nyckel() == "beslut"
    efter.qtbot.waitUntil(lambda: sida.vy.dokument is not fore, timeout=15_000)
    text = provet(sida)
    assert text.index("Reservation") < text.rindex("Beslut Vård- och omsorgsnämnden beslutar")


def test_arende_forst_satter_den_aldre_ordningen_och_gar_att_angra(
    efter: Efterarbete, sida: Mallarbete, mall_id: int
) -> None:
    efter.tryck("Ärende först")
    assert sparad(efter, mall_id).ordning == ARENDE_FORST
    efter.mote.store.angra()
    efter.qtbot.waitUntil(
        lambda: sida.data is not None and sida.data.mall.ordning == VANLIG.ordning
    )


def test_en_rubrik_far_ett_annat_ord_och_star_sa_i_exemplet(
    efter: Efterarbete, sida: Mallarbete, mall_id: int
) -> None:
    sida.formular.lista.valj("skickas_till")
    rad = sida.formular.ord.lineEdit()
    assert rad is not None
    rad.setFocus(Qt.FocusReason.TabFocusReason)
    rad.selectAll()
    skriv(rad, "Expedieras till")
    tryck(rad, "Return")
    efter.helt.lugnt()
    assert sparad(efter, mall_id).ord == (("skickas_till", "Expedieras till"),)
    efter.qtbot.waitUntil(lambda: "Expedieras till" in provet(sida), timeout=15_000)
    rad.selectAll()
    tryck(rad, "Delete")
    tryck(rad, "Return")
    efter.helt.lugnt()
    assert sparad(efter, mall_id).ord == ()


def test_narvaro_och_ny_sida_valjs(efter: Efterarbete, sida: Mallarbete, mall_id: int) -> None:
    formular = sida.formular.formular
    formular.rader["narvaro"].inmatning.satt_ra(NARVAROLISTA)
    formular.rader["narvaro"].inmatning.andrad.emit()
    formular.rader["ny_sida"].inmatning.satt_ra(True)
    formular.rader["ny_sida"].inmatning.andrad.emit()
    efter.helt.lugnt()
    mall = sparad(efter, mall_id)
    assert (mall.narvaro, mall.ny_sida) == (NARVAROLISTA, True)


def test_en_trasig_mall_sager_det_och_ersatts_med_den_vanliga(
    efter: Efterarbete, mall_id: int
) -> None:
    from sqlalchemy import text

    with efter.mote.store.arbete("Skada mallen") as s:
        s.execute(text('UPDATE dokumentmall SET innehall = \'{"ordning": ["beslut"]}\''))
    sida = efter.helt.visa("mallarbete", Mallarbete, mall_id)
    efter.qtbot.waitUntil(lambda: sida.data is not None)
    (besked,) = [m for m in sida.findChildren(Meddelande) if m.isVisible()]
    assert "får den vanliga formen" in besked.accessibleName()
    efter.tryck("Ersätt med den vanliga formen")
    assert sparad(efter, mall_id).ordning == VANLIG.ordning


def test_en_ny_mall_borjar_fran_en_medfoljande_och_valjs_i_reglementet(efter: Efterarbete) -> None:
    sida = efter.helt.visa("dokumentmall", Registersida)
    sida.sida.ny()
    efter.helt.lugnt()
    efter.fyll("namn", "Österviks")
    formular = sida.sida.ruta.aktuell.formular
    assert formular is not None
    formular.formular.rader["grund"].inmatning.satt_ra(MED_NARVAROLISTA.namn)
    tryck(sida, "Ctrl+S")
    efter.helt.lugnt()
    with efter.mote.store.las() as s:
        from styrdesk.modell.grund.query import Fraga, ids

        (ny,) = ids(s, DOKUMENTMALL, Fraga(), efter.mote.store.klocka.idag())
    andra(efter.mote.store, REGLEMENTE, efter.mote.reglemente.id, None, {"mall_id": ny})
    with efter.mote.store.las() as s:
        assert (
            vald_mall(s, efter.mote.organ.id).mall.kallas("yrkanden") == "Förslag på sammanträdet"
        )


def test_provet_har_varje_rubrik(efter: Efterarbete) -> None:
    text = slat(" ".join(Lasning(prov_pdf(efter.mote.store, VANLIG)).sidytor))
    for del_ in VANLIG.ordning:
        assert VANLIG.kallas(del_) in text, del_
    assert mallprov(VANLIG).mall == VANLIG


def test_en_egen_fras_skrivs_in_och_fragas_efter_falt(efter: Efterarbete) -> None:
    sida = efter.helt.visa("fras", Registersida)
    sida.sida.ny()
    efter.helt.lugnt()
    efter.fyll("kortord", "tack")
    efter.fyll("text", "Nämnden tackar för informationen.")
    tryck(sida, "Ctrl+S")
    efter.helt.lugnt()
    assert efter.helt.klart == ["Frasen är registrerad."]
    egna = registrera(efter.mote.store, FRAS, {"kortord": "x", "falt": "beslut", "text": "Y."})
    assert visa(efter.mote.store, FRAS, egna.id - 1).varden["falt"] == ""


def test_installningarna_leder_till_mallar_och_fraser(efter: Efterarbete) -> None:
    sida = efter.helt.visa("installningar", Installningssida)
    sida.valj("dokument")
    efter.tryck("Öppna fraserna")
    assert efter.fonster.nyckel() == "fras"
