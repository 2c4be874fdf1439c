"""Filer som skadats på måfå: paketet blir alltid helt, och varje sida har sitt nummer."""

from __future__ import annotations

import random
from dataclasses import replace

import pikepdf
import pytest

from styrdesk.modell.paketunderlag import Paketarende
from tests.export.paket import exempelpaket, fientliga, kallfiler, olebygge
from tests.export.paket.conftest import Byggare
from tests.export.paket.exempelpaket import handling


def hela() -> list[bytes]:
    """Whole files of many kinds, with their objects in the open and packed together."""
    filer = [
        kallfiler.textsidor(3),
        kallfiler.taggad(),
        kallfiler.bokmarkt(),
        fientliga.formular(),
        fientliga.undertecknad(),
        fientliga.med_skript(),
        fientliga.dolt_lager(),
    ]
    lagen = (pikepdf.ObjectStreamMode.disable, pikepdf.ObjectStreamMode.generate)
    pdfer = [
        kallfiler.andrad(fil, lambda _pdf: None, object_stream_mode=lage)
        for fil in filer
        for lage in lagen
    ]
    brev = fientliga.brev(("bilaga.pdf", kallfiler.textsidor(1)))
    outlook = olebygge.msg(olebygge.bilaga("bilaga.pdf", kallfiler.textsidor(1)))
    bilder = [fientliga.bild("JPEG"), fientliga.bild("PNG"), fientliga.flersidig_tiff()]
    return [*pdfer, *bilder, fientliga.heic(), brev, outlook]


def skadad(data: bytes, slump: random.Random) -> bytes:
    """The file with bytes changed, lost, doubled, and names replaced."""
    byte = bytearray(data)
    for _nr in range(slump.choice([1, 3, 10, 60])):
        plats = slump.randrange(len(byte))
        match slump.randrange(4):
            case 0:
                byte[plats] = slump.randrange(256)
            case 1:
                del byte[plats : plats + slump.randrange(1, 40)]
            case 2:
                byte[plats:plats] = byte[plats : plats + slump.randrange(1, 60)]
            case _:
                namn = byte.find(b"/", plats)
                byte[namn + 1 : namn + 3] = slump.choice([b"0 ", b"<<", b"[]", b"nu"])
    return bytes(byte)


@pytest.mark.parametrize("fro", range(8))
def test_pa_mafa_skadade_filer_ger_alltid_ett_helt_paket(bygg: Byggare, fro: int) -> None:
    slump = random.Random(fro)
    filer = hela()
    handlingar = tuple(
        handling(f"1.{nr}", "Skadad", skadad(slump.choice(filer), slump)) for nr in range(1, 6)
    )
    arende = Paketarende("1", "Skadat", handlingar)
    bygg(replace(exempelpaket.grund(), kallelse=None, arenden=(arende,)))
    utfall = [d.utfall for d in bygg.resultat.delar if d.utfall]
    assert len(utfall) == 5
    assert all(u.mening or u.sidor for u in utfall)


@pytest.mark.parametrize(
    "slut", [b" (oavslutad", b" <4142", b" [1 2", b" BI /W 1 /H 1 ID \0\0", b" % ord", b" \\"]
)
def test_oavslutad_strang_tar_inte_med_sig_sidans_nummer(bygg: Byggare, slut: bytes) -> None:
    def lagg(pdf: pikepdf.Pdf) -> None:
        sida = pdf.pages[0].obj
        sida.Contents = pdf.make_stream(sida.Contents.read_bytes() + slut)

    data = kallfiler.andrad(kallfiler.textsidor(1, "öppen"), lagg)
    arende = Paketarende("1", "Öppet", (handling("1.1", "Öppen", data),))
    paket = bygg(replace(exempelpaket.grund(), kallelse=None, arenden=(arende,)))
    assert "öppen sida 1" in paket.text()
