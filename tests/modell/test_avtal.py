"""Agreements on a real file: the register, the acts, and the sentences that stop them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.avtalsregister import AVTAL, OPTION, UNDERSKRIFT
from styrdesk.modell.avtalssteg import (
    avtalsbild,
    bekrafta_balans,
    byt_status,
    registrera_beslut,
    registrera_underskrift,
    sag_upp,
    satt_i_kraft,
    skicka_for_underskrift,
    steg_till_kraft,
    utnyttja_option,
)
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.query import Fraga, ids, sida
from styrdesk.modell.grund.register import Ref, andra, registrera, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.organisation import ORGAN, PERSON
from styrdesk.modell.utforare import ENHET, UTFORARE, VERKSAMHETSOMRADE

IDAG = date(2026, 11, 23)


class Kommun:
    """The few posts that an agreement hangs on."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.von = self.organ("Vård- och omsorgsnämnden", "VON", "namnd", "bestallare")
        self.pu = self.organ("Produktionsutskottet", "PU", "utskott", "egenregi")
        self.vof = self.organ(
            "Vård- och omsorgsförvaltningen", "VOF", "forvaltning", "bestallare", self.von
        )
        self.pf = self.organ("Produktionsförvaltningen", "PF", "forvaltning", "egenregi", self.pu)
        self.asa = registrera(
            store, PERSON, dict(fornamn="Åsa", efternamn="Lind", titel="Vård- och omsorgschef")
        )
        self.ove = registrera(
            store, PERSON, dict(fornamn="Ove", efternamn="Ström", titel="Produktionschef")
        )
        omrade = dict(
            kod="SAB", namn="Särskilt boende", namnd_id=self.von.id, uppdragsomrade="aldreomsorg"
        )
        self.sab = registrera(store, VERKSAMHETSOMRADE, omrade)
        self.kom = registrera(
            store,
            UTFORARE,
            dict(namn="Älvsunda kommun", orgnr="212000-9994", form="kommun", regi="egen"),
        )
        self.lug = registrera(
            store,
            UTFORARE,
            dict(namn="Lugna Viken AB", orgnr="559905-4466", form="ab", regi="extern"),
        )
        enhet = dict(
            kod="SAB01",
            namn="Solsidan",
            utforare_id=self.kom.id,
            verksamhetsomrade_id=self.sab.id,
            tillsynsmyndighet="ivo",
        )
        self.solsidan = registrera(store, ENHET, enhet)

    def organ(self, namn: str, kort: str, typ: str, roll: str, over: Ref | None = None) -> Ref:
        varden: dict[str, Any] = dict(namn=namn, kortnamn=kort, typ=typ, roll=roll)
        return registrera(self.store, ORGAN, {**varden, "overordnad_id": over.id if over else None})

    def direktbestallning(self, **mer: Any) -> Ref:
        varden: dict[str, Any] = dict(
            benamning="Måltider till särskilt boende",
            diarienr="VON 2026/052",
            process="direktbestallning",
            rattslig_grund="internt",
            verksamhetsomrade_id=self.sab.id,
            utforare_id=self.kom.id,
            bestallare_id=self.von.id,
            start=date(2027, 1, 1),
            slut_ursprunglig=date(2027, 12, 31),
            uppsagningstid_man_bestallare=6,
            uppsagningstid_man_utforare=6,
            avtalsansvarig_id=self.asa.id,
            motpart_kontakt_id=self.ove.id,
            ersattningsmodell="anslag",
            uppskattat_arsvarde=1_462_000_000,
            risk_klass="B",
            enheter=(self.solsidan.id,),
            uppf_text="Kvartalsvis",
            present_text="På webben",
            tillg_text="På webben i mars",
        )
        return registrera(self.store, AVTAL, {**varden, **mer})


@pytest.fixture
def kommun(store: Store) -> Kommun:
    return Kommun(store)


def _brister(fel: pytest.ExceptionInfo[RegelFel]) -> set[tuple[str, str]]:
    return {(b.falt, b.regel) for b in fel.value.brister}


@pytest.mark.lager
def test_direktbestallning_stoppas_tills_bade_godkannanden_och_underskrifter_finns(
    kommun: Kommun,
) -> None:
    store, avtal = kommun.store, kommun.direktbestallning()
    with pytest.raises(RegelFel) as fel:
        satt_i_kraft(store, avtal.id)
    assert {("avtalsbeslut", "R20"), ("underskrift", "R19"), ("handling", "R18")} <= _brister(fel)
    assert "Styrmodellsprinciper" in str(fel.value)

    lagg_till_fil(
        store, "Överenskommelse.pdf", b"%PDF-1.7", {"avtal_id": avtal.id, "typ": "overenskommelse"}
    )
    registrera_beslut(store, avtal.id, kommun.von.id, date(2026, 9, 16), "52")
    registrera_beslut(store, avtal.id, kommun.pu.id, date(2026, 9, 23), "31")
    bekrafta_balans(store, avtal.id, None, "bestallare", date(2026, 9, 1))
    bekrafta_balans(store, avtal.id, None, "utforare", date(2026, 9, 1))
    skicka_for_underskrift(
        store,
        avtal.id,
        dict(
            part="bestallare",
            person_id=kommun.asa.id,
            roll="forvaltningschef",
            organ_id=kommun.vof.id,
        ),
    )
    with pytest.raises(RegelFel) as fel:
        satt_i_kraft(store, avtal.id)
    assert _brister(fel) == {("underskrift", "R19")}
    assert "vård- och omsorgschefen" in str(fel.value)

    dag = date(2026, 10, 7)
    registrera_underskrift(
        store,
        avtal.id,
        dict(
            part="bestallare",
            person_id=kommun.asa.id,
            roll="forvaltningschef",
            organ_id=kommun.vof.id,
            datum=dag,
        ),
    )
    registrera_underskrift(
        store,
        avtal.id,
        dict(
            part="utforare",
            person_id=kommun.ove.id,
            roll="forvaltningschef",
            organ_id=kommun.pf.id,
            datum=dag,
        ),
    )
    assert all(steg.klart for steg in steg_till_kraft(store, avtal.id))
    satt_i_kraft(store, avtal.id)
    assert visa(store, AVTAL, avtal.id).varden["status"] == "gallande"
    with store.las() as s:
        assert len(ids(s, UNDERSKRIFT, Fraga(), IDAG)) == 2, "the awaited signature was filled in"
    store.angra()
    assert visa(store, AVTAL, avtal.id).varden["status"] == "utkast"


@pytest.mark.lager
def test_underskrift_fore_godkannandet_stoppar_med_r20(kommun: Kommun) -> None:
    store, avtal = kommun.store, kommun.direktbestallning()
    for part, person, organ in (
        ("bestallare", kommun.asa, kommun.vof),
        ("utforare", kommun.ove, kommun.pf),
    ):
        registrera_underskrift(
            store,
            avtal.id,
            dict(
                part=part,
                person_id=person.id,
                roll="forvaltningschef",
                organ_id=organ.id,
                datum=date(2026, 9, 20),
            ),
        )
    registrera_beslut(store, avtal.id, kommun.von.id, date(2026, 9, 16))
    registrera_beslut(store, avtal.id, kommun.pu.id, date(2026, 9, 23))
    with pytest.raises(RegelFel) as fel:
        satt_i_kraft(store, avtal.id)
    assert ("underskrift", "R20") in _brister(fel)
    assert "20 september 2026" in str(fel.value).replace("\u00a0", " ")


@pytest.mark.lager
@pytest.mark.parametrize(
    ("varden", "falt", "regel"),
    [
        (dict(rattslig_grund="lov"), "rattslig_grund", "R12"),
        (dict(vite_nivaer=["10 000 kr"]), "vite_nivaer", "R16"),
        (dict(slut_ursprunglig=date(2026, 1, 1)), "slut_ursprunglig", ""),
        (dict(enheter=()), None, ""),
    ],
)
def test_otillatna_kombinationer_stoppas_vid_faltet(
    kommun: Kommun, varden: dict[str, Any], falt: str | None, regel: str
) -> None:
    if falt is None:
        assert (
            visa(kommun.store, AVTAL, kommun.direktbestallning(**varden).id).varden["enheter"] == ()
        )
        return
    with pytest.raises(RegelFel) as fel:
        kommun.direktbestallning(**varden)
    assert falt in {b.falt for b in fel.value.brister}
    assert regel in {b.regel for b in fel.value.brister}
    with kommun.store.las() as s:
        assert len(ids(s, AVTAL, Fraga(), IDAG)) == 0, "nothing was written"


@pytest.mark.lager
def test_status_andras_inte_for_hand(kommun: Kommun) -> None:
    avtal = kommun.direktbestallning()
    with pytest.raises(RegelFel) as fel:
        andra(kommun.store, AVTAL, avtal.id, None, {"status": "gallande"})
    assert [b.falt for b in fel.value.brister] == ["status"]


@pytest.mark.lager
def test_enhet_hos_annan_utforare_godtas_inte(kommun: Kommun) -> None:
    with pytest.raises(RegelFel) as fel:
        registrera(
            kommun.store,
            AVTAL,
            dict(
                benamning="Björken",
                process="konkurrensupphandling",
                rattslig_grund="lou",
                start=date(2019, 9, 1),
                verksamhetsomrade_id=kommun.sab.id,
                utforare_id=kommun.lug.id,
                bestallare_id=kommun.von.id,
                enheter=(kommun.solsidan.id,),
            ),
        )
    assert "Solsidan" in str(fel.value)


@pytest.mark.lager
def test_option_flyttar_slutet_och_varfor_sager_det(kommun: Kommun) -> None:
    store = kommun.store
    avtal = registrera(
        store,
        AVTAL,
        dict(
            benamning="Björken",
            process="konkurrensupphandling",
            rattslig_grund="lou",
            start=date(2019, 9, 1),
            slut_ursprunglig=date(2027, 8, 31),
            uppsagningstid_man_bestallare=12,
            verksamhetsomrade_id=kommun.sab.id,
            utforare_id=kommun.lug.id,
            bestallare_id=kommun.von.id,
        ),
    )
    ett = registrera(
        store,
        OPTION,
        dict(avtal_id=avtal.id, ordning=1, till_datum=date(2028, 8, 31), beslut_senast_man=8),
    )
    tva = registrera(
        store, OPTION, dict(avtal_id=avtal.id, ordning=2, till_datum=date(2029, 8, 31))
    )
    _f, datum, _lage = avtalsbild(store, avtal.id)
    assert datum.uppsagning_senast and datum.uppsagning_senast.datum == date(2026, 8, 31)
    assert datum.option_besked_senast and datum.option_besked_senast.datum == date(2026, 12, 31)
    with pytest.raises(RegelFel, match="Option 1 kommer före"):
        utnyttja_option(store, tva.id, True, IDAG)
    utnyttja_option(store, ett.id, True, IDAG, "87")
    _f, datum, _lage = avtalsbild(store, avtal.id)
    assert datum.nuvarande_slut and datum.nuvarande_slut.datum == date(2028, 8, 31)
    assert "Option 1 av 2" in datum.nuvarande_slut.varfor


@pytest.mark.lager
def test_lage_i_listan_kommer_ur_reglerna_och_gar_att_sortera_pa(kommun: Kommun) -> None:
    store = kommun.store
    utkast = kommun.direktbestallning()
    annat = kommun.direktbestallning(benamning="Annat", avtalsnr="2")
    byt_status(store, annat.id, None, "granskas")
    with store.las() as s:
        ordnade = list(ids(s, AVTAL, Fraga(ordning="lage"), IDAG))
        kolumner = [k.namn for k in AVTAL.kolumner]
        rader = sida(s, AVTAL, ordnade, IDAG)
    lagen = [rader[i][kolumner.index("lage")] for i in ordnade]
    assert (ordnade, lagen) == ([utkast.id, annat.id], ["utkast", "handlaggs"])


@pytest.mark.lager
def test_uppsagning_kraver_gallande_avtal(kommun: Kommun) -> None:
    avtal = kommun.direktbestallning()
    with pytest.raises(RegelFel, match="Utkast"):
        sag_upp(kommun.store, avtal.id, None, IDAG)
    assert visa(kommun.store, AVTAL, avtal.id).varden["uppsagd_datum"] is None
