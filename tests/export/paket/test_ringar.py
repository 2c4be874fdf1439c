"""PDF-filer som pekar på sig själva, på varje ställe där det går: ingen fastnar, alla sidor kommer med."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from styrdesk.export.paket.utfall import Utfall
from styrdesk.modell.paketunderlag import Paketarende
from tests.export.paket import exempelpaket, kallfiler
from tests.export.paket.conftest import Byggare
from tests.export.paket.exempelpaket import handling
from tests.export.paket.utfallsprov import Granska, text

Ring = Callable[[Pdf], None]


def _lank(pdf: Pdf, **mal: object) -> Object:
    lank = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 50, 50], **mal)
    return Array([pdf.make_indirect(lank)])


def sidtradets_foralder(pdf: Pdf) -> None:
    pdf.Root.Pages.Parent = pdf.Root.Pages


def sidans_foralder(pdf: Pdf) -> None:
    pdf.pages[0].obj.Parent = pdf.pages[1].obj


def sidtradet_i_sig(pdf: Pdf) -> None:
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)


def form_i_sig(pdf: Pdf) -> None:
    form = pdf.make_stream(b"/X Do")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 100, 100])
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    sida = pdf.pages[0].obj
    sida.Resources.XObject = Dictionary(X=form)
    sida.Contents = pdf.make_stream(sida.Contents.read_bytes() + b" /X Do")


def innehall_i_sig(pdf: Pdf) -> None:
    lista = pdf.make_indirect(Array([pdf.pages[0].obj.Contents]))
    lista.append(lista)
    pdf.pages[0].obj.Contents = lista


def resurser_i_sig(pdf: Pdf) -> None:
    resurser = pdf.make_indirect(pdf.pages[0].obj.Resources)
    resurser.XObject = resurser
    pdf.pages[0].obj.Resources = resurser


def bokmarken_i_ring(pdf: Pdf) -> None:
    rad = pdf.make_indirect(Dictionary(Title=String("a"), Dest=[pdf.pages[0].obj, Name.Fit]))
    rad.Next = rad.First = rad.Last = rad.Parent = rad
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=rad, Last=rad, Count=1))


def falt_i_ring(pdf: Pdf) -> None:
    falt = pdf.make_indirect(Dictionary(T=String("a"), FT=Name.Tx, V=String("v")))
    falt.Kids, falt.Parent = Array([falt]), falt
    pdf.Root.AcroForm = Dictionary(Fields=Array([falt]))


def namn_i_ring(pdf: Pdf) -> None:
    namn = pdf.make_indirect(Dictionary())
    namn.Kids = Array([namn])
    pdf.Root.Names = Dictionary(Dests=namn, EmbeddedFiles=namn, JavaScript=namn)
    pdf.pages[0].obj.Annots = _lank(pdf, Dest=String("x"))


def mal_i_ring(pdf: Pdf) -> None:
    pdf.Root.Dests = Dictionary(a=Name.b, b=Name.a)
    pdf.pages[0].obj.Annots = _lank(pdf, Dest=Name.a)


def lapp_i_ring(pdf: Pdf) -> None:
    lapp = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 50, 50]))
    lapp.Popup = lapp.Parent = lapp.IRT = lapp
    pdf.pages[0].obj.Annots = lista = pdf.make_indirect(Array([lapp]))
    lista.append(lista)


def atgard_i_ring(pdf: Pdf) -> None:
    atgard = pdf.make_indirect(Dictionary(S=Name.URI, URI=String("https://example.org/")))
    atgard.Next = atgard
    pdf.pages[0].obj.Annots = _lank(pdf, A=atgard)


RINGAR: tuple[Ring, ...] = (
    sidtradets_foralder, sidans_foralder, sidtradet_i_sig, form_i_sig, innehall_i_sig,
    resurser_i_sig, bokmarken_i_ring, falt_i_ring, namn_i_ring, mal_i_ring, lapp_i_ring,
    atgard_i_ring,
)  # fmt: skip


def fil(ring: Ring) -> bytes:
    return kallfiler.andrad(kallfiler.textsidor(3, ring.__name__), ring)


@pytest.mark.parametrize("ring", RINGAR, ids=lambda ring: ring.__name__)
def test_ring_bryts_och_varje_sida_ar_med(granska: Granska, ring: Ring) -> None:
    svar = granska(fil(ring))
    assert svar.utfall.sidor == 3 and not svar.utfall.mening
    if svar.utfall.utfall is Utfall.TAS_MED:
        assert f"{ring.__name__} sida 3" in text(svar.pdf)
    else:
        assert "tas med som bild" in svar.utfall.anmarkningar[0]


def test_paket_av_ringar_blir_helt(bygg: Byggare, capfd: pytest.CaptureFixture[str]) -> None:
    handlingar = tuple(handling(f"1.{nr}", r.__name__, fil(r)) for nr, r in enumerate(RINGAR, 1))
    arende = Paketarende("1", "Ringar", handlingar)
    bygg(replace(exempelpaket.grund(), kallelse=None, arenden=(arende,)))
    assert bygg.resultat.sidor >= 3 * len(RINGAR)
    assert "WARNING" not in capfd.readouterr().err  # what the program reads is whole
