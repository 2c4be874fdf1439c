"""One user action is one transaction: stamped, logged, announced, or nothing at all."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from styrdesk.modell.grund import check, upgrade
from styrdesk.modell.grund.changes import Andring, Andringar, Steg
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import Krock, RegelFel, Saknas
from styrdesk.modell.grund.history import historik
from styrdesk.modell.grund.register import andra, registrera, ta_bort, visa
from styrdesk.modell.grund.store import Store, hamta
from styrdesk.modell.organisation import ORGAN, PERSON, PERSONROLL, Organ, Person
from styrdesk.modell.utforare import ENHET, UTFORARE, Enhet
from tests.modell.grund.exempel import enhet, obunden_person, organ, person, roll


def antal(store: Store, tabell: type) -> int:
    with store.las() as s:
        return len(s.scalars(select(tabell.id)).all())


def test_ett_arbete_ger_ett_steg_med_namn_tid_och_vem(store: Store) -> None:
    organ(store)
    with store.las() as s:
        steg = s.scalars(select(Steg)).one()
    assert (steg.benamning, steg.vem, steg.typ, steg.foregaende) == (
        "Registrera organ",
        store.vem,
        "gor",
        "",
    )
    assert datetime.fromisoformat(steg.tidpunkt).tzinfo is not None


def test_loggen_har_bild_fore_och_efter(store: Store) -> None:
    ref = organ(store)
    andra(
        store,
        ORGAN,
        ref.id,
        ref.version,
        {"namn": "Omsorgsnämnden", "giltig_tom": date(2026, 12, 31)},
    )
    with store.las() as s:
        ny, andrad = s.scalars(select(Andring).order_by(Andring.id)).all()
    assert ny.fore is None
    assert ny.efter is not None
    assert ny.efter["namn"] == "Vård- och omsorgsnämnden"
    assert andrad.fore == ny.efter
    assert andrad.efter is not None
    assert (andrad.efter["namn"], andrad.efter["giltig_tom"]) == ("Omsorgsnämnden", "2026-12-31")
    assert andrad.efter["version"] == 2
    assert "namn_sort" not in andrad.efter


def test_bilden_fore_ar_databasens_ocksa_nar_posten_skrivs_flera_ganger(store: Store) -> None:
    ref = organ(store)
    with store.arbete("Ändra i omgångar") as s:
        post = hamta(s, Organ, ref.id)
        for namn in ("Ett", "Två", "Tre"):
            post.namn = namn
            s.flush()
    with store.las() as s:
        andring = s.scalars(select(Andring).order_by(Andring.id.desc()).limit(1)).one()
    assert andring.fore is not None
    assert andring.efter is not None
    assert (andring.fore["namn"], andring.efter["namn"]) == ("Vård- och omsorgsnämnden", "Tre")


def test_historiken_visar_vad_som_andrades(store: Store) -> None:
    ref = organ(store)
    andra(store, ORGAN, ref.id, 1, {"namn": "Omsorgsnämnden"}, benamning="Byt namn")
    senast, forst = historik(store, ORGAN, ref.id)
    assert (senast.benamning, senast.vem) == ("Byt namn", store.vem)
    assert senast.falt == (("namn", "Vård- och omsorgsnämnden", "Omsorgsnämnden"),)
    assert ("kortnamn", None, "VON") in forst.falt


def test_ett_fel_mitt_i_arbetet_lamnar_inget_efter_sig(store: Store) -> None:
    def halvt() -> None:
        with store.arbete("Halvt") as s:
            s.add(obunden_person())
            s.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        halvt()
    assert antal(store, Person) == 0
    assert antal(store, Steg) == 0
    person(store)  # and the next action works
    assert antal(store, Person) == 1


def test_ett_arbete_som_inget_andrar_blir_inget_steg(store: Store) -> None:
    hort: list[Andringar] = []
    store.lyssna(hort.append)
    with store.arbete("Ingenting"):
        pass
    assert antal(store, Steg) == 0
    assert hort == []


def test_en_post_som_kommer_och_gar_i_samma_arbete_loggas_inte(store: Store) -> None:
    with store.arbete("Fram och tillbaka") as s:
        post = Person(
            fornamn="Ulf",
            efternamn="Berg",
            titel="",
            parti="",
            organisation="",
            epost="",
            telefon="",
        )
        s.add(post)
        s.flush()
        s.delete(post)
    assert antal(store, Steg) == 0
    assert antal(store, Person) == 0


def test_andringen_kungors_en_gang_efter_att_den_sparats(store: Store) -> None:
    hort: list[tuple[Andringar, int]] = []
    store.lyssna(lambda a: hort.append((a, antal(store, Person))))
    mig = object()
    ref = registrera(store, PERSON, {"fornamn": "Åsa", "efternamn": "Lind"}, avsandare=mig)
    (andringar, syntes), *fler = hort
    assert not fler
    assert syntes == 1
    assert andringar.poster == {("person", ref.id)}
    assert andringar.register() == {"person"}
    assert andringar.avsandare is mig


def test_den_som_slutat_lyssna_hor_inget(store: Store) -> None:
    hort: list[Andringar] = []
    store.lyssna(hort.append)
    store.sluta_lyssna(hort.append)
    person(store)
    assert hort == []


def test_en_lyssnare_far_sjalv_skriva(store: Store) -> None:
    def skriv_en_till(_: Andringar) -> None:
        store.sluta_lyssna(skriv_en_till)
        person(store, "Ulf", "Berg")

    store.lyssna(skriv_en_till)
    person(store)
    assert antal(store, Person) == 2


def test_en_handling_far_inte_starta_en_annan(store: Store) -> None:
    with pytest.raises(RuntimeError, match="one action, one transaction"), store.arbete("Yttre"):
        person(store)
    assert antal(store, Person) == 0


def test_masskrivning_forbi_loggen_stoppas(store: Store) -> None:
    ref = person(store)
    for sats in (update(Person).values(titel="x"), delete(Person).where(Person.id == ref.id)):
        with pytest.raises(RuntimeError, match="bypasses the log"), store.arbete("Mass") as s:
            s.execute(sats)
    assert visa(store, PERSON, ref.id).varden["titel"] == ""


def test_text_sparas_i_en_form(store: Store) -> None:
    ref = person(store, "A\u030asa", "Bjo\u0308rk")
    assert visa(store, PERSON, ref.id).varden["fornamn"] == "Åsa"
    assert visa(store, PERSON, ref.id).varden["efternamn"] == "Björk"


SVARA_NAMN = [
    "Åsa 'O\"Brien",
    "=1+1",
    "-SUM(A1)",
    "@cmd",
    "\u202eעברית",
    "\U0001f469\u200d\U0001f467",
    "a\x00b",
    "\ud800",
    "; DROP TABLE person;--",
]


@pytest.mark.parametrize("namn", SVARA_NAMN)
def test_besvarliga_tecken_gar_att_spara_och_hitta(store: Store, namn: str) -> None:
    ref = person(store, namn, "X" * 80)
    sparat = visa(store, PERSON, ref.id).varden["fornamn"]
    assert sparat == namn.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert check.kontrollera_innehall(store) == []


def test_trehundra_tecken_ryms_och_ett_till_stoppas_vid_faltet(store: Store) -> None:
    ref = person(store, epost="å" * 200)
    assert visa(store, PERSON, ref.id).varden["epost"] == "å" * 200
    with pytest.raises(RegelFel) as fel:
        person(store, epost="å" * 201)
    assert fel.value.brister[0].falt == "epost"


def test_sorteringsnyckeln_foljer_namnet(store: Store) -> None:
    ref = organ(store, "Ärendenämnden")
    andra(store, ORGAN, ref.id, 1, {"namn": "Överförmyndaren"})
    with store.las() as s:
        assert hamta(s, Organ, ref.id).namn_sort.startswith("}verf}r")


def test_stamplarna_satts_av_lagret(store: Store) -> None:
    ref = person(store)
    forst = visa(store, PERSON, ref.id)
    andra(store, PERSON, ref.id, 1, {"titel": "chef"})
    sedan = visa(store, PERSON, ref.id)
    assert sedan.skapad == forst.skapad
    assert sedan.andrad > forst.andrad
    assert datetime.fromisoformat(sedan.andrad) <= datetime.now(UTC)  # noqa: TID251 - the real clock


# -- conflict --------------------------------------------------------------------------------------


def test_gammal_version_ger_krock_med_det_som_galler_nu(store: Store) -> None:
    ref = organ(store)
    andra(store, ORGAN, ref.id, ref.version, {"namn": "Hennes"})
    with pytest.raises(Krock) as fel:
        andra(store, ORGAN, ref.id, ref.version, {"namn": "Mitt"})
    assert fel.value.nu["namn"] == "Hennes"
    assert visa(store, ORGAN, ref.id).varden["namn"] == "Hennes"


def test_ratt_version_gar_bra_flera_ganger(store: Store) -> None:
    ref = organ(store)
    for namn in ("Ett", "Två", "Tre"):
        ref = andra(store, ORGAN, ref.id, ref.version, {"namn": namn})
    assert ref.version == 4


def test_samtidig_andring_upptacks_vid_sparandet(store: Store) -> None:
    ref = organ(store)
    with store.las() as s:
        inlast = hamta(s, Organ, ref.id)
    andra(store, ORGAN, ref.id, 1, {"namn": "Hennes"})
    inlast.namn = "Mitt"
    with pytest.raises(Krock), store.arbete("Gammal post") as s:
        s.add(inlast)
    assert visa(store, ORGAN, ref.id).varden["namn"] == "Hennes"


def test_en_borttagen_post_saknas_med_besked(store: Store) -> None:
    ref = person(store)
    ta_bort(store, PERSON, ref.id)
    for forsok in (
        lambda: andra(store, PERSON, ref.id, 1, {"titel": "x"}),
        lambda: ta_bort(store, PERSON, ref.id),
        lambda: visa(store, PERSON, ref.id),
    ):
        with pytest.raises(Saknas, match="finns inte längre"):
            forsok()


def test_tva_tradar_skriver_i_tur_och_ordning(store: Store) -> None:
    fel: list[BaseException] = []

    def skriv(nr: int) -> None:
        try:
            for i in range(5):
                person(store, f"P{nr}", f"N{i}")
        except BaseException as e:  # noqa: BLE001 - reported by the assertion below
            fel.append(e)

    tradar = [threading.Thread(target=skriv, args=(nr,)) for nr in range(3)]
    for trad in tradar:
        trad.start()
    for trad in tradar:
        trad.join()
    assert fel == []
    assert antal(store, Person) == 15
    assert check.kontrollera_innehall(store) == []


# -- the database's own rules ----------------------------------------------------------------------


def test_det_som_anvands_kan_inte_tas_bort(store: Store) -> None:
    ref = enhet(store)
    utforare = visa(store, ENHET, ref.id).varden["utforare_id"]
    with pytest.raises(RegelFel, match="1 enhet"):
        ta_bort(store, UTFORARE, utforare)


def test_delar_gar_med_sin_agare(store: Store) -> None:
    namnd, agare = organ(store), person(store)
    roll(store, agare, namnd, fran=date(2026, 1, 1))
    ta_bort(store, PERSON, agare.id)
    with store.las() as s:
        assert s.scalars(select(PERSONROLL.tabell.id)).all() == []


@pytest.mark.parametrize(
    ("varden", "text"),
    [
        ({"overordnad_id": 4711}, "andra poster"),
        ({"giltig_from": date(2026, 2, 1), "giltig_tom": date(2026, 1, 1)}, "före"),
    ],
)
def test_databasen_haller_emot_ocksa_nar_reglerna_kringgas(
    store: Store, varden: dict[str, object], text: str
) -> None:
    grund = {
        "namn": "N",
        "kortnamn": "K",
        "typ": "namnd",
        "roll": "stod",
        "omfattas": True,
        "anteckning": "",
    }
    with pytest.raises(RegelFel, match=text), store.arbete("Förbi reglerna") as s:
        s.add(Organ(**{**grund, **varden}))
    assert antal(store, Organ) == 0


def test_databasen_haller_emot_ett_for_litet_tal(store: Store) -> None:
    ref = enhet(store, platser=10)
    with pytest.raises(RegelFel, match="inte är tillåtet"), store.arbete("Förbi reglerna") as s:
        hamta(s, Enhet, ref.id).platser = -1
    assert visa(store, ENHET, ref.id).varden["platser"] == 10


def test_unikt_varde_stoppas_vid_faltet_och_namner_den_andra_posten(store: Store) -> None:
    organ(store)
    with pytest.raises(RegelFel, match="Vård- och omsorgsnämnden") as fel:
        organ(store, "En annan nämnd")
    assert fel.value.brister[0].falt == "kortnamn"


def test_lasning_ser_ett_ogonblick(store: Store) -> None:
    person(store)
    with store.las() as s:
        fore = len(s.scalars(select(Person.id)).all())
        person(store, "Ulf", "Berg")
        efter = len(s.scalars(select(Person.id)).all())
    assert (fore, efter) == (1, 1)
    assert antal(store, Person) == 2


def test_lasning_kan_inte_skriva(store: Store) -> None:
    ref = person(store)
    with store.las() as s:
        hamta(s, Person, ref.id).titel = "x"
        with pytest.raises(DBAPIError, match=r"(?i)read.?only"):
            s.commit()
    assert visa(store, PERSON, ref.id).varden["titel"] == ""


def test_lasexemplaret_sager_varfor_det_inte_skriver(fil: Path, klocka: Klocka) -> None:
    store = upgrade.oppna(fil, klocka=klocka, skrivbar=False)
    with pytest.raises(RegelFel, match="läsexemplar"):
        person(store)
    store.stang()


def test_en_nekad_commit_lamnar_ingen_oppen_transaktion(store: Store) -> None:
    """Keys are checked at the commit; SQLite stays inside the transaction when it refuses one."""
    varden = {"namn": "Nämnden", "kortnamn": "N", "typ": "namnd", "roll": "bestallare"}
    organ = registrera(store, ORGAN, varden)
    registrera(store, ORGAN, {**varden, "kortnamn": "N2", "overordnad_id": organ.id})
    with pytest.raises(RegelFel, match="används av andra poster"), store.arbete("Ta bort") as s:
        s.delete(s.get_one(ORGAN.tabell, organ.id))
    registrera(store, ORGAN, {**varden, "kortnamn": "N3"})
    with store.las() as s:
        assert s.get(ORGAN.tabell, organ.id) is not None
