"""The municipality in Inställningar: saved field by field, errors at the field, arms and their trouble."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from styrdesk import resurser
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import KOMMUN
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.kommun import Kommundel, las
from tests.ui.tangenter import skriv, tryck


class Del:
    """The part on screen, and what the window was told."""

    def __init__(self, qtbot: QtBot, arbetare: Arbetare) -> None:
        self.qtbot, self.arbetare = qtbot, arbetare
        self.klart: list[str] = []
        self.fel: list[str] = []
        sammanhang = Sammanhang(
            arbetare, klart=lambda text, _angra: self.klart.append(text),
            fel=lambda fel: self.fel.append(fel.mening()),
        )  # fmt: skip
        self.vy = Kommundel(sammanhang)
        qtbot.addWidget(self.vy)
        self.vy.resize(900, 700)
        with qtbot.waitActive(self.vy):
            self.vy.show()
            self.vy.activateWindow()
        self.lugnt()

    def lugnt(self) -> None:
        self.qtbot.wait(10)
        self.qtbot.waitUntil(lambda: not self.arbetare.sysslar)
        self.qtbot.wait(10)

    def andra(self, namn: str, text: str) -> None:
        """Type in a field and leave it with Tab."""
        ruta = self.vy.formular.rader[namn].inmatning.ruta  # type: ignore[attr-defined]
        ruta.setFocus()
        ruta.selectAll()
        skriv(ruta, text)
        tryck(ruta, "Tab")
        self.lugnt()


@pytest.fixture
def del_(qtbot: QtBot, arbetare: Arbetare, store: Store) -> Del:
    motor.registrera(store, KOMMUN, {"namn": "Älvsunda kommun"})
    return Del(qtbot, arbetare)


def nu(store: Store) -> dict[str, object]:
    bild = las(store).bild
    assert bild is not None
    return dict(bild.varden)


def bild(vag: Path) -> Path:
    prov = QImage(40, 50, QImage.Format.Format_RGB32)
    prov.fill(QColor("#17568C"))
    assert prov.save(str(vag))
    return vag


def test_ett_falt_sparas_nar_det_lamnas(del_: Del, store: Store) -> None:
    del_.andra("postadress", "Torget 1")
    assert nu(store)["postadress"] == "Torget 1"
    assert del_.klart == ["Kommunens uppgifter är ändrade."]
    store.angra()
    assert nu(store)["postadress"] == ""


def test_att_bara_ga_igenom_falten_sparar_inget(del_: Del) -> None:
    ruta = del_.vy.formular.rader["namn"].inmatning.ruta  # type: ignore[attr-defined]
    ruta.setFocus()
    tryck(ruta, "Tab")
    del_.lugnt()
    assert del_.klart == []


def test_en_farg_som_inte_ar_en_farg_star_vid_faltet(del_: Del, store: Store) -> None:
    del_.andra("accent", "blå")
    assert "Skriv färgen som #" in del_.vy.formular.rader["accent"].fel
    assert nu(store)["accent"] == ""


def test_en_fil_utan_kommun_far_en_nar_namnet_skrivs(
    qtbot: QtBot, arbetare: Arbetare, store: Store
) -> None:
    del_ = Del(qtbot, arbetare)
    del_.andra("namn", "Ny kommun")
    assert nu(store)["namn"] == "Ny kommun"
    assert del_.klart == ["Kommunen är registrerad."]


@pytest.mark.parametrize("slag", ["png", "jpg", "svg"])
def test_kommunvapnet_kan_vara_png_jpg_och_svg(
    del_: Del, store: Store, tmp_path: Path, slag: str
) -> None:
    vag = resurser.fil("vapen/alvsunda.svg") if slag == "svg" else bild(tmp_path / f"vapen.{slag}")
    del_.vy.satt_vapen(vag)
    del_.lugnt()
    assert del_.klart == ["Kommunvapnet är bytt."]
    assert las(store).vapen == vag.read_bytes()
    assert "med kommunvapen" in del_.vy.huvud.accessibleDescription()


def test_en_fil_som_inte_ar_en_bild_sags_nej_till(del_: Del, store: Store, tmp_path: Path) -> None:
    (tmp_path / "vapen.png").write_text("inte en bild")
    del_.vy.satt_vapen(tmp_path / "vapen.png")
    del_.lugnt()
    assert len(del_.fel) == 1
    assert las(store).vapen is None


def test_en_bild_som_forsvunnit_ger_en_mening(del_: Del, tmp_path: Path) -> None:
    del_.vy.satt_vapen(tmp_path / "borta.png")
    del_.lugnt()
    assert del_.fel == [
        "borta.png går inte att läsa. Kontrollera att filen finns kvar och att du får läsa den."
    ]


def test_vapnet_kan_tas_bort_och_bilden_finns_kvar_bland_handlingarna(
    del_: Del, store: Store, tmp_path: Path
) -> None:
    from styrdesk.modell.handlingar import HANDLING

    del_.vy.satt_vapen(bild(tmp_path / "vapen.png"))
    del_.lugnt()
    assert del_.vy.bort_knapp.isVisible()
    del_.vy.ta_bort_vapen()
    del_.lugnt()
    assert las(store).vapen is None
    assert motor.visa(store, HANDLING, 1).rubrik == "Kommunvapen"
