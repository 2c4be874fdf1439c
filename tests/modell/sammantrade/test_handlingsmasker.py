"""Boxes on the pages of a paper: who sees what, and what becomes of them when the file is replaced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from styrdesk.export.motespaket import Handlingsmapp, Paketval, las_paketlage
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import HANDLING, Handling
from styrdesk.modell.organisation import KOMMUN
from styrdesk.modell.paketunderlag import Maskering, Maskruta, Pakethandling, Utgava
from styrdesk.modell.sammantrade.arenden import ARENDE
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.handlingsmasker import (
    Mask,
    andra_mask,
    bekrafta_masker,
    las_masker,
    rita_mask,
    slopa_mask,
)
from styrdesk.modell.sammantrade.paketexemplar import (
    Exemplar,
    anteckna_exemplar,
    fordela,
    las_exemplar,
)
from styrdesk.modell.sammantrade.paketlasning import las_paket
from styrdesk.modell.sammantrade.punkthandlingar import bifoga_fil, revidera_handling
from styrdesk.modell.sammantrade.punktsteg import ta_upp_arende
from tests.modell.sammantrade.namnd import Namnd

OSL = "OSL 26 kap. 1 §"
RUTA = Maskruta(1, 72.4, 100.0, 200.0, 14.5)


class Papper:
    """A matter on the agenda with one file."""

    def __init__(self, store: Store, namnd: Namnd) -> None:
        self.store = store
        registrera(store, KOMMUN, {"namn": "Älvsunda kommun"})
        self.mote = forbered_sammantrade(store, namnd.mote.id)
        self.arende = namnd.arende("Insats för Karlsson")
        punkt = ta_upp_arende(store, self.mote.id, self.arende.id)
        self.rad: Ref = bifoga_fil(
            store, punkt.id, "Utredning om Karlsson.pdf", b"%PDF-1.7 utredning"
        )

    @property
    def handling_id(self) -> int:
        with self.store.las() as s:
            paket = las_paket(s, self.mote.id, self.store.klocka.idag())
        (fil,) = (f for punkt in paket.punkter for f in punkt.filer)
        return fil.handling_id

    def masker(self) -> tuple[Mask, ...]:
        with self.store.las() as s:
            return las_masker(s, [self.handling_id]).get(self.handling_id, ())

    def i(self, utgava: Utgava) -> Pakethandling:
        with Handlingsmapp() as mapp:
            lage = las_paketlage(
                self.store, self.mote.id, mapp, Paketval(utgava, mottagare="A", exemplar=1)
            )
        (handling,) = (h for a in lage.underlag.arenden for h in a.handlingar)
        return handling


@pytest.fixture
def papper(store: Store, namnd: Namnd) -> Papper:
    return Papper(store, namnd)


def test_rutan_finns_i_de_offentliga_utgavorna_och_bara_dar(papper: Papper) -> None:
    rita_mask(papper.store, papper.handling_id, RUTA, OSL)
    summa = papper.i(Utgava.OFFENTLIG).maskering
    assert (
        summa is not None
        and summa.rutor == (RUTA,)
        and summa.lagrum == OSL
        and len(summa.sha256) == 64
    )
    assert papper.i(Utgava.PRESS).maskering == summa
    assert papper.i(Utgava.LEDAMOT).maskering is None and papper.i(Utgava.ARKIV).maskering is None


def test_rutor_flyttas_slopas_och_angras(papper: Papper) -> None:
    ny = rita_mask(papper.store, papper.handling_id, RUTA, OSL)
    storre = replace(RUTA, x=10.0, bredd=300.0)
    andra_mask(papper.store, ny.id, storre, "OSL 19 kap. 3 §")
    (mask,) = papper.masker()
    assert mask.ruta == storre and mask.lagrum == "OSL 19 kap. 3 §"
    papper.store.angra()
    assert papper.masker()[0].ruta == RUTA
    slopa_mask(papper.store, ny.id)
    assert not papper.masker()
    papper.store.angra()
    assert papper.masker()[0].ruta == RUTA


def test_flera_grunder_namns_var_for_sig(papper: Papper) -> None:
    for y, grund in ((10.0, OSL), (40.0, "OSL 19 kap. 3 §"), (70.0, OSL)):
        rita_mask(papper.store, papper.handling_id, replace(RUTA, y=y), grund)
    maskering = papper.i(Utgava.OFFENTLIG).maskering
    assert maskering is not None and maskering.lagrum == "OSL 26 kap. 1 §, OSL 19 kap. 3 §"


@pytest.mark.parametrize(
    ("ruta", "lagrum"), [(replace(RUTA, bredd=0.0), OSL), (RUTA, ""), (replace(RUTA, sida=0), OSL)]
)
def test_ruta_utan_yta_lagrum_eller_sida_nekas(papper: Papper, ruta: Maskruta, lagrum: str) -> None:
    with pytest.raises(RegelFel):
        rita_mask(papper.store, papper.handling_id, ruta, lagrum)


def test_ny_fil_visas_inte_offentligt_forran_rutorna_ar_bekraftade(papper: Papper) -> None:
    rita_mask(papper.store, papper.handling_id, RUTA, OSL)
    gammal = papper.i(Utgava.OFFENTLIG).maskering
    revidera_handling(papper.store, papper.rad.id, "ny.pdf", b"%PDF-1.7 ny utredning")
    maskering = papper.i(Utgava.OFFENTLIG).maskering
    assert papper.masker()[0].inaktuell and maskering == Maskering((RUTA,), OSL, "-")
    bekrafta_masker(papper.store, papper.handling_id)
    nu = papper.i(Utgava.OFFENTLIG).maskering
    assert not papper.masker()[0].inaktuell and nu is not None and gammal is not None
    assert nu.rutor == gammal.rutor and nu.sha256 != gammal.sha256 and len(nu.sha256) == 64


def test_ny_utgava_av_en_hemlig_handling_ar_hemlig(papper: Papper) -> None:
    varden = {
        "sekretess": True,
        "sekretess_grund": OSL,
        "offentlig_titel": "Utredning i individärende",
    }
    andra(papper.store, HANDLING, papper.handling_id, None, varden)
    revidera_handling(papper.store, papper.rad.id, "ny.pdf", b"%PDF-1.7 ny utredning")
    with papper.store.las() as s:
        ny = s.get_one(Handling, papper.handling_id)
        assert ny.filnamn == "ny.pdf" and {n: getattr(ny, n) for n in varden} == varden


def test_offentlig_rubrik_och_titel_star_i_kallelsen_och_i_paketet(papper: Papper) -> None:
    andra(papper.store, ARENDE, papper.arende.id, None,
          {"sekretess_lagrum": OSL, "offentlig_rubrik": "Individärende 7"})  # fmt: skip
    andra(papper.store, HANDLING, papper.handling_id, None, {"offentlig_titel": "Utredning"})
    with papper.store.las() as s:
        paket = las_paket(s, papper.mote.id, papper.store.klocka.idag())
    (plats,) = (nr for nr, p in enumerate(paket.kallelse.punkter) if "Karlsson" in p.rubrik)
    punkt = paket.kallelse_i(Utgava.PRESS).punkter[plats]
    assert punkt.rubrik == "Individärende 7" and "Karlsson" not in repr(punkt)
    assert punkt.handlingar == (f"{punkt.nr}.1 Utredning",)
    assert paket.kallelse_i(Utgava.LEDAMOT).punkter[plats].rubrik == "Insats för Karlsson"
    assert papper.i(Utgava.PRESS).offentlig_titel == "Utredning"


def test_loggen_sager_vilket_exemplar_som_gick_till_vem(papper: Papper) -> None:
    eva = Exemplar(nr=3, antal=9, mottagare="Eva Norling")
    anteckna_exemplar(papper.store, papper.mote.id, 1, eva, "utskrivet")
    anteckna_exemplar(papper.store, papper.mote.id, 2, eva, "sparat")
    with papper.store.las() as s:
        (rad,) = las_exemplar(s, papper.mote.id, 1)
    idag = papper.store.klocka.idag()
    assert rad == replace(eva, satt="utskrivet", dag=idag)


def test_den_som_fatt_ett_exemplar_behaller_numret_nar_mottagarna_andras() -> None:
    alla: list[tuple[int | None, str]] = [(1, "Eva"), (2, "Hanna"), (3, "Leo")]
    forst = fordela(alla, ())
    assert [(e.nr, e.antal, e.mottagare) for e in forst] == [
        (1, 3, "Eva"),
        (2, 3, "Hanna"),
        (3, 3, "Leo"),
    ]
    gjort = replace(forst[1], satt="utskrivet")
    sedan = fordela([(4, "Nils"), (2, "Hanna")], [gjort])
    assert [(e.nr, e.mottagare, e.satt) for e in sedan] == [
        (1, "Nils", ""),
        (2, "Hanna", "utskrivet"),
    ]
    assert [e.antal for e in fordela([(2, "Hanna")], [gjort])] == [2] and not fordela([], [gjort])
