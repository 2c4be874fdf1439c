"""``styrdesk granska``: vad en fil blir i ett nämndpaket, och varför."""

from __future__ import annotations

from pathlib import Path

from tests.export.paket import fientliga, kallfiler
from tests.kommandorad.conftest import Kor


def test_varje_fil_far_ett_utfall_med_skal(styrdesk: Kor, tmp_path: Path) -> None:
    filer = {
        "bra.pdf": kallfiler.textsidor(2),
        "skript.pdf": fientliga.med_skript(),
        "låst.pdf": fientliga.krypterad("hemligt"),
        "foto.jpg": fientliga.bild("JPEG"),
    }
    for namn, data in filer.items():
        (tmp_path / namn).write_bytes(data)
    vagar = [tmp_path / namn for namn in filer] + [tmp_path / "borta.pdf"]
    svar = styrdesk("granska", *vagar, "--json")
    assert svar.kod == 1
    utfall = {Path(u["fil"]).name: u for u in svar.json}
    assert utfall["bra.pdf"]["utfall"] == "tas_med" and utfall["bra.pdf"]["sidor"] == 2
    assert "Skript" in utfall["skript.pdf"]["anmarkningar"][0]
    assert utfall["foto.jpg"]["utfall"] == "som_bild"
    assert "Ange lösenordet" in utfall["låst.pdf"]["mening"]
    assert {namn: u["orsak"] for namn, u in utfall.items()} == {
        "bra.pdf": None, "skript.pdf": None, "foto.jpg": None,
        "låst.pdf": "losenord", "borta.pdf": "borta",
    }  # fmt: skip
    assert "finns inte längre" in utfall["borta.pdf"]["mening"]


def test_losenordet_lases_ur_en_fil_och_inte_ur_kommandot(styrdesk: Kor, tmp_path: Path) -> None:
    (tmp_path / "låst.pdf").write_bytes(fientliga.krypterad("hemligt"))
    svar = styrdesk("granska", tmp_path / "låst.pdf", "--losenord-fil", "-", indata=b"hemligt\n")
    assert svar.kod == 0
    assert "Tas med" in svar.text and "lösenordsskydd" in svar.text


def test_lank_pa_kommandoraden_sags_vara_en_lank(styrdesk: Kor) -> None:
    svar = styrdesk("granska", "https://example.org/handling.pdf")
    assert svar.kod == 1 and "länk" in svar.text
