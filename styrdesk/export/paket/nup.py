"""Several pages of a packet on a side of paper: two, four, or folded to a booklet.

It is for reading on paper only: pages keep the numbers that are printed on them, but tags, links and
attached files are left out, and the file says so. The whole packet is built first, then its pages are placed.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, OutlineItem, Pdf

from styrdesk.export.grund.profile import Profil
from styrdesk.export.paket import egenskaper as egenskaper_
from styrdesk.export.paket import innehall, navigering, sammanfogning
from styrdesk.export.paket.filskrivning import skriv_hel
from styrdesk.export.paket.forarbete import egenskaper
from styrdesk.export.paket.innehall import Innehall
from styrdesk.export.paket.plan import handlingsnyckel
from styrdesk.export.paket.resultat import Paketdel, Paketresultat
from styrdesk.export.paket.sidram import A4
from styrdesk.export.paket.stampel import Band, Stampel
from styrdesk.modell.paketunderlag import Paketunderlag, Tryckform
from styrdesk.texter import _

_KANT, _MELLAN, _NUMMERHOJD = 18.0, 14.0, 12.0
_MINST_NUMMER = (
    0.58  # below this scale the page's own number, 12 points, is under 7: it is printed again
)
_RAM = b"0.4 w 0.55 0.58 0.6 RG %.2f %.2f %.2f %.2f re S\n"
_BORT = ("/StructTreeRoot", "/MarkInfo", "/PageLabels", "/Outlines", "/Names", "/PieceInfo")

Bygg = Callable[[Paketunderlag, Path], Paketresultat]


@dataclass(frozen=True, slots=True)
class Utlagg:
    """How pages stand on a side: columns, rows, the paper's size, how the sheet is turned."""

    kolumner: int
    rader: int
    papper: tuple[float, float]
    vands: str

    @property
    def platser(self) -> int:
        return self.kolumner * self.rader


_LIGGANDE, _STAENDE = (A4[1], A4[0]), A4
_UTLAGG = {
    Tryckform.TVA: Utlagg(2, 1, _LIGGANDE, "/DuplexFlipShortEdge"),
    Tryckform.FYRA: Utlagg(2, 2, _STAENDE, "/DuplexFlipLongEdge"),
    Tryckform.HAFTE: Utlagg(2, 1, _LIGGANDE, "/DuplexFlipShortEdge"),
}


def i_form(underlag: Paketunderlag, ut: Path, profil: Profil, bygg: Bygg) -> Paketresultat:
    """Let ``bygg`` write the packet, and lay it out if its form asks for that."""
    form = underlag.tryck.form
    if not form.laggs_ut:
        return bygg(underlag, ut)
    with tempfile.TemporaryDirectory(prefix="styrdesk-nup-") as mapp:
        resultat = bygg(underlag, Path(mapp) / "paket.pdf")
        return _lagg_ut(resultat, underlag, ut, profil)


def ordning(antal: int, form: Tryckform) -> list[tuple[int | None, ...]]:
    """Which page (from 0) stands in each place of each side, None for an empty place.

    A booklet's sheets are folded together: outermost are the last page and the first.
    """
    if form is Tryckform.HAFTE:
        alla: list[int | None] = [*range(antal), *[None] * (-antal % 4)]
        par = [(alla[nr], alla[-1 - nr]) for nr in range(len(alla) // 2)]
        return [(a, b) if nr % 2 else (b, a) for nr, (a, b) in enumerate(par)]
    platser = _UTLAGG[form].platser
    fyllda = [*range(antal), *[None] * (-antal % platser)]
    return [tuple(fyllda[nr : nr + platser]) for nr in range(0, len(fyllda), platser)]


def _lagg_ut(
    resultat: Paketresultat, underlag: Paketunderlag, ut: Path, profil: Profil
) -> Paketresultat:
    fore, form = innehall.las(resultat.fil), underlag.tryck.form
    tomma = set(resultat.tomma)
    valda = [nr for nr, etikett in enumerate(fore.etiketter) if etikett not in tomma]
    sidor = [
        tuple(None if plats is None else valda[plats] for plats in sida)
        for sida in ordning(len(valda), form)
    ]
    efter = _innehall(fore, sidor, form)
    with pikepdf.open(resultat.fil) as pdf:
        _byt_sidor(pdf, fore, sidor, _UTLAGG[form])
        navigering.sidetiketter(pdf, efter.etiketter)
        _bokmarken(pdf, efter)
        innehall.skriv_tabell(pdf, efter)
        _spara(pdf, ut, underlag, profil)
    dubbelsidigt = underlag.tryck.dubbelsidigt or form is Tryckform.HAFTE
    return _redovisat(resultat, efter, ut, dubbelsidigt=dubbelsidigt)


def _byt_sidor(
    pdf: Pdf, fore: Innehall, sidor: Sequence[tuple[int | None, ...]], utlagg: Utlagg
) -> None:
    """New pages that show the old ones, in place of them."""
    nummer = Stampel(pdf, [Band("", "", etikett) for etikett in fore.etiketter])
    former = [_som_form(pdf, sida) for sida in pdf.pages]
    antal = len(pdf.pages)
    for sida in sidor:
        ny = _sida(pdf, [(former[nr], fore.etiketter[nr]) if nr is not None else None
                         for nr in sida], utlagg, nummer)  # fmt: skip
        pdf.pages.append(pikepdf.Page(ny))
    del pdf.pages[:antal]
    for nyckel in _BORT:
        if nyckel in pdf.Root:
            del pdf.Root[nyckel]


def _som_form(pdf: Pdf, sida: pikepdf.Page) -> Object:
    """The page as something that can be placed; nothing in it knows of tags."""
    form = pdf.make_indirect(sida.as_form_xobject())
    for nyckel in ("/StructParents", "/StructParent"):
        if nyckel in form:
            del form[nyckel]
    return form


def _sida(
    pdf: Pdf, platser: Sequence[tuple[Object, str] | None], utlagg: Utlagg, nummer: Stampel
) -> Object:
    bredd, hojd = utlagg.papper
    cell = (
        (bredd - 2 * _KANT - (utlagg.kolumner - 1) * _MELLAN) / utlagg.kolumner,
        (hojd - 2 * _KANT - (utlagg.rader - 1) * _MELLAN) / utlagg.rader,
    )
    former, bitar = Dictionary(), []
    for nr, plats in enumerate(platser):
        if plats is None:
            continue
        form, etikett = plats
        kolumn, rad = nr % utlagg.kolumner, nr // utlagg.kolumner
        x = _KANT + kolumn * (cell[0] + _MELLAN)
        y = hojd - _KANT - rad * (cell[1] + _MELLAN) - cell[1]
        former[f"/P{nr}"] = form
        bitar.append(_placerad(form, f"/P{nr}", etikett, (x, y, *cell), nummer))
    resurser = Dictionary(XObject=former)
    nummer.typsnitt_i(resurser)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, bredd, hojd]),
            Resources=resurser,
            Contents=pdf.make_stream(b"".join(bitar)),
        )
    )


def _placerad(
    form: Object, namn: str, etikett: str, cell: tuple[float, float, float, float], nummer: Stampel
) -> bytes:
    """The page in its cell, whole and centred, with a frame; its number below when it would be too small."""
    x, y, bredd, hojd = cell
    x0, y0, x1, y1 = (float(v) for v in form.BBox)
    skala = min(bredd / (x1 - x0), hojd / (y1 - y0))
    under = _NUMMERHOJD if skala < _MINST_NUMMER else 0.0
    skala = min(bredd / (x1 - x0), (hojd - under) / (y1 - y0))
    b, h = (x1 - x0) * skala, (y1 - y0) * skala
    vanster, ned = x + (bredd - b) / 2, y + under + (hojd - under - h) / 2
    matris = (skala, skala, vanster - x0 * skala, ned - y0 * skala, namn.encode())
    ritat = b"q %.5f 0 0 %.5f %.2f %.2f cm %s Do Q\n" % matris
    ritat += b"q " + _RAM % (vanster, ned, b, h) + b"Q\n"
    if under:
        ritat += nummer.marginalnummer(vanster, ned - 9.0, etikett, udda=False)
    return ritat


def _innehall(fore: Innehall, sidor: Sequence[tuple[int | None, ...]], form: Tryckform) -> Innehall:
    """The parts by the side of paper that their first page is on; a side is named by its pages."""
    var = {nr: sida for sida, delar in enumerate(sidor) for nr in delar if nr is not None}
    etiketter = tuple(
        ", ".join(fore.etiketter[nr] for nr in sida if nr is not None) for sida in sidor
    )
    delar = []
    for del_ in fore.delar:
        forsta, sista = var[del_.forsta], var[del_.forsta + del_.sidor - 1]
        delar.append(replace(del_, forsta=forsta, sidor=max(1, sista - forsta + 1)))
    return Innehall(tuple(delar), etiketter, form.value)


def _bokmarken(pdf: Pdf, efter: Innehall) -> None:
    with pdf.open_outline() as rot:
        over: OutlineItem | None = None
        for del_ in efter.delar:
            mal = sammanfogning.plats(pdf.pages[del_.forsta].obj, None, None, None)
            post = OutlineItem(del_.titel, mal)
            post.is_closed = True
            if over is not None and del_.nyckel.startswith(handlingsnyckel("")):
                over.children.append(post)
            else:
                rot.root.append(post)
                over = post


def _spara(pdf: Pdf, ut: Path, underlag: Paketunderlag, profil: Profil) -> None:
    tryck = underlag.tryck
    metadata = egenskaper(underlag, profil)
    amne = _("{amne}. {form}: bara för läsning på papper, utan taggar för skärmläsare.")
    metadata = replace(
        metadata,
        title=f"{metadata.title}, {tryck.form.namn.lower()}",
        subject=amne.format(amne=metadata.subject, form=tryck.form.namn),
    )
    avtryck = hashlib.md5(
        f"{tryck.form}{pdf.trailer.ID[0]}".encode(), usedforsecurity=False
    ).digest()
    egenskaper_.skriv(pdf, metadata, ua=False, dubbelsidigt=tryck.dubbelsidigt)
    if tryck.dubbelsidigt or tryck.form is Tryckform.HAFTE:
        pdf.Root.ViewerPreferences.Duplex = Name(_UTLAGG[tryck.form].vands)
    pdf.Root.ViewerPreferences.PrintScaling = Name("/None")
    egenskaper_.satt_id(pdf, avtryck)

    def skriv(fil: Path) -> None:
        pdf.save(
            fil,
            object_stream_mode=ObjectStreamMode.generate,
            compress_streams=True,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            static_id=True,
            min_version="1.7",
        )
        egenskaper_.skriv_id(fil, avtryck)

    skriv_hel(ut, skriv)


def _redovisat(
    resultat: Paketresultat, efter: Innehall, ut: Path, *, dubbelsidigt: bool
) -> Paketresultat:
    antal = len(efter.etiketter)
    delar = tuple(Paketdel(d.nyckel, d.titel, d.sida, d.sidor, d.utfall) for d in resultat.delar)
    return replace(
        resultat,
        fil=ut,
        sidor=antal,
        ark=(antal + 1) // 2 if dubbelsidigt else antal,
        delar=delar,
        tomma=(),
        ua=False,
        a3=(),
        olika_ark=(),
    )
