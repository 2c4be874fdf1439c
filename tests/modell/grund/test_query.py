"""Lists: which posts, in which order, and what their columns hold."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from sqlalchemy import text

from styrdesk.modell.avvikelser import AVVIKELSE
from styrdesk.modell.grund import query
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.modell.grund.query import Avbruten, Fraga, Lasare, antal, ids, sida
from styrdesk.modell.grund.register import Register, registrera
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.organisation import ORGAN, PERSON, PERSONROLL
from styrdesk.modell.utforare import ENHET
from tests.modell.grund.exempel import enhet, organ, person, roll

ALLA = Fraga()


def lista(store: Store, register: Register, fraga: Fraga = ALLA, kolumn: int = 0) -> list[object]:
    """The first column of what the question hits, in its order."""
    idag = store.klocka.idag()
    with store.las() as s:
        nycklar = ids(s, register, fraga, idag)
        rader = sida(s, register, nycklar, idag)
        assert antal(s, register, fraga, idag) == len(nycklar)
    return [rader[id][kolumn] for id in nycklar]


def test_namn_star_i_svensk_ordning_at_bada_hallen(store: Store) -> None:
    namn = ["Ängen", "Zebran", "Åby", "alba", "Öster", "Beta"]
    for nr, n in enumerate(namn):
        organ(store, n, f"K{nr}")
    ordnade = ["alba", "Beta", "Zebran", "Åby", "Ängen", "Öster"]
    assert lista(store, ORGAN) == ordnade
    assert lista(store, ORGAN, Fraga(ordning="namn", fallande=True)) == ordnade[::-1]


def test_texter_utan_lagrad_nyckel_star_ocksa_i_svensk_ordning(store: Store) -> None:
    for nr, titel in enumerate(["Ö", "", "Å", "10 b", "ä", "2 a", "Z"]):
        person(store, f"P{nr}", titel=titel)
    ordnade = ["2 a", "10 b", "Z", "Å", "ä", "Ö", ""]
    assert lista(store, PERSON, Fraga(ordning="titel"), 2) == ordnade
    bakat = lista(store, PERSON, Fraga(ordning="titel", fallande=True), 2)
    assert bakat == [*ordnade[-2::-1], ""], "the empty one is last both ways"


def test_val_star_i_listans_ordning_och_inte_i_bokstavsordning(store: Store) -> None:
    for nr, typ in enumerate(["forvaltning", "utskott", "KS", "namnd", "KF"]):
        organ(store, typ, f"K{nr}", typ=typ)
    assert lista(store, ORGAN, Fraga(ordning="typ")) == [
        "KF",
        "KS",
        "namnd",
        "utskott",
        "forvaltning",
    ]


def test_tomma_datum_star_sist_at_bada_hallen(store: Store) -> None:
    for nr, tom in enumerate([None, date(2026, 5, 1), date(2025, 5, 1)]):
        organ(store, f"O{nr}", f"K{nr}", giltig_tom=tom)
    assert lista(store, ORGAN, Fraga(ordning="giltig_tom")) == ["O2", "O1", "O0"]
    assert lista(store, ORGAN, Fraga(ordning="giltig_tom", fallande=True)) == ["O1", "O2", "O0"]


def test_lika_varden_star_i_den_ordning_de_kom(store: Store) -> None:
    for nr in range(4):
        person(store, f"P{nr}", "Lind")
    for fallande in (False, True):
        assert lista(store, PERSON, Fraga(ordning="efternamn", fallande=fallande), 1) == [
            "P0",
            "P1",
            "P2",
            "P3",
        ]


def test_registrets_egen_ordning_galler_nar_ingen_valts(store: Store) -> None:
    namnd, vem = organ(store), person(store)
    for ar in (2024, 2026, 2025):
        roll(store, vem, namnd, fran=date(ar, 1, 1))
    assert lista(store, PERSONROLL, kolumn=3) == [date(ar, 1, 1) for ar in (2026, 2025, 2024)]


def test_filter_pa_falt_tomt_falt_och_urval(store: Store) -> None:
    organ(store, "Gammal", "A", giltig_tom=date(2025, 1, 1))
    organ(store, "Ny", "B", roll="stod")
    assert lista(store, ORGAN, Fraga(filter={"roll": "stod"})) == ["Ny"]
    assert lista(store, ORGAN, Fraga(filter={"giltig_tom": None})) == ["Ny"]
    assert lista(store, ORGAN, Fraga(urval="upphorda")) == ["Gammal"]
    assert lista(store, ORGAN, Fraga(urval="aktuella", filter={"roll": "bestallare"})) == []


def test_sokning_och_filter_gar_ihop(store: Store) -> None:
    organ(store, "Vård ett", "A", roll="stod")
    organ(store, "Vård två", "B")
    assert lista(store, ORGAN, Fraga(sok="vård", filter={"roll": "stod"})) == ["Vård ett"]
    assert lista(store, ORGAN, Fraga(sok="finns inte")) == []


def test_kolumner_fran_andra_register_visas(store: Store) -> None:
    ks = organ(store, "Kommunstyrelsen", "KS", typ="KS")
    organ(store, "Utskottet", "U", overordnad_id=ks.id)
    assert lista(store, ORGAN, Fraga(ordning="overordnad"), 4) == ["Kommunstyrelsen", None]


def test_en_sida_laser_bara_de_poster_som_finns(store: Store) -> None:
    ref = person(store)
    with store.las() as s:
        assert set(sida(s, PERSON, [ref.id, 4711], store.klocka.idag())) == {ref.id}
        assert sida(s, PERSON, [], store.klocka.idag()) == {}


def test_harledd_kolumn_gar_att_ordna_efter(store: Store) -> None:
    ref = enhet(store)
    for dag in (date(2026, 12, 1), date(2026, 1, 1), None):
        varden = {
            "typ": "forbattringsomrade",
            "rubrik": str(dag),
            "enhet_id": ref.id,
            "atgardas_senast": dag,
        }
        registrera(store, AVVIKELSE, {**varden, "konstaterad": date(2026, 1, 1)})
    framat = lista(store, AVVIKELSE, Fraga(ordning="lage"))
    bakat = lista(store, AVVIKELSE, Fraga(ordning="lage", fallande=True))
    assert len(framat) == len(bakat) == 3


def test_en_fraga_gar_att_avbryta_mellan_buntar(store: Store) -> None:
    person(store)
    with store.las() as s, pytest.raises(Avbruten):
        ids(s, PERSON, Fraga(), store.klocka.idag(), fortsatt=lambda: False)


def test_lasaren_svarar(store: Store) -> None:
    organ(store)
    lasare = Lasare(store)
    assert lasare.kor(lambda s: len(ids(s, ORGAN, Fraga(), store.klocka.idag()))) == 1
    lasare.avbryt()
    assert lasare.kor(lambda _s: 2) == 2


def test_lasaren_gar_att_avbryta_fran_en_annan_trad(store: Store) -> None:
    """The statement never ends by itself, on either database."""
    lasare, borjat = Lasare(store), threading.Event()

    def utan_slut(s: Session) -> None:
        sats = (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        )
        borjat.set()
        s.execute(text(sats))

    def avbryt_tills_det_tar(klart: threading.Event) -> None:
        borjat.wait()
        while not klart.wait(0.02):
            lasare.avbryt()

    klart = threading.Event()
    trad = threading.Thread(target=avbryt_tills_det_tar, args=(klart,))
    trad.start()
    with pytest.raises(Avbruten):
        lasare.kor(utan_slut)
    klart.set()
    trad.join()
    assert lasare.kor(lambda _s: "lever") == "lever"


def test_ett_avbrott_mellan_buntar_stoppar_inte_aterstallningen(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The flag and the interrupt come together when a newer question overtakes this one."""
    monkeypatch.setattr(query, "_BUNT", 1)
    lasare = Lasare(store)
    for _ in range(3):
        person(store)

    def fortsatt() -> bool:
        lasare.avbryt()
        return False

    with pytest.raises(Avbruten):
        lasare.kor(lambda s: ids(s, PERSON, Fraga(), store.klocka.idag(), fortsatt))
    assert lasare.kor(lambda _s: "lever") == "lever"


def test_ett_avbrott_medan_en_bunt_hamtas_ar_ett_avbrott(
    store: Store, databas: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The interrupt comes first, before the job has seen that it is cancelled; it once ended as a bug.

    PostgreSQL's driver has every row before the first bunch is asked for: there is nothing to interrupt.
    """
    monkeypatch.setattr(query, "_BUNT", 1)
    lasare, buntar = Lasare(store), []
    for _ in range(3):
        person(store)

    def fortsatt() -> bool:
        buntar.append(1)
        lasare.avbryt()
        return True

    def las() -> int:
        return lasare.kor(lambda s: len(ids(s, PERSON, Fraga(), store.klocka.idag(), fortsatt)))

    if databas == "sqlite":
        with pytest.raises(Avbruten):
            las()
        assert len(buntar) == 1
    else:
        assert las() == 3
    assert lasare.kor(lambda _s: "lever") == "lever"


def test_en_halvlast_fraga_som_nagon_haller_i_stoppar_inte_aterstallningen(store: Store) -> None:
    """A generator that is kept alive holds its cursor when the interrupt comes."""
    lasare, kvar = Lasare(store), []
    for _ in range(3):
        person(store)

    def halvvags(s: Session) -> None:
        rader = iter(
            s.connection().execute(text("SELECT id FROM person UNION ALL SELECT 1")).cursor
        )
        next(rader)
        kvar.append(rader)
        lasare.avbryt()
        raise Avbruten

    with pytest.raises(Avbruten):
        lasare.kor(halvvags)
    assert lasare.kor(lambda _s: "lever") == "lever"


def test_andra_fel_i_lasaren_gar_vidare(store: Store) -> None:
    with pytest.raises(Exception, match="finns_inte") as fel:
        Lasare(store).kor(lambda s: s.execute(text("SELECT * FROM finns_inte")))
    assert not isinstance(fel.value, (Avbruten, LagringsFel))


@pytest.mark.parametrize("kolumn", [k.namn for k in ENHET.kolumner])
def test_varje_kolumn_gar_att_ordna_efter(store: Store, kolumn: str) -> None:
    enhet(store, kod="E1")
    enhet(store, "Äng", kod="E2")
    for fallande in (False, True):
        assert len(lista(store, ENHET, Fraga(ordning=kolumn, fallande=fallande))) == 2
