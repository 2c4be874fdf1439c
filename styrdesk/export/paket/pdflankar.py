"""Links of a foreign page: those that lead within the file or to the web stay, everything else goes."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

_SCHEMAN = ("http://", "https://", "mailto:", "tel:")
_FEL = (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError)


class Mal:
    """The named places of a file, which do not survive that its pages are moved."""

    def __init__(self, pdf: Pdf) -> None:
        self.sidor = {sida.obj.objgen for sida in pdf.pages}
        self._namn: dict[str, Object] = {}
        try:
            gamla = pdf.Root.get("/Dests")
            if isinstance(gamla, Dictionary):
                self._namn.update({nyckel[1:]: varde for nyckel, varde in gamla.items()})
            trad = pdf.Root.get("/Names", Dictionary()).get("/Dests")
            if trad is not None:
                self._namn.update({str(k): v for k, v in pikepdf.NameTree(trad).items()})
        except _FEL:
            self._namn = {}

    def plats(self, mal: Object | None) -> Array | None:
        """An explicit place on a page of the file, or None."""
        if isinstance(mal, (Name, String)):
            mal = self._namn.get(str(mal).removeprefix("/"))
        if isinstance(mal, Dictionary):
            mal = mal.get("/D")
        if isinstance(mal, Array) and len(mal) >= 2 and isinstance(mal[0], Dictionary):
            return mal if mal[0].objgen in self.sidor else None
        return None


def rensa(sida: Object, malen: Mal) -> bool:
    """Keep the links that lead somewhere; True if something that acts was taken away."""
    skript = "/AA" in sida
    lappar = sida.get("/Annots")
    if not isinstance(lappar, Array):
        if lappar is not None:
            del sida["/Annots"]
        return skript
    kvar = []
    for lapp in lappar:
        if not isinstance(lapp, Dictionary) or lapp.get("/Subtype") != Name.Link:
            continue
        ny = _lank(lapp, malen)
        if ny:
            kvar.append(lapp)
        else:
            skript |= "/A" in lapp
    if kvar:
        sida["/Annots"] = Array(kvar)
    else:
        del sida["/Annots"]
    return skript


def _lank(lapp: Dictionary, malen: Mal) -> bool:
    """Make the link one with an explicit place or a web address; False if it is neither."""
    atgard = lapp.get("/A")
    for nyckel in ("/AA", "/PA", "/Parent", "/AP", "/P"):
        if nyckel in lapp:
            del lapp[nyckel]
    if isinstance(atgard, Dictionary):
        slag = atgard.get("/S")
        if slag == Name.URI:
            adress = str(atgard.get("/URI", ""))
            lapp["/A"] = Dictionary(S=Name.URI, URI=String(adress))
            return adress.lower().startswith(_SCHEMAN)
        del lapp["/A"]
        if slag != Name.GoTo:
            return False
        lapp["/Dest"] = atgard.get("/D", Name.Ingenstans)
    plats = malen.plats(lapp.get("/Dest"))
    if plats is None:
        return False
    lapp["/Dest"] = plats
    return True
