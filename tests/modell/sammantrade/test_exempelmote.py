"""The worked example of protokoll §11: everything that it says is expected."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from styrdesk.kommandorad import main
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.protokollunderlag import Narvarande, ParagrafUnderlag, ProtokollUnderlag
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Stracka
from styrdesk.modell.sammantrade.motesgranskning import granska_fakta, granska_mote
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.paragrafsteg import lagg_till_reservation
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag
from tests.modell.sammantrade.exempelmote import DAG, Exempelmote


@pytest.fixture(scope="module")
def mote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exempelmote]:
    """The meeting, held once and only read."""
    vag = tmp_path_factory.mktemp("exempelmote") / "ekviken.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=date(2026, 11, 23)))
    yield Exempelmote(store).hall()
    store.stang()


@pytest.fixture(scope="module")
def protokoll(mote: Exempelmote) -> ProtokollUnderlag:
    with mote.store.las() as s:
        return protokoll_underlag(s, mote.sammantrade.id)


@pytest.fixture(scope="module")
def fakta(mote: Exempelmote) -> Motesfakta:
    with mote.store.las() as s:
        return las_motesfakta(s, mote.sammantrade.id)


def paragraf(protokoll: ProtokollUnderlag, nummer: str) -> ParagrafUnderlag:
    return next(p for p in protokoll.paragrafer if p.nummer == nummer)


def rader(lista: tuple[Narvarande, ...]) -> list[tuple[str, str, tuple[tuple[int, int], ...]]]:
    return [(n.namn_parti, n.efter, n.intervall) for n in lista]


def test_paragraferna_ar_81_till_90(protokoll: ProtokollUnderlag) -> None:
    assert [p.nummer for p in protokoll.paragrafer] == [str(nr) for nr in range(81, 91)]


def test_kvorum_ar_elva_av_elva_i_alla_paragrafer(fakta: Motesfakta) -> None:
    assert [len(fakta.tjanstgorande(p.ordning)) for p in fakta.paragrafer] == [11] * 10
    assert fakta.regler.kvorum == 6


def test_ledamoternas_narvaro_pa_forsta_sidan(protokoll: ProtokollUnderlag) -> None:
    assert rader(protokoll.narvaro.ledamoter) == [
        ("Karin Ahlström (M)", "ordförande", ()),
        ("Jonas Wiberg (L)", "1:e vice ordförande", ()),
        ("Leila Haddad (S)", "2:e vice ordförande", ()),
        ("Per-Olof Strand (M)", "", ()),
        ("Eva Norling (C)", "", ()),
        ("Mats Rydell (KD)", "", ((1, 4), (6, 10))),
        ("Anders Holm (S)", "", ((4, 10),)),
        ("Birgitta Öberg (S)", "", ()),
        ("Amir Rezai (V)", "", ((1, 7),)),
        ("Rolf Svensson (SD)", "", ()),
    ]
    assert [n.franvaro for n in protokoll.narvaro.ledamoter if n.franvaro] == ["jäv §\u00a085"]


def test_ersattarnas_narvaro_pa_forsta_sidan(protokoll: ProtokollUnderlag) -> None:
    assert rader(protokoll.narvaro.tjanstgorande_ersattare) == [
        ("Tomas Ek (M)", "för Ingrid Sjögren (M)", ()),
        ("Sara Lind (S)", "för Anders Holm (S)", ((1, 3),)),
        ("Hanna Berg (KD)", "för Mats Rydell (KD), jäv", ((5, 5),)),
        ("Nils Falk (MP)", "för Amir Rezai (V)", ((8, 10),)),
    ]
    assert {(n.namn, n.intervall) for n in protokoll.narvaro.ej_tjanstgorande} == {
        ("Ulla Dahl", ()),
        ("Kenneth Lund", ()),
        ("Hanna Berg", ((1, 4), (6, 10))),
        ("Sara Lind", ((4, 10),)),
        ("Nils Falk", ((1, 7),)),
    }


def test_tjanstepersoner_och_personalforetradare(protokoll: ProtokollUnderlag) -> None:
    assert {(n.namn, n.efter, n.intervall) for n in protokoll.narvaro.ovriga} == {
        ("Åsa Lind", "förvaltningschef", ()),
        ("David Öst", "nämndsekreterare", ()),
        ("Maria Fors", "avtalscontroller", ((3, 8),)),
        ("Peter Hagman", "ekonom", ((2, 3), (7, 7))),
    }
    assert rader(protokoll.narvaro.personal) == [
        ("Lena Kvist", "personalföreträdare (Kommunal)", ((1, 4), (9, 10)))
    ]


def test_sena_ankomsten_antecknas_i_paragrafen_fore(protokoll: ProtokollUnderlag) -> None:
    assert paragraf(protokoll, "83").noteringar == (
        "Anders Holm (S) anländer kl.\u00a018.40 och tjänstgör från och med §\u00a084.",
    )


def test_den_som_lamnar_antecknas_i_den_sista_paragrafen(protokoll: ProtokollUnderlag) -> None:
    assert paragraf(protokoll, "87").noteringar == (
        "Amir Rezai (V) lämnar sammanträdet kl.\u00a019.35, efter §\u00a087. "
        "Nils Falk (MP) tjänstgör från och med §\u00a088.",
    )


def test_javet_i_85_star_med_skal_och_ersattare(protokoll: ProtokollUnderlag) -> None:
    assert paragraf(protokoll, "85").jav == (
        "Mats Rydell (KD) anmäler jäv eftersom ledamoten är ordförande i föreningen som hyr ut "
        "lokalen till verksamheten. Ledamoten deltar inte i handläggningen och är inte närvarande "
        "under ärendet. Hanna Berg (KD) tjänstgör i stället.",
    )


def test_utdraget_av_85_har_hanna_berg_och_inte_mats_rydell(protokoll: ProtokollUnderlag) -> None:
    namn = [n.namn for n in paragraf(protokoll, "85").beslutande]
    assert len(namn) == 11
    assert "Hanna Berg" in namn
    assert "Mats Rydell" not in namn


def test_utdraget_av_88_har_nils_falk_och_inte_amir_rezai(protokoll: ProtokollUnderlag) -> None:
    namn = [n.namn for n in paragraf(protokoll, "88").beslutande]
    assert len(namn) == 11
    assert "Nils Falk" in namn
    assert "Amir Rezai" not in namn


def test_omrostningen_i_86_blev_6_4_1_i_uppropets_ordning(protokoll: ProtokollUnderlag) -> None:
    (omrostning,) = paragraf(protokoll, "86").omrostningar
    assert (omrostning.ja, omrostning.nej, omrostning.avstar) == (6, 4, 1)
    assert [(r.namn, r.parti, r.rost) for r in omrostning.rader] == [
        ("Jonas Wiberg", "L", "ja"),
        ("Leila Haddad", "S", "nej"),
        ("Per-Olof Strand", "M", "ja"),
        ("Tomas Ek (för Ingrid Sjögren)", "M", "ja"),
        ("Eva Norling", "C", "ja"),
        ("Mats Rydell", "KD", "ja"),
        ("Anders Holm", "S", "nej"),
        ("Birgitta Öberg", "S", "nej"),
        ("Amir Rezai", "V", "nej"),
        ("Rolf Svensson", "SD", "avstar"),
        ("Karin Ahlström, ordförande", "M", "ja"),
    ]
    assert omrostning.resultat == (
        "Med 6 ja-röster och 4 nej-röster beslutar nämnden enligt förvaltningens förslag. "
        "En ledamot avstår."
    )


def test_reservationerna_yrkandena_och_yttrandet_i_86(protokoll: ProtokollUnderlag) -> None:
    p86 = paragraf(protokoll, "86")
    assert p86.reservationer == (
        "Leila Haddad (S), Anders Holm (S), Birgitta Öberg (S) och Amir Rezai (V) reserverar sig mot "
        "beslutet till förmån för eget yrkande.",
    )
    assert p86.yrkanden == (
        "Ordföranden yrkar bifall till förvaltningens förslag.",
        "Leila Haddad (S) yrkar, med instämmande av Amir Rezai (V), ändring av punkt 3 så att "
        "återrapportering sker vid varje sammanträde till och med juni 2027.",
    )
    assert p86.yttranden == ("Rolf Svensson (SD) lämnar ett särskilt yttrande, bilaga 1.",)
    assert protokoll.bilagor == ("Bilaga 1, §\u00a086: Särskilt yttrande, Rolf Svensson (SD)",)
    assert [b.nr for b in p86.beslut] == [1, 2, 3]


def test_lika_rostetal_i_87_avgors_av_ordforandens_utslagsrost(
    protokoll: ProtokollUnderlag, fakta: Motesfakta
) -> None:
    (omrostning,) = paragraf(protokoll, "87").omrostningar
    assert (omrostning.ja, omrostning.nej, omrostning.avstar) == (5, 5, 1)
    assert omrostning.resultat == (
        "Vid lika röstetal, 5 ja-röster och 5 nej-röster, avgör ordförandens utslagsröst. Nämnden "
        "beslutar enligt förvaltningens förslag. En ledamot avstår."
    )
    (omrostningsfakta,) = fakta.paragrafer[6].omrostningar
    assert omrostningsfakta.utslagsrost
    assert omrostningsfakta.bifallet == "ja"


def test_forslag_till_fullmaktige_kan_inte_overklagas(protokoll: ProtokollUnderlag) -> None:
    assert paragraf(protokoll, "87").overklagbart == "ej"
    assert paragraf(protokoll, "86").overklagbart == "kl13"
    assert paragraf(protokoll, "87").ingress.endswith("föreslår kommunfullmäktige besluta")


def test_de_som_ska_skriva_under_ett_utkast(protokoll: ProtokollUnderlag) -> None:
    assert [(u.roll, u.namn, u.paragrafer) for u in protokoll.underskrifter] == [
        ("Sekreterare", "David Öst", "§§\u00a081–90"),
        ("Ordförande", "Karin Ahlström (M)", "§§\u00a081–90"),
        ("Justerande", "Leila Haddad (S)", "§§\u00a081–90"),
    ]
    assert protokoll.justering_plats_tid == (
        "Kommunhuset, rum 312, måndagen den 30\u00a0november 2026, kl.\u00a016.00"
    )
    assert protokoll.utkast


def test_reglerna_ar_tysta_om_hela_sammantradet(mote: Exempelmote) -> None:
    with mote.store.las() as s:
        assert granska_mote(s, mote.sammantrade.id, DAG) == ()


def test_n04_talar_om_rezai_far_tillbaka_sina_paragrafer(
    fakta: Motesfakta, mote: Exempelmote
) -> None:
    rezai, falk = mote.personer["Rezai"], mote.personer["Falk"]
    andra = [
        replace(t, till=8) if t.person_id == falk and t.roll == "tjanstgor" else t
        for t in fakta.strackor
    ]
    igen = replace(fakta, strackor=(*andra, Stracka(person_id=rezai, fran=9)))
    (ett,) = granska_fakta(igen)
    assert (ett.kod, ett.paragraf) == ("N04", "89")
    assert "Amir Rezai (V)" in ett.mening


def test_kommandot_granska_mote_svarar_med_json(
    mote: Exempelmote, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert mote.store.vag is not None
    kopia = Path(shutil.copy(mote.store.vag, tmp_path / "kopia.styrdesk"))
    store = upgrade.oppna(kopia, klocka=Klocka(fast_dag=DAG))
    lagg_till_reservation(store, mote.paragraf["85"], [mote.personer["Rydell"]])
    store.stang()
    assert main(["granska-mote", str(kopia), mote.sammantrade.uid, "--json"]) == 0
    (ett,) = json.loads(capsys.readouterr().out)
    assert {namn: ett[namn] for namn in ("kod", "allvar", "paragraf")} == {
        "kod": "B09", "allvar": "fel", "paragraf": "85"
    }  # fmt: skip
    assert "Mats Rydell (KD)" in ett["mening"]
    assert ett["kalla"] == "kommunallagen 4\u00a0kap. 27\u00a0§"
    assert main(["granska-mote", str(kopia), "finns-inte"]) == 1
    assert "finns inte" in capsys.readouterr().err


def test_forhandsvisningen_har_bara_sin_paragraf(mote: Exempelmote) -> None:
    with mote.store.las() as s:
        ett = protokoll_underlag(s, mote.sammantrade.id, paragraf_id=mote.paragraf["86"])
    assert [p.nummer for p in ett.paragrafer] == ["86"]
    assert len(ett.alla_paragrafer) == 10
