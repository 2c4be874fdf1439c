"""Export and import as JSON: lossless, judged whole, one step to undo, faults told by their place."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from styrdesk.modell import registren
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.check import kontrollera, kontrollera_innehall
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import Bas
from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.register import KATALOG, andra, registrera, visa
from styrdesk.modell.grund.store import Store, tabeller_per_namn
from styrdesk.modell.handlingar import lagg_till_fil, las_fil
from styrdesk.modell.organisation import KOMMUN, ORGAN, PERSON
from styrdesk.modell.utbyte import utforsel
from styrdesk.modell.utbyte.granskning import UtbytesFel
from styrdesk.modell.utbyte.inforsel import importera
from styrdesk.modell.utbyte.schema import schema
from styrdesk.modell.utbyte.varden import jsonnamn
from styrdesk.modell.utforare import ENHET
from tests.modell.varld import Varld

Data = dict[str, Any]


def exporterad(store: Store) -> Data:
    data: Data = json.loads("".join(utforsel.text(store)))
    return data


def skriv(mapp: Path, data: Any) -> Path:
    vag = mapp / "in.json"
    vag.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return vag


@pytest.fixture
def ny(tmp_path: Path, klocka: Klocka) -> Any:
    """A new empty file beside the store."""
    store = upgrade.skapa(tmp_path / "ny.styrdesk", klocka=klocka, vem="prov")
    yield store
    store.stang()


@pytest.fixture
def full(store: Store) -> Store:
    """A store with links in all directions, a many-to-many field, a self reference and an attachment."""
    varld = Varld(store)
    pu = registrera(
        store,
        ORGAN,
        {"namn": "Produktionsutskottet", "kortnamn": "PU", "typ": "utskott", "roll": "egenregi"},
    )
    registrera(
        store,
        ORGAN,
        {
            "namn": "Produktionsstyrelsen",
            "kortnamn": "PS",
            "typ": "namnd",
            "roll": "egenregi",
            "giltig_tom": date(2018, 12, 31),
            "eftertradare_id": pu.id,
        },
    )
    registrera(
        store,
        KATALOG["besok"],
        {"planerad": date(2026, 12, 1), "enheter": [varld.trygg.id, varld.centrum.id]},
    )
    lagg_till_fil(store, "villkor.txt", "Åtta kap. § 1 🙂".encode(), {"enhet_id": varld.trygg.id})
    return store


# -- out and in again --------------------------------------------------------------------------------


def test_export_import_export_ger_samma_byte(full: Store, ny: Store, tmp_path: Path) -> None:
    utforsel.exportera(full, tmp_path / "a.json")
    importera(ny, tmp_path / "a.json")
    utforsel.exportera(ny, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_stamplar_och_bilagor_foljer_med(full: Store, ny: Store, tmp_path: Path) -> None:
    full.klocka = Klocka(date(2027, 1, 1))
    importera(ny, skriv(tmp_path, exporterad(full)))
    enhet = exporterad(full)["register"]["enhet"][0]
    with ny.las() as s:
        id = s.query(ENHET.tabell).filter_by(uid=enhet["uid"]).one().id
        handling = s.query(KATALOG["handling"].tabell).one().id
    assert (visa(ny, ENHET, id).skapad, visa(ny, ENHET, id).andrad) == (
        enhet["skapad"],
        enhet["andrad"],
    )
    assert las_fil(ny, handling) == ("villkor.txt", "Åtta kap. § 1 🙂".encode())


def test_exporten_foljer_sitt_schema(full: Store) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(exporterad(full), schema(), format_checker=jsonschema.FormatChecker())


def test_exporten_ar_en_post_per_rad_med_namn_i_ordning(full: Store) -> None:
    rader = "".join(utforsel.text(full)).splitlines()
    poster = [json.loads(rad.rstrip(",")) for rad in rader if rad.startswith('{"')]
    antal = sum(len(poster_) for poster_ in exporterad(full)["register"].values())
    assert len(poster) == antal > 10
    assert all(list(post) == sorted(post) for post in poster)


def test_en_misslyckad_export_lamnar_den_gamla_filen(full: Store, tmp_path: Path) -> None:
    ut = tmp_path / "finns.json"
    ut.write_text("gammal")
    with full.tyst() as s:
        s.query(tabell("handlingsinnehall")).delete()
    with pytest.raises(Saknas, match="Återställ en säkerhetskopia"):
        utforsel.exportera(full, ut)
    assert ut.read_text() == "gammal"
    assert [f.name for f in tmp_path.glob("*.halv")] == []


def tabell(namn: str) -> Any:
    return next(m.class_ for m in Bas.registry.mappers if m.class_.__tablename__ == namn)


# -- what an import does to posts that are there -----------------------------------------------------


def test_kanda_poster_andras_och_nya_laggs_till(full: Store, tmp_path: Path) -> None:
    data = exporterad(full)
    antal = len(data["register"]["person"])
    forsta = {"uid": data["register"]["person"][0]["uid"], "titel": "Tillförordnad chef"}
    ny = {
        "uid": "00000000-0000-4000-8000-000000000001",
        "fornamn": "Ny",
        "efternamn": "Person",
    }
    data["register"] = {"person": [forsta, ny]}
    svar = importera(full, skriv(tmp_path, {**data, "innehall": {}}))
    efter = exporterad(full)["register"]["person"]
    assert (svar.nya, svar.andrade, svar.oforandrade) == (1, 1, 0)
    assert len(efter) == antal + 1
    assert (efter[0]["titel"], efter[0]["fornamn"]) == ("Tillförordnad chef", "Åsa")
    assert efter[-1] == {**efter[-1], **ny, "aktiv": True, "epost": ""}


def test_samma_fil_en_gang_till_andrar_inget(full: Store, tmp_path: Path) -> None:
    fore = exporterad(full)
    svar = importera(full, skriv(tmp_path, fore))
    assert (svar.nya, svar.andrade) == (0, 0)
    assert exporterad(full) == fore


def test_importen_angras_med_ett_steg(full: Store, ny: Store, tmp_path: Path) -> None:
    tomt = exporterad(ny)
    importera(ny, skriv(tmp_path, exporterad(full)))
    steg = ny.nasta_angra()
    assert steg is not None
    assert steg.benamning == "Importera in.json"
    ny.angra()
    efter = exporterad(ny)
    assert efter["register"] == tomt["register"]
    ny.gor_om()
    assert exporterad(ny)["register"].keys() == tomt["register"].keys()
    assert len(exporterad(ny)["register"]["enhet"]) == 5


def test_nya_nummer_krockar_inte_med_borttagna(full: Store, ny: Store, tmp_path: Path) -> None:
    importera(ny, skriv(tmp_path, exporterad(full)))
    ny.angra()
    data = {"format": "styrdesk", "version": 1, "register": {"person": [PERSON_NY]}}
    importera(ny, skriv(tmp_path, data))
    with ny.las() as s:
        ny_person = s.query(PERSON.tabell).one()
    assert ny_person.id > len(exporterad(full)["register"]["person"])


def test_en_last_post_andras_inte(full: Store, tmp_path: Path) -> None:
    varden = {
        "benamning": "Gammalt",
        "process": "direktupphandling",
        "rattslig_grund": "lou",
        "start": "2020-01-01",
        "uid": "00000000-0000-4000-8000-0000000000aa",
        "status": "makulerat",
        "utforare": exporterad(full)["register"]["utforare"][1]["uid"],
        "verksamhetsomrade": exporterad(full)["register"]["verksamhetsomrade"][0]["uid"],
        "bestallare": exporterad(full)["register"]["organ"][0]["uid"],
    }
    paket = {"format": "styrdesk", "version": 1, "register": {"avtal": [varden]}}
    importera(full, skriv(tmp_path, paket))
    varden["benamning"] = "Nytt"
    with pytest.raises(UtbytesFel, match="ändras inte mer"):
        importera(full, skriv(tmp_path, paket))


# -- faults --------------------------------------------------------------------------------------------

PERSON_NY = {
    "uid": "00000000-0000-4000-8000-000000000001",
    "fornamn": "A",
    "efternamn": "B",
}
ENHET_NY = {
    "uid": "00000000-0000-4000-8000-000000000002",
    "kod": "HTJ50",
    "namn": "Ny enhet",
    "tillsynsmyndighet": "ivo",
}


def med(post: Data, **mer: Any) -> Data:
    return {**post, **mer}


FEL: list[tuple[str, Data, str, str]] = [
    ("fel slag", {"person": [med(PERSON_NY, titel=7)]}, "person[0].titel", "text"),
    ("null", {"person": [med(PERSON_NY, titel=None)]}, "person[0].titel", "null"),
    ("tom krävd", {"person": [med(PERSON_NY, fornamn=" ")]}, "person[0].fornamn", "Fyll i"),
    ("saknas", {"person": [{"uid": PERSON_NY["uid"], "fornamn": "A"}]}, "efternamn", "saknas"),
    ("okänt fält", {"person": [med(PERSON_NY, alder=7)]}, "person[0].alder", "finns inte"),
    ("för lång", {"person": [med(PERSON_NY, titel="x" * 121)]}, "person[0].titel", "Korta"),
    ("ja eller nej", {"person": [med(PERSON_NY, aktiv=1)]}, "person[0].aktiv", "true"),
    ("surrogat", {"person": [med(PERSON_NY, titel="\ud800")]}, "person[0].titel", "tecken"),
    ("nolltecken", {"person": [med(PERSON_NY, titel="a\0b")]}, "person[0].titel", "tecken"),
    ("fel uid", {"person": [med(PERSON_NY, uid="7")]}, "person[0].uid", "UUID"),
    ("samma uid", {"person": [PERSON_NY, PERSON_NY]}, "person[1].uid", "person[0]"),
    ("stämpel", {"person": [med(PERSON_NY, skapad="i går")]}, "person[0].skapad", "tidpunkt"),
    ("ingen sådan dag", {"organ": [{"giltig_from": "2026-02-30"}]}, "giltig_from", "finns inte"),
    ("dagens form", {"organ": [{"giltig_from": "20260228"}]}, "giltig_from", "2026-12-04"),
    ("val", {"organ": [{"typ": "klubb"}]}, "organ[0].typ", "välj ett av"),
    ("heltal", {"enhet": [med(ENHET_NY, platser=2.5)]}, "enhet[0].platser", "heltal"),
    ("för litet", {"enhet": [med(ENHET_NY, platser=-1)]}, "enhet[0].platser", "mindre än 0"),
    ("för stort", {"enhet": [med(ENHET_NY, platser=2**40)]}, "enhet[0].platser", "för stort"),
    ("länk", {"enhet": [med(ENHET_NY, chef="Åsa")]}, "enhet[0].chef", "uid"),
    (
        "hänger löst",
        {"enhet": [med(ENHET_NY, chef=PERSON_NY["uid"])]},
        "enhet[0].chef",
        "finns varken i filen",
    ),
    ("flera", {"besok": [{"uid": PERSON_NY["uid"], "enheter": []}]}, "enheter", "minst en"),
    ("inget register", {"katter": []}, "register.katter", "finns inte"),
    ("ingen lista", {"person": {}}, "register.person", "hakparenteser"),
    ("ingen post", {"person": ["Åsa"]}, "person[0]", "klammerparenteser"),
]


@pytest.mark.parametrize(
    ("register", "plats", "ord_"), [f[1:] for f in FEL], ids=[f[0] for f in FEL]
)
def test_varje_slags_fel_namns_med_plats(
    full: Store, tmp_path: Path, register: Data, plats: str, ord_: str
) -> None:
    fore = exporterad(full)
    data = {"format": "styrdesk", "version": 1, "register": register}
    with pytest.raises(UtbytesFel) as fel:
        importera(full, skriv_med_surrogat(tmp_path, data))
    assert any(plats in f.plats and ord_ in f.text for f in fel.value.fel), fel.value.mening()
    assert exporterad(full) == fore


def skriv_med_surrogat(mapp: Path, data: Data) -> Path:
    vag = mapp / "in.json"
    vag.write_text(json.dumps(data), encoding="ascii")
    return vag


@pytest.mark.parametrize(
    ("rad", "ord_"),
    [
        (b"{", "JSON"),
        (b'{"format": "styrdesk", "format": "styrdesk"}', "två gånger"),
        (b'{"format": "styrdesk", "version": NaN}', "inget tal"),
        (b"[" * 100_000, "JSON"),
        (b"1" * 5000, "JSON"),
        ("åäö".encode("cp1252"), "UTF-8"),
        (b'{"format": "annat"}', "ingen export"),
        (b'{"format": "styrdesk", "version": 2, "register": {}}', "Version 2"),
        (b'{"format": "styrdesk", "version": true, "register": {}}', "Version"),
        (b'{"format": "styrdesk", "version": 1}', "registren"),
        (b'{"format": "styrdesk", "version": 1, "register": {}, "x": 1}', "hör inte till"),
    ],
)
def test_det_som_inte_ar_en_export_avvisas(
    store: Store, tmp_path: Path, rad: bytes, ord_: str
) -> None:
    (tmp_path / "in.json").write_bytes(rad)
    with pytest.raises(UtbytesFel, match=ord_):
        importera(store, tmp_path / "in.json")


def test_en_byte_order_mark_godtas(store: Store, tmp_path: Path) -> None:
    data = {"format": "styrdesk", "version": 1, "register": {"person": [PERSON_NY]}}
    (tmp_path / "in.json").write_text(json.dumps(data), encoding="utf-8-sig")
    assert importera(store, tmp_path / "in.json").nya == 1


def test_hogst_tjugo_fel_visas_men_alla_raknas(store: Store, tmp_path: Path) -> None:
    data = {"format": "styrdesk", "version": 1, "register": {"person": [{"x": 1}] * 30}}
    with pytest.raises(UtbytesFel) as fel:
        importera(store, skriv(tmp_path, data))
    assert len(fel.value.fel) == 20
    assert fel.value.antal == 60
    assert "40 fel till" in fel.value.mening()


def test_det_som_bara_far_finnas_en_gang_namns(full: Store, tmp_path: Path) -> None:
    organ = {"typ": "namnd", "roll": "bestallare", "namn": "X", "kortnamn": "VON"}
    poster = [med(organ, uid="00000000-0000-4000-8000-000000000003")]
    data = {"format": "styrdesk", "version": 1, "register": {"organ": poster}}
    with pytest.raises(UtbytesFel) as fel:
        importera(full, skriv(tmp_path, data))
    assert fel.value.fel[0].plats == "$.register.organ[0].kortnamn"
    assert "i registret" in fel.value.fel[0].text


def test_databasens_egna_villkor_namns_med_plats(full: Store, tmp_path: Path) -> None:
    besok = exporterad(full)["register"]["besok"][0]
    besok |= {"status": "installd", "installt_skal": ""}
    andra_besok = med(besok, uid="00000000-0000-4000-8000-000000000004", status="planerad")
    data = {"format": "styrdesk", "version": 1, "register": {"besok": [andra_besok, besok]}}
    with pytest.raises(UtbytesFel) as fel:
        importera(full, skriv(tmp_path, data))
    assert fel.value.fel[0].plats.startswith("$.register.besok[1]")


def test_registrens_regler_galler_och_kan_slappas_forbi(full: Store, tmp_path: Path) -> None:
    data = exporterad(full)
    enhet = med(data["register"]["enhet"][2], start="2026-05-01", slut=None, resultatenhet=True)
    paket = {"format": "styrdesk", "version": 1, "register": {"enhet": [enhet]}}
    with pytest.raises(UtbytesFel, match="Bara enheter i egen regi"):
        importera(full, skriv(tmp_path, paket))
    svar = importera(full, skriv(tmp_path, paket), trots_regler=True)
    assert svar.andrade == 1
    assert svar.anmarkningar[0].plats == "$.register.enhet[0].resultatenhet"
    funna = [a for a in kontrollera_innehall(full) if a.omrade == "regler"]
    assert [a.teknik for a in funna] == [enhet["uid"]]


def test_reglerna_domer_inte_efter_en_klocka_som_gar_efter(
    full: Store, tmp_path: Path, klocka: Klocka
) -> None:
    data = exporterad(full)
    enhet = data["register"]["enhet"][0]["uid"]
    avvikelse = {
        "uid": "00000000-0000-4000-8000-000000000005",
        "rubrik": "Brist",
        "typ": "forbattringsomrade",
        "enhet": enhet,
        "konstaterad": "2026-11-20",
        "andrad": "2026-11-23T08:00:00.000000+00:00",
    }
    paket = {"format": "styrdesk", "version": 1, "register": {"avvikelse": [avvikelse]}}
    full.klocka = Klocka(date(2026, 1, 1))
    assert importera(full, skriv(tmp_path, paket)).nya == 1


# -- attachments ---------------------------------------------------------------------------------------


def _handling(data: bytes, **mer: Any) -> Data:
    return {
        "uid": "00000000-0000-4000-8000-000000000006",
        "namn": "Papper",
        "filnamn": "papper.txt",
        "storlek": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        **mer,
    }


def _paket(post: Data, innehall: Data) -> Data:
    return {
        "format": "styrdesk",
        "version": 1,
        "register": {"handling": [post]},
        "innehall": innehall,
    }


_HEJ = hashlib.sha256(b"hej").hexdigest()
_HEJ64 = base64.b64encode(b"hej").decode()


@pytest.mark.parametrize(
    ("paket", "plats", "ord_"),
    [
        (lambda: _paket(_handling(b"hej"), {}), "sha256", "saknas"),
        (lambda: _paket(_handling(b"hej"), {_HEJ: "inte base64!"}), "innehall", "base64"),
        (lambda: _paket(_handling(b"hej"), {_HEJ: "aGVqZA=="}), "innehall", "kontrollsumman"),
        (lambda: _paket(_handling(b"hej", storlek=4), {_HEJ: _HEJ64}), "storlek", "3 byte"),
        (lambda: _paket(_handling(b"hej"), {"x": _HEJ64}), "innehall.x", "kontrollsumma"),
        (lambda: _paket(_handling(b"nej"), {_HEJ: _HEJ64}), _HEJ, "Ingen handling"),
    ],
    ids=["saknas", "base64", "fel summa", "fel storlek", "fel namn", "utan handling"],
)
def test_bilagor_kontrolleras(
    store: Store, tmp_path: Path, paket: Callable[[], Data], plats: str, ord_: str
) -> None:
    with pytest.raises(UtbytesFel) as fel:
        importera(store, skriv(tmp_path, paket()))
    assert any(plats in f.plats and ord_ in f.text for f in fel.value.fel), fel.value.mening()


# -- the format as such --------------------------------------------------------------------------------


def test_varje_tabell_med_poster_ar_med_i_utbytet() -> None:
    par = {fv.tabell for r in KATALOG.values() for fv in r.flerval.values()}
    med_i_utbytet = {r.tabell for r in registren.utan_par()}
    assert set(tabeller_per_namn().values()) - par - med_i_utbytet == set()


def test_inga_jsonnamn_krockar() -> None:
    for register in registren.utan_par():
        namn = [*jsonnamn(register).values(), *register.flerval, "uid", "skapad", "andrad"]
        lankar = [f"{n}_namn" for n in register.flerval]
        lankar += [
            f"{n.removesuffix('_id')}_namn" for n, f in register.falt.items() if f.typ == "lank"
        ]
        assert len(set(namn)) == len(namn), register.namn
        assert not set(lankar) & set(namn), register.namn


def test_schemat_avvisar_det_som_importen_avvisar(full: Store) -> None:
    validator = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
    slapps = {"tom krävd", "hänger löst", "samma uid", "surrogat", "nolltecken", "dagens form"}
    for namn, register, _plats, _ord in FEL:
        if namn not in slapps:
            data = {"format": "styrdesk", "version": 1, "register": register}
            assert not validator.is_valid(data), namn


def test_andringar_efter_importen_loggas_som_vanligt(
    full: Store, ny: Store, tmp_path: Path
) -> None:
    importera(ny, skriv(tmp_path, exporterad(full)))
    registrera(ny, KOMMUN, {"namn": "Älvsunda kommun"})
    with ny.las() as s:
        id = s.query(PERSON.tabell).first().id
    andra(ny, PERSON, id, None, {"titel": "Chef"})
    assert ny.vag is not None
    assert kontrollera(ny.vag) == []
