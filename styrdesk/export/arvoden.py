"""Remuneration as a workbook and as CSV: attendance meeting by meeting, and summed per person and month."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date, time
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from styrdesk.export.tabell import Varde, tabell_csv
from styrdesk.modell.sammantrade.arvoden import Arvodesrad, Arvodessumma, ArvodesUnderlag
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import FORTROENDEROLL
from styrdesk.texter import N_, _

_RUBRIKER = (
    N_("Organ"), N_("Datum"), N_("Sammanträde"), N_("Började"), N_("Slutade"), N_("Minuter"),
    N_("Namn"), N_("Parti"), N_("Uppdrag"), N_("Tjänstgjorde, paragrafer"),
    N_("Närvarade, paragrafer"), N_("Vilka paragrafer"), N_("På distans"),
)  # fmt: skip
_SUMMOR = (
    N_("Organ"), N_("Månad"), N_("Namn"), N_("Parti"), N_("Sammanträden"),
    N_("Tjänstgjorde vid"), N_("Minuter"),
)  # fmt: skip
_ZIPDAG = (1980, 1, 1, 0, 0, 0)

Rader = Sequence[Sequence[Varde]]


def arvoden_csv(underlag: ArvodesUnderlag) -> bytes:
    """Attendance meeting by meeting, one row per person."""
    return tabell_csv([_(r) for r in _RUBRIKER], [_rad(r) for r in underlag.rader])


def arvodessummor_csv(underlag: ArvodesUnderlag) -> bytes:
    """The sums per person and month."""
    return tabell_csv([_(r) for r in _SUMMOR], [_summa(r) for r in underlag.summor])


def arvoden_xlsx(underlag: ArvodesUnderlag) -> bytes:
    """Both tables as sheets of one workbook; the same values give the same bytes."""
    from openpyxl import Workbook

    bok = Workbook()
    bok.properties.creator = "Styrdesk"
    bok.properties.title = _("Arvodesunderlag")
    bok.remove(bok.worksheets[0])
    _blad(bok, _("Per person och månad"), _SUMMOR, [_summa(r) for r in underlag.summor])
    _blad(bok, _("Per sammanträde"), _RUBRIKER, [_rad(r) for r in underlag.rader])
    ut = io.BytesIO()
    bok.save(ut)
    return _utan_klocka(ut.getvalue())


def _rad(rad: Arvodesrad) -> list[Varde]:
    return [
        rad.organ, rad.tid.datum, rad.motesnr, _klockslag(rad.tid.start), _klockslag(rad.tid.slut),
        rad.minuter, rad.namn, rad.parti, etikett(FORTROENDEROLL, rad.uppdrag), rad.tjanstgjorde,
        rad.narvarade, rad.paragrafer, rad.distans,
    ]  # fmt: skip


def _summa(rad: Arvodessumma) -> list[Varde]:
    return [
        rad.organ, rad.manad, rad.namn, rad.parti, rad.sammantraden, rad.tjanstgjorda, rad.minuter,
    ]  # fmt: skip


def _klockslag(klockan: time | None) -> str:
    return f"{klockan:%H.%M}" if klockan else ""


def _blad(bok: Any, namn: str, rubriker: Sequence[str], rader: Rader) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    blad = bok.create_sheet(namn)
    blad.append([_(r) for r in rubriker])
    for cell in blad[1]:
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    for rad in rader:
        blad.append([_cell(v) for v in rad])
    _lasbart(blad, rader)
    blad.freeze_panes = "A2"
    blad.auto_filter.ref = f"A1:{get_column_letter(len(rubriker))}{len(rader) + 1}"


def _cell(varde: Varde) -> Any:
    if isinstance(varde, bool):
        return _("Ja") if varde else _("Nej")
    return varde


def _lasbart(blad: Any, rader: Rader) -> None:
    """Texts stay texts (a name may begin with =), days look Swedish, columns are as wide as their content."""
    from openpyxl.utils import get_column_letter

    for rad in blad.iter_rows(min_row=2):
        for cell in rad:
            if isinstance(cell.value, str):
                cell.data_type = "s"
            elif isinstance(cell.value, date):
                cell.number_format = "yyyy-mm-dd"
    for nr, spalt in enumerate(zip(*rader, strict=True) if rader else (), start=1):
        langst = max(len(str(v or "")) for v in spalt)
        blad.column_dimensions[get_column_letter(nr)].width = min(max(langst + 2, 11), 45)


def _utan_klocka(data: bytes) -> bytes:
    """The same archive with fixed stamps: openpyxl writes the day of today into each member."""
    ut = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as fran, ZipFile(ut, "w", ZIP_DEFLATED) as till:
        for namn in sorted(fran.namelist()):
            post = ZipInfo(namn, _ZIPDAG)
            post.compress_type, post.external_attr = ZIP_DEFLATED, 0o600 << 16
            till.writestr(post, _fast_dag(namn, fran.read(namn)))
    return ut.getvalue()


def _fast_dag(namn: str, data: bytes) -> bytes:
    """The workbook's own stamps, which openpyxl sets by the machine's clock."""
    if namn != "docProps/core.xml":
        return data
    stampel = b"2000-01-01T00:00:00Z"
    return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stampel, data)
