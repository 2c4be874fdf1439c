"""Ways through the packet: bookmarks in three levels, page labels, links of our own pages and bands."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from styrdesk.export.paket.plan import Placerad, Sidplan, arendenyckel
from styrdesk.export.paket.sammanfogning import Sida, plats
from styrdesk.export.paket.sidram import BAND_LINJE, BAND_TEXT

Ruta = tuple[float, float, float, float]


def bokmarken(pdf: Pdf, plan: Sidplan, sidor: Sequence[Sida]) -> None:
    """Parts on the first two levels; under a paper the uppermost level of its own outline."""
    with pdf.open_outline() as innehall:
        over: OutlineItem | None = None
        for del_ in plan.delar:
            post = OutlineItem(del_.del_.titel, plats(sidor[del_.forsta].objekt, None, None, None))
            if del_.del_.niva and over is not None:
                over.children.append(post)
            else:
                innehall.root.append(post)
                # A paper whose item is in another file stands by itself.
                over = post if del_.del_.nyckel.startswith(arendenyckel("")) else None
                post.is_closed = True
            post.children += _egna(del_, sidor)
            post.is_closed = True


def _egna(del_: Placerad, sidor: Sequence[Sida]) -> list[OutlineItem]:
    if del_.del_.kalla is None or not del_.del_.niva:
        return []
    poster = []
    valda = del_.del_.valda or range(del_.del_.sidor)
    platser = {nr: del_.forsta + plats_ for plats_, nr in enumerate(valda)}
    for bokmarke in del_.del_.kalla.utfall.bokmarken:
        if bokmarke.sida in platser:
            sida = sidor[platser[bokmarke.sida]]
            matris = sida.ram.matris if sida.ram else None
            poster.append(
                OutlineItem(bokmarke.titel, plats(sida.objekt, matris, None, bokmarke.topp))
            )
    return poster


def sidetiketter(pdf: Pdf, etiketter: Sequence[str]) -> None:
    """The label of each page is the number printed on it (ISO 32000-1, 12.4.2)."""
    nummer: list[object] = [0, Dictionary(S=Name.D)]
    if list(etiketter) != [str(nr) for nr in range(1, len(etiketter) + 1)]:
        nummer = [v for nr, text in enumerate(etiketter) for v in (nr, Dictionary(P=String(text)))]
    pdf.Root.PageLabels = Dictionary(Nums=Array(nummer))


def lank(pdf: Pdf, sida: Object, ruta: Ruta, mal: Object, text: str) -> Object:
    """A link annotation on the page that leads to the top of another; ``text`` is read out."""
    lapp = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(v, 2) for v in ruta]),
            Border=Array([0, 0, 0]),
            F=4,
            Contents=String(text),
            Dest=plats(mal, None, None, None),
        )
    )
    sida.Annots = Array([*sida.get("/Annots", ()), lapp])
    sida.Tabs = Name.S
    return lapp


def bandruta(vanster: float, bredd: float) -> Ruta:
    """The part of the band that a link covers."""
    return vanster, BAND_TEXT - 5, vanster + bredd, BAND_LINJE - 1
