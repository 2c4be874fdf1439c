"""Papers are moved by keys, by the list of items and by dragging; sent numbers stay; every step is undone."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QInputDialog

from styrdesk.modell.grund.register import registrera
from styrdesk.modell.moten import MOTE
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.kallelsesteg import skicka_kallelse
from styrdesk.modell.sammantrade.punktsteg import stryk_punkt
from styrdesk.modell.sammantrade.sammantraden import punkter_i
from styrdesk.ui.paket import flyttning
from tests.export.paket import kallfiler
from tests.ui.paket.conftest import Oppnat
from tests.ui.tangenter import tryck


def papper(oppnat: Oppnat, nr: int) -> list[str]:
    """The titles of an item's files in order: "4.2 A"."""
    return [r.titel for r in oppnat.sida.rader() if r.fil and r.titel.startswith(f"{nr}.")]


def lagg_till(oppnat: Oppnat, nr: int, *namn: str) -> None:
    oppnat.slapp(f"arende {nr}", *(oppnat.fil(f"{n}.pdf", kallfiler.textsidor(1, n)) for n in namn))


def test_handlingar_byter_plats_med_alt_och_pil_och_valet_foljer_med(oppnat: Oppnat) -> None:
    lagg_till(oppnat, 4, "A", "B", "C")
    lista = oppnat.sida.lista
    assert papper(oppnat, 4) == ["4.2 A", "4.3 B", "4.4 C"] and lista.valj("handling 4.4")
    tryck(lista, "Alt+Up")
    oppnat.byggt()
    assert papper(oppnat, 4) == ["4.2 A", "4.3 C", "4.4 B"]
    vald = lista.rad()
    assert vald is not None and vald.titel == "4.3 C"
    tryck(lista, "Alt+Up")
    oppnat.byggt()
    tryck(lista, "Alt+Up")  # it stands first: nothing happens
    oppnat.byggt()
    assert papper(oppnat, 4) == ["4.2 C", "4.3 A", "4.4 B"]
    assert oppnat.sida.byggt is not None
    del_ = oppnat.sida.byggt.innehall.del_("handling 4.2")
    assert del_ is not None and del_.titel == "4.2 C"
    for _gang in range(2):
        oppnat.hel.fonster.angrabar.angra() if not _gang else oppnat.store.angra()
        oppnat.byggt()
    assert papper(oppnat, 4) == ["4.2 A", "4.3 B", "4.4 C"]


def test_utskickad_handling_och_skrivelse_star_kvar_och_det_sags(oppnat: Oppnat) -> None:
    lagg_till(oppnat, 4, "A")
    skicka_kallelse(oppnat.store, oppnat.id)
    oppnat.byggt()
    lagg_till(oppnat, 4, "B", "C")
    lista = oppnat.sida.lista
    for nyckel, mening in (("handling 4.2", "utskickad"), ("handling 4.1", "alltid först")):
        lista.valj(nyckel)
        tryck(lista, "Alt+Down")
        oppnat.byggt()
        assert mening in oppnat.besked()
        oppnat.sida.grepp.glom()
    lista.valj("handling 4.3")
    tryck(lista, "Alt+Up")  # 4.2 has been sent: there is no place above
    tryck(lista, "Alt+Down")
    oppnat.byggt()
    assert papper(oppnat, 4) == ["4.2 A", "4.3 C", "4.4 B"]


def test_handling_flyttas_till_ett_annat_arende_i_en_lista(oppnat: Oppnat) -> None:
    lagg_till(oppnat, 4, "A", "B")
    oppnat.sida.lista.valj("handling 4.2")
    oppnat.sida.grepp.valj_arende()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QInputDialog)
    (femman,) = [titel for titel in dialog.comboBoxItems() if titel.startswith("5 ")]
    dialog.setTextValue(femman)
    dialog.accept()
    oppnat.byggt()
    assert papper(oppnat, 4) == ["4.2 B"] and papper(oppnat, 5) == ["5.2 A"]
    vald = oppnat.sida.lista.rad()
    assert vald is not None and vald.titel == "5.2 A"
    oppnat.hel.fonster.angrabar.angra()
    oppnat.byggt()
    assert papper(oppnat, 4) == ["4.2 A", "4.3 B"] and not papper(oppnat, 5)


def test_handlingar_dras_inom_arendet_och_till_ett_annat(oppnat: Oppnat) -> None:
    lagg_till(oppnat, 4, "A", "B", "C")
    dra(oppnat, "handling 4.4", "handling 4.2")
    assert papper(oppnat, 4) == ["4.2 C", "4.3 A", "4.4 B"]
    dra(oppnat, "handling 4.2", "arende 6")  # before item 6: among the papers of item 5
    assert papper(oppnat, 4) == ["4.2 A", "4.3 B"] and papper(oppnat, 5) == ["5.2 C"]


def dra(oppnat: Oppnat, nyckel: str, fore: str) -> None:
    modell = oppnat.sida.lista.modell
    nycklar = [r.nyckel for r in modell.rader]
    index = modell.index(nycklar.index(nyckel))
    assert modell.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    data = modell.mimeData([index])
    modell.dropMimeData(data, Qt.DropAction.MoveAction, nycklar.index(fore), 0, QModelIndex())
    oppnat.byggt()


def test_slapp_pa_sin_egen_plats_flyttar_inget(oppnat: Oppnat) -> None:
    lagg_till(oppnat, 4, "A", "B")
    rader = oppnat.sida.rader()
    for rad in (r for r in rader if r.fil):
        plats = rader.index(rad)
        assert rad.fil is not None
        for fore in (plats, plats + 1):
            mal = flyttning.papper_slappt(rader, rad.fil.id, fore)
            assert mal is None or mal.punkt_id == rad.punkt_id
    forsta = next(r for r in rader if r.fil)
    assert forsta.fil is not None and flyttning.papper_slappt(rader, forsta.fil.id, 0) is None


def test_ett_sammantrade_utan_arenden_sager_vad_som_ska_goras(oppnat: Oppnat) -> None:
    assert oppnat.sida.lage is not None
    organ = oppnat.sida.lage.mote.lista.organ_id
    varden = {"typ": "namnd", "datum": date(2027, 6, 17), "organ_id": organ}
    mote = registrera(oppnat.store, MOTE, varden)
    nytt = forbered_sammantrade(oppnat.store, mote.id).id
    with oppnat.store.las() as s:
        punkter = [(p.id, p.skrivelse_id) for p in punkter_i(s, nytt)]
    for id, skrivelse_id in punkter:
        if skrivelse_id:
            stryk_punkt(oppnat.store, id, "Utgår")
    oppnat.sida.visa_post(nytt)
    oppnat.byggt()
    assert oppnat.arenden() and "inga handlingar än" in oppnat.besked()
    for id, skrivelse_id in punkter:
        if not skrivelse_id:
            stryk_punkt(oppnat.store, id, "Utgår")
    oppnat.byggt()
    assert not oppnat.arenden() and "inga ärenden än" in oppnat.besked()
