"""Sidor vars färger blir samma grå hittas; vapen, länkar, fotografier och nyanser av en färg gör det inte."""

from __future__ import annotations

import io
import math
import random
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from styrdesk.export.paket import graskala, innehall
from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.modell.paketunderlag import Paketarende
from tests.export import exempel
from tests.export.paket import kallfiler
from tests.export.paket.exempelpaket import grund, handling

SIDA = (992, 1404)  # A4 at 120 dots an inch
ROD, GRON, BLA, LJUSBLA = (200, 40, 40), (30, 120, 50), (23, 86, 140), (150, 190, 225)


def cirkel(*farger: tuple[int, int, int]) -> Image.Image:
    bild = Image.new("RGB", SIDA, "white")
    for nr, farg in enumerate(farger):
        varv = 360 / len(farger)
        ImageDraw.Draw(bild).pieslice((200, 200, 700, 700), nr * varv, (nr + 1) * varv, fill=farg)
    return bild


def kurvor(*farger: tuple[int, int, int]) -> Image.Image:
    bild = Image.new("RGB", SIDA, "white")
    for nr, farg in enumerate(farger):
        punkter = [(x, 500 + 150 * math.sin(x / 90 + nr)) for x in range(150, 850, 5)]
        ImageDraw.Draw(bild).line(punkter, fill=farg, width=4)
    return bild


def vapen() -> Image.Image:
    """A crest in two colours at the top, as on every page of a municipality."""
    bild = Image.new("RGB", SIDA, "white")
    ImageDraw.Draw(bild).rectangle((80, 60, 150, 150), fill=ROD)
    ImageDraw.Draw(bild).rectangle((150, 60, 220, 150), fill=GRON)
    return bild


def fotografi() -> Image.Image:
    slump = random.Random(7)
    liten = Image.frombytes("RGB", (60, 60), slump.randbytes(60 * 60 * 3))
    bild = Image.new("RGB", SIDA, "white")
    bild.paste(liten.resize((700, 900), Image.Resampling.BICUBIC), (140, 200))
    return bild


@pytest.mark.parametrize(
    "bild",
    [
        cirkel(ROD, GRON),
        kurvor(ROD, GRON),
        kurvor(ROD, (20, 100, 190), GRON, (230, 140, 20), (130, 40, 150)),
    ],
)
def test_farger_som_blir_samma_gra_hittas(bild: Image.Image) -> None:
    assert graskala.behover_farg(bild.resize((331, 468), Image.Resampling.LANCZOS))


@pytest.mark.parametrize(
    "bild",
    [
        cirkel(BLA, LJUSBLA),
        cirkel(ROD, (250, 220, 60)),
        kurvor((0, 0, 0), (120, 120, 120)),
        vapen(),
        fotografi(),
        Image.new("RGB", SIDA, "white"),
    ],
)
def test_det_som_syns_i_gratt_behover_ingen_farg(bild: Image.Image) -> None:
    assert not graskala.behover_farg(bild.resize((331, 468), Image.Resampling.LANCZOS))


def pdf(*bilder: Image.Image) -> bytes:
    ut = io.BytesIO()
    bilder[0].save(ut, "PDF", save_all=True, append_images=bilder[1:], resolution=120)
    return ut.getvalue()


def test_paketets_sidor_sags_med_sina_nummer(granskare: Granskare, tmp_path: Path) -> None:
    diagram = pdf(cirkel(BLA, LJUSBLA), cirkel(ROD, GRON), kurvor(ROD, GRON))
    handlingar = (
        handling("3.1", "Text", kallfiler.textsidor(2)), handling("3.2", "Diagram", diagram),
    )  # fmt: skip
    underlag = replace(grund(), arenden=(Paketarende("3", "Uppföljning", handlingar),))
    ut = tmp_path / "paket.pdf"
    resultat = bygg_paket(underlag, ut, exempel.PROFIL, granskare=granskare)
    forsta = next(int(d.sida) for d in resultat.delar if d.nyckel == "handling 3.2")
    sidor = graskala.prova(ut, innehall.las(ut), granskare)
    assert sidor == (str(forsta + 1), str(forsta + 2))
    assert graskala.mening(sidor) == (
        f"Färger på sidorna {forsta + 1}–{forsta + 2} ser lika ut i gråskala. Skriv ut i färg."
    )


def test_en_fil_som_inte_kan_visas_sags(granskare: Granskare, tmp_path: Path) -> None:
    ut = tmp_path / "paket.pdf"
    bygg_paket(grund(), ut, exempel.PROFIL, granskare=granskare)
    lista = innehall.las(ut)
    ut.write_bytes(b"hej")
    assert graskala.prova(ut, lista, granskare) is None
    assert "kunde inte" in graskala.mening(None)
