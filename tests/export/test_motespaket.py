"""Mötets paket ur registret: brev skrivs ut, filer plockas fram, det hemliga finns inte offentligt."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from styrdesk.export.motespaket import Handlingsmapp, Paketlage, Paketval, las_paketlage
from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.register import andra
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import HANDLING
from styrdesk.modell.paketunderlag import Utgava
from styrdesk.modell.sammantrade.arenden import ARENDE
from styrdesk.modell.sammantrade.kallelsesteg import skicka_kallelse
from styrdesk.modell.sammantrade.paketlasning import epostadresser, las_paket
from styrdesk.modell.sammantrade.punkthandlingar import bifoga_fil, revidera_handling, skicka_inte
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, Punkthandling, Sammantrade
from tests.export.paket import kallfiler
from tests.export.paket.paketlasare import Paket, prova_fem
from tests.export.paket.test_utgavor import finns

LAGRUM = "OSL 26 kap. 1 §"


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    fil = tmp_path / "Älvsunda.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=date(2026, 11, 23)), vem="Karin")
    yield oppen
    oppen.stang()


@pytest.fixture
def mapp() -> Iterator[Handlingsmapp]:
    with Handlingsmapp() as en:
        yield en


@pytest.fixture
def id(store: Store) -> int:
    """The meeting that is being prepared."""
    with store.las() as s:
        return s.scalars(select(Sammantrade.id).where(Sammantrade.status.in_(FORBEREDS))).one()


def _punkt(lage: Paketlage, nr: int) -> int:
    return next(p.rad.id for p in lage.mote.punkter if p.rad.nr == str(nr))


def _bygg(lage: Paketlage, ut: Path) -> Paket:
    with Granskare() as granskare:
        bygg_paket(lage.underlag, ut, lage.profil, granskare=granskare)
    paket = Paket(ut)
    prova_fem(paket)
    return paket


def test_brevet_ar_forsta_handlingen_och_filen_nasta(
    store: Store, id: int, mapp: Handlingsmapp
) -> None:
    lage = las_paketlage(store, id, mapp)
    bifoga_fil(store, _punkt(lage, 4), "Beräkning.pdf", kallfiler.textsidor(2))
    lage = las_paketlage(store, id, mapp)
    fyra = next(a for a in lage.underlag.arenden if a.nummer == "4")
    assert [(h.nummer, h.titel) for h in fyra.handlingar] == [
        ("4.1", "Tjänsteskrivelse"),
        ("4.2", "Beräkning"),
    ]
    assert isinstance(fyra.handlingar[1].kalla, Path)
    assert fyra.handlingar[1].kalla.read_bytes() == kallfiler.textsidor(2)
    assert fyra.foredragande and fyra.forslag and fyra.typ == "Beslut"


def test_reviderad_handling_behaller_numret_och_den_som_inte_skickas_ar_inte_med(
    store: Store, id: int, mapp: Handlingsmapp
) -> None:
    punkt = _punkt(las_paketlage(store, id, mapp), 4)
    ref = bifoga_fil(store, punkt, "Beräkning.pdf", kallfiler.textsidor(1))
    borta = bifoga_fil(store, punkt, "Arbetsmaterial.pdf", kallfiler.textsidor(1))
    revidera_handling(store, ref.id, "Beräkning 2.pdf", kallfiler.textsidor(3))
    skicka_inte(store, borta.id, True)
    fyra = next(a for a in las_paketlage(store, id, mapp).underlag.arenden if a.nummer == "4")
    assert [h.beteckning for h in fyra.handlingar] == ["4.1", "4.2 rev 2026-11-23"]
    assert fyra.handlingar[1].filnamn == "Beräkning 2.pdf"


def test_skickad_kallelse_foljer_med_som_den_skickades_tills_nagot_andras(
    store: Store, id: int
) -> None:
    def las() -> tuple[bool, int]:
        with store.las() as s:
            mote = las_paket(s, id, store.klocka.idag())
        return mote.utkast, mote.utskick

    assert las() == (True, 1)
    skicka_kallelse(store, id, dag=date(2026, 11, 23))
    assert las() == (False, 1)
    with store.las() as s:
        punkt = next(
            p.rad.id for p in las_paket(s, id, store.klocka.idag()).punkter if p.rad.nr == "5"
        )
    bifoga_fil(store, punkt, "Sent.pdf", kallfiler.textsidor(1))
    assert las() == (True, 2)


@pytest.mark.parametrize("utgava", [Utgava.OFFENTLIG, Utgava.PRESS])
def test_hemlig_handling_och_hemligt_arende_syns_inte_i_offentlig_utgava(
    store: Store, id: int, mapp: Handlingsmapp, tmp_path: Path, utgava: Utgava
) -> None:
    lage = las_paketlage(store, id, mapp)
    ref = bifoga_fil(store, _punkt(lage, 4), "Hemligutredning.pdf", kallfiler.textsidor(1))
    with store.las() as s:
        handling_id = s.get_one(Punkthandling, ref.id).handling_id
    hemligt = next(p.rad for p in lage.mote.punkter if p.rad.nr == "6")
    andra(store, HANDLING, handling_id, None, {"sekretess": True, "sekretess_grund": LAGRUM})
    andra(store, ARENDE, hemligt.arende_id or 0, None, {"sekretess_lagrum": LAGRUM})
    skicka_kallelse(store, id, dag=date(2026, 11, 23))

    alla = _bygg(las_paketlage(store, id, mapp), tmp_path / "ledamot.pdf")
    assert finns(alla, "Hemligutredning") and hemligt.rubrik in alla.text().replace("\u00a0", " ")
    papper = set(mapp.mapp.iterdir())
    lage = las_paketlage(store, id, mapp, Paketval(utgava))
    paket = _bygg(lage, tmp_path / "offentlig.pdf")
    assert not finns(paket, "Hemligutredning") and not finns(paket, hemligt.rubrik)
    assert not finns(paket, hemligt.rubrik.split()[0])
    assert LAGRUM in paket.text().replace("\u00a0", " ")
    assert set(mapp.mapp.iterdir()) == papper


def test_en_fil_vars_innehall_ar_borta_far_ett_blad(
    store: Store, id: int, mapp: Handlingsmapp, tmp_path: Path
) -> None:
    lage = las_paketlage(store, id, mapp)
    bifoga_fil(store, _punkt(lage, 4), "Beräkning.pdf", kallfiler.textsidor(2))
    lage = las_paketlage(store, id, mapp)
    for fil in mapp.mapp.iterdir():
        fil.unlink()
    with Granskare() as granskare:
        resultat = bygg_paket(lage.underlag, tmp_path / "x.pdf", lage.profil, granskare=granskare)
    assert any("Välj den på nytt" in u.mening for u in resultat.problem)


def test_full_disk_nar_handlingarna_plockas_fram_sags(
    store: Store, id: int, mapp: Handlingsmapp
) -> None:
    resource = pytest.importorskip("resource", reason="LOUD: Windows cannot limit a file's size")
    bifoga_fil(
        store, _punkt(las_paketlage(store, id, mapp), 4), "Stor.pdf", kallfiler.textsidor(20)
    )
    mjuk, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, hard))
    try:
        with pytest.raises(LagringsFel, match="Disken är full"):
            las_paketlage(store, id, mapp)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (mjuk, hard))


def test_brevet_far_adresserna_i_kallelsens_ordning(store: Store, id: int) -> None:
    with store.las() as s:
        mottagare = [m.person_id for m in las_paket(s, id, store.klocka.idag()).lista.mottagare]
        adresser = epostadresser(s, mottagare)
        assert epostadresser(s, mottagare[::-1]) == adresser[::-1]
    assert len(adresser) <= len(mottagare)
