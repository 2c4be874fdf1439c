"""The archive package: whole, checkable with sha256sum, the same bytes on any day; signed files untouched."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema
import pikepdf
import pytest
from sqlalchemy import select

from styrdesk.export.arkivgranskning import arkivpaket_brister
from styrdesk.export.arkivkontroll import pdfa_brister
from styrdesk.export.arkivpaket import forslag_till_namn, skriv_arkivpaket
from styrdesk.export.pdfium import sidtexter
from styrdesk.export.underskrift import filsignaturer, las_in_undertecknat
from styrdesk.export.utskrift import gor
from styrdesk.modell import registren  # noqa: F401 - fills the catalogue
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel, RegelFel
from styrdesk.modell.grund.register import andra, visa
from styrdesk.modell.handlingar import lagg_till_fil, las_fil
from styrdesk.modell.sammantrade.anslagssteg import arkivera
from styrdesk.modell.sammantrade.arkivunderlag import arkiv_underlag
from styrdesk.modell.sammantrade.justering import OMGANG
from styrdesk.modell.sammantrade.paragrafer import PARAGRAF
from styrdesk.modell.sammantrade.rattelser import registrera_rattelse
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, Sammantrade
from styrdesk.modell.sammantrade.webbsteg import granska_for_webb, webblage
from tests.modell.sammantrade.arkiverbart import Arkiverbart

ROT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Arkiverbart]:
    vag = tmp_path_factory.mktemp("arkiv") / "ekviken.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=date(2026, 11, 1)))
    mote = Arkiverbart(store).justera().laga_kraft()
    store.stang()
    return vag, mote


@pytest.fixture
def mote(mall: tuple[Path, Arkiverbart], tmp_path: Path) -> Iterator[Arkiverbart]:
    vag = Path(shutil.copy(mall[0], tmp_path / "arkiv.styrdesk"))
    kopia = object.__new__(Arkiverbart)
    kopia.__dict__.update(mall[1].__dict__)
    kopia.store = upgrade.oppna(vag, klocka=Klocka(fast_dag=date(2027, 1, 15)))
    yield kopia
    kopia.store.stang()


def paket(mote: Arkiverbart, ut: Path) -> dict[str, bytes]:
    skriv_arkivpaket(mote.store, mote.sammantrade.id, ut)
    with ZipFile(ut) as zip_:
        assert zip_.testzip() is None
        return {namn: zip_.read(namn) for namn in zip_.namelist()}


def med_signaturfalt(data: bytes) -> bytes:
    """The file with a signature field that has a value, as a signing service leaves it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        varde = pdf.make_indirect(pikepdf.Dictionary(
            Type=pikepdf.Name.Sig, Name=pikepdf.String("Karin Ahlström"),
            M=pikepdf.String("D:20261130160000+01'00'"), ByteRange=[0, 10, 20, 30],
        ))  # fmt: skip
        falt = pdf.make_indirect(pikepdf.Dictionary(
            FT=pikepdf.Name.Sig, T=pikepdf.String("Signatur1"), V=varde,
        ))  # fmt: skip
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[falt], SigFlags=3)
        ut = io.BytesIO()
        pdf.save(ut, deterministic_id=True)
    return ut.getvalue()


def test_paketet_har_alla_delar(mote: Arkiverbart, tmp_path: Path) -> None:
    assert set(paket(mote, tmp_path / "a.zip")) == {
        "protokoll.pdf", "justeringsomgang-1.pdf", "anslag-1.pdf", "anslag-2.pdf",
        "handlingar/6.1 Rapport_ besök.pdf", "handlingar/6.2 Rapport_ besök.pdf",
        "paket.pdf", "meeting.json", "metadata.json", "manifest-sha256.txt",
    }  # fmt: skip


def test_kontrollsummorna_stammer_for_varje_fil(mote: Arkiverbart, tmp_path: Path) -> None:
    filer = paket(mote, tmp_path / "a.zip")
    rader = filer["manifest-sha256.txt"].decode().splitlines()
    summor = {rad[66:]: rad[:64] for rad in rader}
    assert set(summor) == set(filer) - {"manifest-sha256.txt"}
    for namn, summa in summor.items():
        assert hashlib.sha256(filer[namn]).hexdigest() == summa
    metadata = json.loads(filer["metadata.json"])
    assert metadata["filer"] == {n: s for n, s in summor.items() if n != "metadata.json"}


def test_uppgifterna_ar_motets(mote: Arkiverbart, tmp_path: Path) -> None:
    metadata = json.loads(paket(mote, tmp_path / "a.zip")["metadata.json"])
    assert (metadata["organ"], metadata["sammantradesdatum"]) == (
        "Vård- och omsorgsnämnden",
        "2026-11-19",
    )
    per_fil: dict[str, Any] = {o["fil"]: o for o in metadata["omgangar"]}
    egen = per_fil["justeringsomgang-1.pdf"]
    assert [p["nummer"] for p in egen["paragrafer"]] == ["88"]
    assert (egen["uppsatt"], egen["nedtagen"], egen["laga_kraft"]) == (
        "2026-11-20", "2026-12-12", "2026-12-12",
    )  # fmt: skip
    lagen = {p["nummer"]: p["lage"] for p in per_fil["protokoll.pdf"]["paragrafer"]}
    assert (lagen["86"], lagen["82"]) == ("laga_kraft", "ej_tillampligt")


def test_motet_som_json_foljer_sitt_schema_och_pekar_pa_filerna(
    mote: Arkiverbart, tmp_path: Path
) -> None:
    egen = {"sammantrade_id": mote.sammantrade.id, "namn": "Bilaga 1 yttrande"}
    lagg_till_fil(mote.store, "Bilaga 1 yttrande.txt", b"yttrande", egen)
    filer = paket(mote, tmp_path / "a.zip")
    motet = json.loads(filer["meeting.json"])
    schema = json.loads((ROT / "docs" / "sammantrade.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(motet, schema, format_checker=jsonschema.FormatChecker())
    ett = next(a for a in motet["arenden"] if a["nummer"] == "6")
    assert [(h["nummer"], h["offentligt"], h["paket"]["orsak"]) for h in ett["handlingar"]] == [
        ("6.1", "hel", "skadad"), ("6.2", "undantagen", "skadad"),
    ]  # fmt: skip
    for handling in ett["handlingar"]:
        assert hashlib.sha256(filer[handling["fil"]]).hexdigest() == handling["sha256"]
    paragrafen = next(p for p in motet["paragrafer"] if p["nummer"] == ett["paragraf"])
    assert paragrafen["arende"] == ett["uid"] and len(paragrafen["beslut"]) == 3
    assert {p["nummer"] for p in motet["paragrafer"]} == {str(nr) for nr in range(81, 91)}
    assert motet["filer"] == {
        n: hashlib.sha256(d).hexdigest() for n, d in filer.items()
        if n not in ("meeting.json", "metadata.json", "manifest-sha256.txt")
    }  # fmt: skip
    (bilagan,) = motet["bilagor"]
    assert (
        bilagan["fil"] == "bilagor/Bilaga 1 yttrande.txt" and filer[bilagan["fil"]] == b"yttrande"
    )
    (utgavan,) = motet["utgavor"]
    with pikepdf.open(io.BytesIO(filer["paket.pdf"])) as pdf:
        etiketter = [sida.label for sida in pdf.pages]
    assert utgavan["sidor"] == len(etiketter)
    assert {h["paket"]["sida"] for h in ett["handlingar"]} < set(etiketter)


class MedSekretess(Arkiverbart):
    """The same meeting, where § 86 is secret."""

    def hall(self) -> MedSekretess:
        super().hall()
        andra(self.store, PARAGRAF, self.paragraf["86"], None, {"sekretess_lagrum": "OSL 26:1"})
        return self


def test_paragrafer_med_sekretess_ligger_i_en_egen_fil(tmp_path: Path) -> None:
    store = upgrade.skapa(tmp_path / "a.styrdesk", klocka=Klocka(fast_dag=date(2026, 11, 1)))
    mote = MedSekretess(store).justera().laga_kraft()
    registrera_rattelse(store, mote.paragraf["86"], {
        "fel": "15 december 2026", "ratt": "16 december 2026", "skal": "Skrivfel",
        "beslutad_av": "Ordföranden",
    })  # fmt: skip
    filer = paket(mote, tmp_path / "a.zip")
    store.stang()
    oppet, hemligt = (
        "".join(sidtexter(filer[f"protokoll{slut}.pdf"])) for slut in ("", "-sekretess")
    )
    assert "reserverar sig" in hemligt and "reserverar sig" not in oppet
    assert "OSL 26:1" in oppet and "§ 87" in oppet and "§ 87 " not in hemligt
    assert "rattelser-2.pdf" not in filer  # it stands in the secret minutes
    assert arkivpaket_brister(tmp_path / "a.zip") == []


def andrat(fil: Path, ut: Path, byt: dict[str, bytes | None]) -> Path:
    """The package with members changed, taken out (None) or put in."""
    with ZipFile(fil) as inne, ZipFile(ut, "w") as zip_:
        for namn in inne.namelist():
            data = byt.get(namn, inne.read(namn))
            if data is not None:
                zip_.writestr(namn, data)
        for namn in set(byt) - set(inne.namelist()):
            zip_.writestr(namn, byt[namn] or b"")
    return ut


def test_kontrollen_finner_varje_andring_i_paketet(mote: Arkiverbart, tmp_path: Path) -> None:
    hel = tmp_path / "a.zip"
    filer = paket(mote, hel)
    assert arkivpaket_brister(hel) == []
    motet = json.loads(filer["meeting.json"])
    motet["utgavor"][0]["sidor"] += 1
    fel = {
        "ändrad fil": ({"protokoll.pdf": filer["anslag-1.pdf"]}, "ändrats sedan"),
        "borttagen fil": ({"anslag-2.pdf": None}, "saknas i paketet"),
        "tillagd fil": ({"handlingar/6.3 ny.pdf": b"ny"}, "står inte i listan"),
        "inget möte": ({"meeting.json": None}, "saknas i paketet"),
        "annat möte": ({"meeting.json": json.dumps(motet).encode()}, "annat antal sidor"),
        "inget paket": ({"paket.pdf": None}, "saknas i paketet"),
        "annan version": ({"meeting.json": b'{"format": "x", "version": 9}'}, "en version som"),
        "ingen lista": ({"manifest-sha256.txt": None}, "saknas i paketet"),
    }  # fmt: skip
    for vad, (byt, mening) in fel.items():
        brister = arkivpaket_brister(andrat(hel, tmp_path / "b.zip", byt))
        assert any(mening in b.text for b in brister), vad
    halv = tmp_path / "halv.zip"
    halv.write_bytes(hel.read_bytes()[:-200])
    assert "ingen hel ZIP" in arkivpaket_brister(halv)[0].text


def test_full_disk_lamnar_inget_halvt_arkivpaket(mote: Arkiverbart, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="LOUD: Windows cannot limit a file's size")
    ut = tmp_path / "mapp" / "a.zip"
    ut.parent.mkdir()
    ut.write_bytes(b"det gamla")
    mjuk, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, hard))
    try:
        with pytest.raises(LagringsFel):
            skriv_arkivpaket(mote.store, mote.sammantrade.id, ut)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (mjuk, hard))
    assert [f.name for f in ut.parent.iterdir()] == ["a.zip"]
    assert ut.read_bytes() == b"det gamla"


def test_samma_mote_ger_samma_bytes_en_annan_dag(mote: Arkiverbart, tmp_path: Path) -> None:
    paket(mote, tmp_path / "a.zip")
    mote.klockan(date(2030, 5, 5))
    paket(mote, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_varje_pdf_i_paketet_ar_pdfa(mote: Arkiverbart, tmp_path: Path) -> None:
    for namn, data in paket(mote, tmp_path / "a.zip").items():
        if namn.endswith(".pdf") and "/" not in namn and namn != "paket.pdf":
            assert pdfa_brister(data) == [], namn


def test_rattelser_och_webbversion_foljer_med_nar_de_finns(
    mote: Arkiverbart, tmp_path: Path
) -> None:
    registrera_rattelse(mote.store, mote.paragraf["86"], {
        "fel": "15 december 2026", "ratt": "16 december 2026", "skal": "Skrivfel",
        "beslutad_av": "Ordföranden",
    })  # fmt: skip
    with mote.store.las() as s:
        idn = [lage.paragraf_id for lage in webblage(s, mote.omgang2)]
    for id in idn:
        granska_for_webb(mote.store, id, av_id=mote.personer["Öst"])
    namn = set(paket(mote, tmp_path / "a.zip"))
    assert {"rattelser-2.pdf", "webbversion-1.pdf"} <= namn
    assert "webbversion-2.pdf" not in namn


def test_ett_ofardigt_mote_arkiveras_inte(tmp_path: Path) -> None:
    store = upgrade.skapa(tmp_path / "a.styrdesk", klocka=Klocka(fast_dag=date(2026, 11, 1)))
    try:
        mote = Arkiverbart(store)
        with pytest.raises(RegelFel) as fel:
            skriv_arkivpaket(store, mote.sammantrade.id, tmp_path / "a.zip")
        texter = " ".join(b.text for b in fel.value.brister)
        assert "Omgång 2 är inte justerad" in texter
        assert "Omgång 1: anslaget är inte registrerat som nedtaget" in texter
        assert not (tmp_path / "a.zip").exists()
    finally:
        store.stang()


def test_ett_mote_som_forbereds_har_inget_att_arkivera(alvsunda: Path, tmp_path: Path) -> None:
    fil = Path(shutil.copy(alvsunda, tmp_path / "a.styrdesk"))
    store = upgrade.oppna(fil, klocka=Klocka(fast_dag=date(2026, 11, 23)))
    try:
        with store.las() as s:
            id = s.scalars(select(Sammantrade.id).where(Sammantrade.status.in_(FORBEREDS))).first()
        with pytest.raises(RegelFel, match="inget justerat protokoll"):
            skriv_arkivpaket(store, id or 0, tmp_path / "a.zip")
    finally:
        store.stang()


def test_paketet_foljs_av_arkivering(mote: Arkiverbart, tmp_path: Path) -> None:
    paket(mote, tmp_path / "a.zip")
    for omgang in (mote.omgang1, mote.omgang2):
        arkivera(mote.store, omgang)
    with mote.store.las() as s:
        assert forslag_till_namn(arkiv_underlag(s, mote.sammantrade.id)) == (
            "Protokoll Vård- och omsorgsnämnden 2026-11-19.zip"
        )
    paket(mote, tmp_path / "b.zip")  # it can be made again


# -- signed files ------------------------------------------------------------------------------------------


def test_det_undertecknade_protokollet_behalls_och_originalet_ocksa(
    mote: Arkiverbart, tmp_path: Path
) -> None:
    uid = visa(mote.store, OMGANG, mote.omgang1).uid
    original = gor(mote.store, "omgangsprotokoll", uid=uid).data
    signerad = med_signaturfalt(original)
    handling = las_in_undertecknat(mote.store, mote.omgang1, "Signerat protokoll.pdf", signerad)
    varden = visa(mote.store, OMGANG, mote.omgang1).varden
    assert varden["har_signatur"] is True
    assert las_fil(mote.store, handling.id)[1] == signerad
    assert las_fil(mote.store, varden["protokoll_handling_id"])[1] == original
    filer = paket(mote, tmp_path / "a.zip")
    assert filer["protokoll-undertecknat.pdf"] == signerad
    metadata = json.loads(filer["metadata.json"])
    assert metadata["omgangar"][1]["elektronisk_underskrift"] is True


def test_signaturen_visas_som_filen_berattar_den(mote: Arkiverbart) -> None:
    uid = visa(mote.store, OMGANG, mote.omgang1).uid
    original = gor(mote.store, "omgangsprotokoll", uid=uid).data
    assert filsignaturer(original) == ()
    (signatur,) = filsignaturer(med_signaturfalt(original))
    assert (signatur.namn, signatur.till_slutet) == ("Karin Ahlström", False)


def test_en_inskannad_underskrift_har_ingen_elektronisk_signatur(mote: Arkiverbart) -> None:
    ut = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(ut)
    las_in_undertecknat(mote.store, mote.omgang1, "skannat.pdf", ut.getvalue())
    assert visa(mote.store, OMGANG, mote.omgang1).varden["har_signatur"] is False


def test_en_fil_som_inte_ar_pdf_avvisas(mote: Arkiverbart) -> None:
    with pytest.raises(RegelFel, match="ingen PDF"):
        las_in_undertecknat(mote.store, mote.omgang1, "protokoll.docx", b"PK\x03\x04")
    assert visa(mote.store, OMGANG, mote.omgang1).varden["signerad_handling_id"] is None


@pytest.mark.parametrize(
    ("forstor", "vad"),
    [
        (lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "färgprofil"),
        (lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"), "taggar"),
        (lambda pdf: pdf.Root.__delitem__("/Lang"), "språk"),
        (lambda pdf: pdf.Root.__delitem__("/Metadata"), "PDF/A"),
    ],
)
def test_a01_en_fil_som_nagon_har_andrat_passar_inte_arkivet(
    mote: Arkiverbart, forstor: Any, vad: str
) -> None:
    uid = visa(mote.store, OMGANG, mote.omgang1).uid
    data = gor(mote.store, "omgangsprotokoll", uid=uid).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        forstor(pdf)
        ut = io.BytesIO()
        pdf.save(ut)
    brister = pdfa_brister(ut.getvalue())
    assert [b.regel for b in brister] == ["A01"]
    assert vad in brister[0].text
