"""The logical tree of the packet: every paper's own tree under one Document, or one mark a page.

Marks are numbered per page, so they keep their numbers; what must move are the keys of the parent tree
(ISO 32000-1, 14.7.4.4), the names of IDs, and the roles and classes of each paper.
"""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from styrdesk.texter import _


class Struktur:
    """Collects the parts in reading order and hangs them in the packet at the end."""

    def __init__(self, pdf: Pdf, sprak: str) -> None:
        self._pdf, self._sprak = pdf, sprak
        self._dokument = pdf.make_indirect(Dictionary(S=Name.Document))
        self._barn: list[Object] = []
        self._nummer: list[tuple[int, Object]] = []
        self._nyckel = 0
        self._roller, self._klasser = Dictionary(), Dictionary()
        self._id: list[tuple[str, Object]] = []

    # -- the parts -----------------------------------------------------------------------------
    def taggad(self, kalla: Pdf, sidor: Sequence[Object], titel: str) -> None:
        """A paper with a tree of its own; its pages are in the packet already."""
        del_ = self._del(titel)
        trad, bas = self._kopiera(kalla, sidor)
        barn = _toppen(trad)
        for ett in barn:
            ett.P = del_
        sprak = kalla.Root.get("/Lang")
        if sprak is not None and str(sprak) != self._sprak:
            del_.Lang = String(str(sprak))
        del_.K = Array(barn)
        self._samla(trad, bas)

    def egna(self, kalla: Pdf, sidor: Sequence[Object]) -> tuple[list[Object], dict[int, Object]]:
        """Our own pages: the parts of their tree, to be placed one by one, and each page's elements."""
        trad, bas = self._kopiera(kalla, sidor)
        self._samla(trad, bas)
        element = {nyckel - bas: varde for nyckel, varde in self._nummer if nyckel >= bas}
        return _toppen(trad), element

    def placera(self, del_: Object, titel: str) -> None:
        """The next part in reading order."""
        del_.P = self._dokument
        del_.T = String(titel)
        self._barn.append(del_)

    def otaggad(self, sidor: Sequence[Object], titel: str) -> list[bytes]:
        """A paper without tags: the mark that opens each of its pages.

        A page with text is read in the order of its content; one without is a picture.
        """
        del_ = self._del(titel)
        marken, barn = [], []
        for nr, sida in enumerate(sidor, 1):
            text = "/Font" in sida.Resources
            element = self._pdf.make_indirect(
                Dictionary(S=Name.P if text else Name.Figure, P=del_, Pg=sida, K=0)
            )
            if not text:
                alt = _("{titel}, sida {nr} av {antal}: sida utan läsbar text")
                element.Alt = String(alt.format(titel=titel, nr=nr, antal=len(sidor)))
                element.A = Dictionary(O=Name.Layout, Placement=Name.Block)
            barn.append(element)
            self._ny_sida(sida, element)
            marken.append(b"/P <</MCID 0>> BDC" if text else b"/Figure <</MCID 0>> BDC")
        del_.K = Array(barn)
        return marken

    def _del(self, titel: str) -> Object:
        del_ = self._pdf.make_indirect(Dictionary(S=Name.Part, P=self._dokument, T=String(titel)))
        self._barn.append(del_)
        return del_

    def _ny_sida(self, sida: Object, element: Object) -> None:
        sida.StructParents = self._nyckel
        self._nummer.append((self._nyckel, self._pdf.make_indirect(Array([element]))))
        self._nyckel += 1
        self._lankar_utan_agare(sida, element)

    def _lankar_utan_agare(self, sida: Object, element: Object) -> None:
        """A link on a page without tags belongs to the page's only element."""
        for lapp in sida.get("/Annots", ()):
            lank = self._pdf.make_indirect(Dictionary(S=Name.Link, P=element, Pg=sida))
            lank.K = Dictionary(Type=Name.OBJR, Obj=lapp, Pg=sida)
            element.K = Array([*(element.K if isinstance(element.K, Array) else [element.K]), lank])
            self.agare_av(lapp, lank)

    def lank(
        self, sida: Object, lapp: Object, i: Object | None = None, i_del: int | None = None
    ) -> None:
        """A link of ours: in the Link element ``i`` that owns its words, else in a new one.

        A new one stands first in the part ``i_del``, or in the last part so far.
        """
        element = i
        if element is None:
            del_ = self._barn[-1 if i_del is None else i_del]
            element = self._pdf.make_indirect(Dictionary(S=Name.Link, P=del_, Pg=sida))
            del_.K = Array([element, *_lista(del_.get("/K"))])
        element.K = Array(
            [*_lista(element.get("/K")), Dictionary(Type=Name.OBJR, Obj=lapp, Pg=sida)]
        )
        self.agare_av(lapp, element)

    def agare_av(self, lapp: Object, element: Object) -> None:
        """Say which element an annotation belongs to."""
        lapp.StructParent = self._nyckel
        self._nummer.append((self._nyckel, element))
        self._nyckel += 1

    # -- copying -------------------------------------------------------------------------------
    def _kopiera(self, kalla: Pdf, sidor: Sequence[Object]) -> tuple[Object, int]:
        """The tree of a paper in the packet, and what its keys have been raised by."""
        rot = kalla.Root.StructTreeRoot
        trad = self._pdf.copy_foreign(rot if rot.is_indirect else kalla.make_indirect(rot))
        bas, hogst = self._nyckel, self._nyckel - 1
        for nyckel, varde in pikepdf.NumberTree(trad.ParentTree).items():
            self._nummer.append((bas + nyckel, varde))
            hogst = max(hogst, bas + nyckel)
        self._nyckel = hogst + 1
        sedda: set[tuple[int, int]] = set()
        for sida in sidor:
            _hoj(sida, bas)
            for lapp in sida.get("/Annots", ()):
                _hoj(lapp, bas)
            _hoj_former(sida.get("/Resources"), bas, sedda)
        return trad, bas

    def _samla(self, trad: Object, bas: int) -> None:
        for mal, nyckel in ((self._roller, "/RoleMap"), (self._klasser, "/ClassMap")):
            for namn, varde in trad.get(nyckel, Dictionary()).items():
                if namn not in mal:
                    mal[namn] = varde
        if "/IDTree" in trad:
            for namn, element in pikepdf.NameTree(trad.IDTree).items():
                nytt = f"{bas:06d}-{namn}"
                element.ID = String(nytt)
                self._id.append((nytt, element))

    # -- the end -------------------------------------------------------------------------------
    def skriv(self) -> None:
        """Hang everything in the packet."""
        pdf = self._pdf
        self._nummer.sort(key=lambda par: par[0])
        platta = [varde for par in self._nummer for varde in par]
        rot = pdf.make_indirect(
            Dictionary(
                Type=Name.StructTreeRoot,
                K=self._dokument,
                ParentTree=pdf.make_indirect(Dictionary(Nums=Array(platta))),
                ParentTreeNextKey=self._nyckel,
            )
        )
        if len(self._roller.keys()):
            rot.RoleMap = self._roller
        if len(self._klasser.keys()):
            rot.ClassMap = self._klasser
        if self._id:
            namn = [
                varde
                for nyckel, element in sorted(self._id, key=lambda p: p[0])
                for varde in (String(nyckel), element)
            ]
            rot.IDTree = Dictionary(Names=Array(namn))
        self._dokument.P, self._dokument.K = rot, Array(self._barn)
        pdf.Root.StructTreeRoot = rot
        pdf.Root.MarkInfo = Dictionary(Marked=True)


def _toppen(trad: Object) -> list[Object]:
    """The elements below the paper's Document, or its uppermost ones."""
    barn: list[Object] = []
    for ett in _lista(trad.get("/K")):
        barn += _lista(ett.get("/K")) if ett.get("/S") == Name.Document else [ett]
    return [ett for ett in barn if isinstance(ett, Dictionary) and "/S" in ett]


def _lista(varde: Object | None) -> list[Object]:
    if varde is None:
        return []
    return list(varde) if isinstance(varde, Array) else [varde]


def _hoj(objekt: Object, bas: int) -> None:
    if not bas:
        return
    for nyckel in ("/StructParents", "/StructParent"):
        if nyckel in objekt:
            objekt[nyckel] = int(objekt[nyckel]) + bas


def _hoj_former(
    resurser: Object | None, bas: int, sedda: set[tuple[int, int]], djup: int = 0
) -> None:
    """Forms and pictures carry keys of their own, also inside one another."""
    if not isinstance(resurser, Dictionary) or djup > 10:
        return
    for objekt in resurser.get("/XObject", Dictionary()).values():
        if objekt.objgen in sedda:
            continue
        sedda.add(objekt.objgen)
        _hoj(objekt, bas)
        _hoj_former(objekt.get("/Resources"), bas, sedda, djup + 1)
