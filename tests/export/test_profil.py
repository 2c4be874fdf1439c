"""Kommunens utseende: läsbar accentfärg och vapen som PNG eller SVG."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from styrdesk import resurser
from styrdesk.export.grund import arms
from styrdesk.export.grund.arms import VapenFel
from styrdesk.export.grund.profile import Profil, contrast_on_white
from styrdesk.export.rapporter import RAPPORTER
from tests.export import exempel
from tests.export.pdflasare import Lasning


def kontrast(farg: str) -> float:
    return contrast_on_white([int(farg[i : i + 2], 16) for i in (1, 3, 5)])


def test_lasbar_accent_behalls() -> None:
    assert Profil("X", accent="#17568c").accent == "#17568C"
    assert kontrast("#17568C") == pytest.approx(7.65, abs=0.01)


@pytest.mark.parametrize("blek", ["#FFCC00", "#FFFFFF", "#7FC8FF", "#00FF00"])
def test_blek_accent_morknar_till_lasbar(blek: str) -> None:
    accent = Profil("X", accent=blek).accent
    assert 4.5 <= kontrast(accent) < 4.8


@pytest.mark.parametrize("fel", ["blå", "#FFF", "17568C", ""])
def test_farg_som_inte_ar_en_farg_stoppas(fel: str) -> None:
    with pytest.raises(ValueError, match="#RRGGBB"):
        Profil("X", accent=fel)


def test_alvsundas_vapen_ritas_som_kurvor() -> None:
    vapen = arms.read(resurser.data("vapen/alvsunda.svg"))
    assert (vapen.width, vapen.height) == (50, 60)
    assert vapen.printed_width == pytest.approx(25)
    assert len(vapen.shapes) == 6
    assert all(len(kurva) % 3 == 1 for form in vapen.shapes for kurva in form.curves)


@pytest.mark.parametrize(
    ("d", "slut"),
    [
        ("M0 0L10 0L10 10Z", [(10, 0), (10, 10)]),
        ("m1 1 2 0 0 2z", [(3, 1), (3, 3)]),
        ("M0 0h5v5H0z", [(5, 0), (5, 5), (0, 5)]),
        ("M0,0C1,1 2,2 3,3Z", [(3, 3)]),
        ("M0 0q3 0 3 3z", [(3, 3)]),
        ("M0 0L1-2.5.5.5Z", [(1, -2.5), (0.5, 0.5)]),
    ],
)
def test_svg_kurvor_lases(d: str, slut: list[tuple[float, float]]) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="{d}"/></svg>'
    kurva = arms.read(svg.encode()).shapes[0].curves[0]
    assert list(kurva[3::3]) == slut


@pytest.mark.parametrize(
    "innehall",
    [
        b"inte en bild",
        b"<svg viewBox='0 0 1 1'><path d='M0 0A1 1 0 0 0 1 1'/></svg>",
        b"<svg viewBox='0 0 1 1'><g transform='scale(2)'><path d='M0 0h1z'/></g></svg>",
        b"<svg viewBox='0 0 1 1'><path fill='url(#x)' d='M0 0h1z'/></svg>",
        b"<svg><path d='M0 0h1z'/></svg>",
        b"<svg viewBox='0 0 1 1'><path d='M0 0h",
    ],
)
def test_vapen_som_inte_kan_tryckas_ger_en_mening(innehall: bytes) -> None:
    with pytest.raises(VapenFel, match="Vapnet kan inte läsas"):
        arms.read(innehall)


@pytest.mark.parametrize("storlek", [(60, 60), (600, 100), (50, 200)])
def test_rastervapen_ryms_i_sitt_falt(storlek: tuple[int, int]) -> None:
    bild = io.BytesIO()
    Image.new("RGBA", storlek, (20, 80, 140, 90)).save(bild, "PNG")
    vapen = arms.read(bild.getvalue())
    assert vapen.printed_width <= 44.01
    assert vapen.height * vapen.scale <= 30.01
    profil = Profil("Älvsunda kommun", "Förvaltningen", bild.getvalue())
    pdf = RAPPORTER["minnesanteckningar"].skriv(
        exempel.UTFORARMOTE, profil, framstallt=exempel.FRAMSTALLT
    )
    assert "Älvsunda kommun" in Lasning(pdf).rot.blad()


def test_fel_underlag_till_en_rapport_stoppas() -> None:
    with pytest.raises(TypeError, match="MinnesanteckningarUnderlag"):
        RAPPORTER["minnesanteckningar"].skriv(
            exempel.AVTAL, exempel.PROFIL, framstallt=exempel.FRAMSTALLT
        )


def test_rapporterna_har_register_eller_ar_listor() -> None:
    assert {namn: r.behover_uid for namn, r in RAPPORTER.items()} == {
        "dagordning": "mote",
        "regelefterlevnad": None,
        "arshjul": None,
        "likabehandling": "verksamhetsomrade",
        "tvistregister": None,
        "avveckling": "avveckling",
        "uppgiftskatalog": "uppgiftskatalog",
        "minnesanteckningar": "mote",
        "besoksanteckning": "besok",
        "avtalslista": None,
        "atgardsplanslista": None,
        "kallelse": "sammantrade",
        "offentlig_kallelse": "sammantrade",
        "utskick": "kallelse",
        "personalkallelse": "kallelse",
        "mottagarlista": "kallelse",
        "tjansteskrivelse": "tjansteskrivelse",
        "uppfoljningsrapport": "besok",
        "protokoll": "sammantrade",
        "sekretessparagrafer": "sammantrade",
        "narvarolista": "sammantrade",
        "omgangsprotokoll": "justeringsomgang",
        "sekretessprotokoll": "justeringsomgang",
        "anslag": "justeringsomgang",
        "utdrag": "paragraf",
        "overklagande": "paragraf",
        "rattelse": "justeringsomgang",
        "webbversion": "justeringsomgang",
    }
