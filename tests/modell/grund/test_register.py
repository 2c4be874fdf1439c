"""What every register gets from its description: checks at the field, pictures, parts, lists that run."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.errors import Brist, RegelFel, Saknas
from styrdesk.modell.grund.fieldrules import falt_brist
from styrdesk.modell.grund.query import Fraga, antal, ids, sida
from styrdesk.modell.grund.register import (
    KATALOG,
    Register,
    andra,
    anvands_av,
    register,
    registrera,
    slag_upp,
    visa,
)
from styrdesk.modell.grund.store import Store, hamta
from styrdesk.modell.organisation import ORGAN, PERSON, PERSONROLL, Organ
from styrdesk.modell.utforare import ENHET, UTFORARE
from tests.modell.grund.exempel import enhet, organ, person, roll


def brister(fel: pytest.ExceptionInfo[RegelFel]) -> dict[str, str]:
    return {b.falt: b.text for b in fel.value.brister}


def test_alla_brister_sags_pa_en_gang_var_och_en_vid_sitt_falt(store: Store) -> None:
    with pytest.raises(RegelFel) as fel:
        registrera(store, ORGAN, {"typ": "okant", "namn": " ", "giltig_from": "2026-01-01"})
    sagt = brister(fel)
    assert set(sagt) == {"namn", "kortnamn", "typ", "roll", "giltig_from"}
    assert sagt["namn"] == "Fyll i namn."
    assert "välj ett av Kommunfullmäktige" in sagt["typ"]
    assert "Skriv ett datum, till exempel 2026-12-04" in sagt["giltig_from"]


def test_ett_okant_falt_ar_ett_programfel(store: Store) -> None:
    with pytest.raises(TypeError, match="no field"):
        registrera(store, ORGAN, {"finns_inte": 1})


@pytest.mark.parametrize(
    ("falt", "varde", "ratt"),
    [
        (Falt("Text", "text", langd=3), "åäö", True),
        (Falt("Text", "text", langd=3), "åäöx", False),
        (Falt("Text", "text", krav=True), " \t", False),
        (Falt("Text", "text"), "", True),
        (Falt("Text", "text"), 5, False),
        (Falt("Antal", "heltal", minst=0), 0, True),
        (Falt("Antal", "heltal", minst=0), -1, False),
        (Falt("Antal", "heltal"), True, False),
        (Falt("Antal", "heltal"), 1.0, False),
        (Falt("Ja", "janej", krav=True), False, True),
        (Falt("Ja", "janej"), 1, False),
        (Falt("Dag", "datum"), date(2026, 1, 1), True),
        (Falt("Tid", "tid"), time(8, 30), True),
        (Falt("Tid", "tid"), "08:30", False),
        (Falt("Val", "val", val={"a": "A"}), "a", True),
        (Falt("Val", "val", val={"a": "A"}), "b", False),
        (Falt("Lista", "lista"), ["a"], True),
        (Falt("Lista", "lista"), "a", False),
        (Falt("Krav", "lank", krav=True), None, False),
    ],
)
def test_faltets_egna_regler(falt: Falt, varde: object, ratt: bool) -> None:
    sagt = falt_brist(falt, varde)
    assert (sagt is None) is ratt
    assert sagt is None or sagt.endswith(".")


def test_tomma_texter_ar_tomma_och_unika_tomma_krockar_inte(store: Store) -> None:
    for nr in range(2):
        ref = registrera(
            store, UTFORARE, {"namn": f"U{nr}", "form": "enskild", "regi": "extern", "orgnr": ""}
        )
        assert visa(store, UTFORARE, ref.id).varden["orgnr"] is None
        assert visa(store, UTFORARE, ref.id).varden["adress"] == ""


def test_bilden_har_varden_etiketter_och_stamplar(store: Store) -> None:
    namnd, vem = organ(store), person(store)
    ref = roll(store, vem, namnd, fran=date(2026, 1, 1))
    bild = visa(store, PERSONROLL, ref.id)
    assert (bild.register, bild.id, bild.uid, bild.version) == ("personroll", ref.id, ref.uid, 1)
    assert bild.varden["organ_id"] == namnd.id
    assert bild.etiketter["organ_id"] == "Vård- och omsorgsnämnden"
    assert bild.etiketter["person_id"] == "Åsa Lind"
    assert "enhet_id" not in bild.etiketter
    assert bild.rubrik == "Ledamot, Åsa Lind"
    assert bild.skapad == bild.andrad


def test_den_som_anvander_posten_namns(store: Store) -> None:
    ref = enhet(store)
    varden = visa(store, ENHET, ref.id).varden
    with store.las() as s:
        namnd = s.get_one(Organ, 1)
        assert anvands_av(s, namnd) == "1 verksamhetsområde"
        assert anvands_av(s, hamta(s, ENHET.tabell, ref.id)) == ""
    assert varden["kod"] == "E1"


def test_uid_slas_upp(store: Store) -> None:
    ref = person(store)
    with store.las() as s:
        assert slag_upp(s, PERSON, ref.uid) == ref.id
        with pytest.raises(Saknas, match="uid"):
            slag_upp(s, PERSON, "finns inte")


def test_ett_register_slas_upp_pa_namn() -> None:
    assert register("organ") is ORGAN
    with pytest.raises(Saknas, match="Välj ett av:"):
        register("kund")


def test_andring_av_ett_falt_lamnar_de_andra(store: Store) -> None:
    ref = organ(store, anteckning="kvar")
    andra(store, ORGAN, ref.id, 1, {"namn": "Nytt"})
    assert visa(store, ORGAN, ref.id).varden["anteckning"] == "kvar"


# -- every register --------------------------------------------------------------------------------

ALLA = sorted(KATALOG.values(), key=lambda r: r.namn)


@pytest.fixture(params=ALLA, ids=lambda r: r.namn)
def vilket(request: pytest.FixtureRequest) -> Register:
    return request.param


def test_beskrivningen_hanger_ihop(vilket: Register) -> None:
    kolumner = [k.namn for k in vilket.kolumner]
    assert kolumner
    assert len(kolumner) == len(set(kolumner))
    assert vilket.ordning in ("", *kolumner)
    assert vilket.agare in ("", *vilket.falt)
    assert vilket.skyddade <= set(vilket.falt) | set(vilket.flerval)
    assert all(f.rubrik for f in vilket.falt.values())
    assert all(k.rubrik for k in vilket.kolumner)
    lankar = [f.till for f in vilket.falt.values() if f.typ == "lank"]
    assert {*lankar, *(fv.till for fv in vilket.flerval.values())} <= set(KATALOG)
    if any(k.uttryck is None for k in vilket.kolumner):
        assert vilket.harled is not None


def test_listan_gar_att_stalla_pa_alla_satt(store: Store, vilket: Register) -> None:
    """Every order, selection and filter is a question that the database understands."""
    idag = store.klocka.idag()
    fragor = [Fraga(ordning=k.namn, fallande=f) for k in vilket.kolumner for f in (False, True)]
    fragor += [Fraga(urval=namn) for namn in vilket.urval]
    fragor += [Fraga(filter={namn: None}) for namn in vilket.falt]
    fragor += [Fraga(filter={namn: 1}) for namn in vilket.flerval]
    with store.las() as s:
        for fraga in [*fragor, Fraga(), Fraga(sok="äldre")]:
            assert len(ids(s, vilket, fraga, idag)) == antal(s, vilket, fraga, idag) == 0
        assert sida(s, vilket, [1], idag) == {}


def test_en_tom_post_sager_vad_som_fattas(store: Store, vilket: Register) -> None:
    kravda = {
        namn
        for namn, f in vilket.falt.items()
        if f.krav and f.typ != "janej" and _saknar_forval(vilket, namn)
    }
    sagda: tuple[Brist, ...] = ()
    try:
        registrera(store, vilket, {})
    except RegelFel as fel:
        sagda = fel.brister
    assert kravda <= {b.falt for b in sagda}
    assert all(b.text.endswith(".") for b in sagda)


def _saknar_forval(vilket: Register, namn: str) -> bool:
    kolumn: Any = vilket.tabell.__table__.c[namn]
    return kolumn.default is None or kolumn.default.arg in ("", None)
