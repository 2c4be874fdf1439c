"""Signed minutes that come back as a file: is there an electronic signature in it, and by whom.

Styrdesk tells what the file says about itself; whether a signature is valid is for the signing service.
The file is kept byte for byte: nothing is stamped on it (protokoll §9).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Name, Pdf

from styrdesk.export.utskrift import gor
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.justering import OMGANG
from styrdesk.modell.sammantrade.rattelser import bifoga_protokollsfil, ta_emot_undertecknat
from styrdesk.texter import _


@dataclass(frozen=True)
class Filsignatur:
    """A signature in a file, as the file tells it. ``till_slutet``: it covers the file to its last byte."""

    namn: str = ""
    tidpunkt: str = ""
    till_slutet: bool = False


def filsignaturer(data: bytes) -> tuple[Filsignatur, ...]:
    """The electronic signatures in a PDF, in the order of its fields; RegelFel if it is no PDF."""
    try:
        with Pdf.open(io.BytesIO(data)) as pdf:
            formular = pdf.Root.get("/AcroForm")
            falt: Any = formular.get("/Fields", []) if formular is not None else []
            return tuple(_signatur(f.V, len(data)) for f in _alla_falt(falt) if _ar_signatur(f))
    except pikepdf.PasswordError:
        text = _("Filen är låst med lösenord. Spara den utan lösenord, eller lägg in en utskrift.")
    except pikepdf.PdfError:
        text = _("Filen är ingen PDF. Välj det undertecknade protokollet som PDF.")
    raise RegelFel(Brist("filnamn", text))


def _alla_falt(falt: Any) -> Iterator[Any]:
    for ett in falt:
        yield ett
        yield from _alla_falt(ett.get("/Kids", []))


def _ar_signatur(falt: Any) -> bool:
    typ = falt.get("/FT") or falt.get("/Parent", {}).get("/FT")
    return typ == Name.Sig and falt.get("/V") is not None


def _signatur(varde: Any, storlek: int) -> Filsignatur:
    omfang = [int(tal) for tal in varde.get("/ByteRange", [])]
    return Filsignatur(
        namn=str(varde.get("/Name", "")),
        tidpunkt=str(varde.get("/M", "")),
        till_slutet=len(omfang) == 4 and omfang[2] + omfang[3] == storlek,
    )


def las_in_undertecknat(store: Store, omgang_id: int, filnamn: str, data: bytes) -> Ref:
    """Keep the signed minutes of a batch as they came, and beside them the file that was to be signed."""
    signaturer = filsignaturer(data)
    uid = visa(store, OMGANG, omgang_id).uid
    handling = ta_emot_undertecknat(store, omgang_id, filnamn, data, har_signatur=bool(signaturer))
    original = gor(store, "omgangsprotokoll", uid=uid)
    bifoga_protokollsfil(store, omgang_id, original.filnamn, original.data)
    return handling
