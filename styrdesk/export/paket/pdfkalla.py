"""Makes of a foreign PDF a clean one: open, whole, flat, without scripts, every page in balance.

Runs in the working process only. What comes out has been written anew by qpdf, so the program itself
never reads a damaged or encrypted file. Each loss is told as a remark (`Fynd.anmarkningar`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name, ObjectStreamMode, Pdf, StreamDecodeLevel

from styrdesk.export.paket import pdfbokmarken, pdfinnehall, pdflankar, pdfsida, pdftaggar
from styrdesk.export.paket.utfall import Bokmarke, Granser, Hinder, Orsak, Tillganglighet
from styrdesk.texter import _, ngettext

FEL_I_PDF = (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError)
"""What pikepdf raises for objects that are not what they should be; nothing here is our own data."""

_ROTNYCKLAR = {"/Type", "/Pages", "/StructTreeRoot", "/MarkInfo", "/Lang", "/OCProperties"}
_SLUTNYCKLAR = {
    "/Root", "/Size", "/Encrypt", "/Prev", "/XRefStm",
    "/Type", "/W", "/Index", "/Length", "/Filter", "/DecodeParms",
}  # fmt: skip
"""What the end of a file needs (ISO 32000-1, 7.5.5, 7.5.8); the rest is of the day that it was made."""
_DYNAMISK_XFA = 1  # a form that only Adobe can show has one page, with a plea to use Adobe


@dataclass(slots=True)
class Fynd:
    """What was found in a file while it was cleaned."""

    sidor: int = 0
    tillganglighet: Tillganglighet = Tillganglighet.OTAGGAD
    undertecknad: bool = False
    som_bild: bool = False
    anmarkningar: list[str] = field(default_factory=list)
    bokmarken: tuple[Bokmarke, ...] = ()


def rena(kalla: Path, ut: Path, losenord: str, granser: Granser) -> Fynd:
    """Write the clean file ``ut``; raises Hinder when the file cannot be used."""
    fynd = Fynd()
    with oppna(kalla, losenord) as pdf:
        try:
            _rena(pdf, ut, fynd, granser)
        except FEL_I_PDF as fel:
            raise SkadadPdf(skadad()) from fel
    _prova(ut, fynd.sidor)
    return fynd


def _rena(pdf: Pdf, ut: Path, fynd: Fynd, granser: Granser) -> None:
    if pdf.is_encrypted:
        fynd.anmarkningar.append(_("Filens lösenordsskydd följer inte med in i paketet."))
    fynd.sidor = _antal_sidor(pdf, granser)
    _formular(pdf, fynd)
    _bifogat(pdf, fynd)
    fynd.bokmarken = pdfbokmarken.las(pdf)
    fynd.tillganglighet = pdftaggar.provad(pdf)
    _sidor(pdf, fynd, granser)
    _rot(pdf, fynd)
    if pdf.get_warnings():
        fynd.anmarkningar.insert(0, _("Filen är skadad men kunde lagas. Jämför med originalet."))
    pdf.remove_unreferenced_resources()
    spara(pdf, ut)


def _prova(ut: Path, sidor: int) -> None:
    """What was written must be a file that opens and has its pages; a damaged one may not become that."""
    try:
        with pikepdf.open(ut) as pdf:
            hel = len(pdf.pages) == sidor
    except FEL_I_PDF as fel:
        raise SkadadPdf(skadad()) from fel
    if not hel:
        raise SkadadPdf(skadad())


def oppna(kalla: Path, losenord: str) -> Pdf:
    """The file, tried without a password first; raises Hinder."""
    for ord_ in ("", losenord) if losenord else ("",):
        try:
            return pikepdf.open(
                kalla,
                password=ord_,
                access_mode=pikepdf.AccessMode.stream,
                inherit_page_attributes=True,
            )
        except pikepdf.PasswordError:
            continue
        except FEL_I_PDF as fel:
            raise SkadadPdf(skadad()) from fel
    if losenord:
        raise Hinder(
            _("Lösenordet öppnar inte filen. Be avsändaren om rätt lösenord."), Orsak.LOSENORD
        )
    raise Hinder(
        _("Filen är skyddad med lösenord. Ange lösenordet, eller be om en fil utan skydd."),
        Orsak.LOSENORD,
    )


class SkadadPdf(Hinder):
    """qpdf cannot make sense of the file; another reader may."""


def skadad() -> str:
    return _("Filen är skadad och går inte att läsa. Be avsändaren om en ny fil.")


def spara(pdf: Pdf, ut: Path) -> None:
    """The clean file; streams keep the compression that they have."""
    pdf.save(
        ut,
        object_stream_mode=ObjectStreamMode.generate,
        stream_decode_level=StreamDecodeLevel.none,
        deterministic_id=True,
        encryption=False,
        fix_metadata_version=False,
    )


def _antal_sidor(pdf: Pdf, granser: Granser) -> int:
    try:
        antal = len(pdf.pages)
    except FEL_I_PDF as fel:
        raise SkadadPdf(skadad()) from fel
    if not antal:
        raise Hinder(_("Filen har inga sidor. Be avsändaren om en ny fil."), Orsak.TOM)
    if antal > granser.sidor:
        mening = _("Filen har {antal} sidor; högst {flest} tas med. Dela den i flera handlingar.")
        raise Hinder(mening.format(antal=antal, flest=granser.sidor), Orsak.FOR_STOR)
    return antal


# -- forms, signatures, scripts ---------------------------------------------------------------------


def _formular(pdf: Pdf, fynd: Fynd) -> None:
    """Fill-in fields become part of the page, so that their values are seen by everybody."""
    formular = pdf.Root.get("/AcroForm")
    if isinstance(formular, Dictionary):
        _xfa(pdf, formular, fynd)
        _signatur(formular, fynd)
        oskrivbara = pdfsida.synliga_falt(pdf, formular)
        if oskrivbara:
            mening = _("Värdet i fältet {namn} kan inte visas helt. Skriv ut filen till en ny PDF.")
            fynd.anmarkningar.append(mening.format(namn=", ".join(oskrivbara[:5])))
        falt = formular.get("/Fields")
        if falt is not None and len(falt) and not fynd.undertecknad:
            fynd.anmarkningar.append(
                _("Formulärets ifyllda värden visas men kan inte ändras i paketet.")
            )
    borttagna = pdfsida.ta_bort_lappar(pdf)
    pdf.flatten_annotations("all")
    if borttagna:
        fynd.anmarkningar.append(
            ngettext(
                "En kommentar i filen visas inte i paketet.",
                "{antal} kommentarer i filen visas inte i paketet.",
                borttagna,
            ).format(antal=borttagna)
        )


def _xfa(pdf: Pdf, formular: Dictionary, fynd: Fynd) -> None:
    if "/XFA" not in formular:
        return
    falt = formular.get("/Fields")
    if bool(pdf.Root.get("/NeedsRendering", False)) or (
        len(pdf.pages) == _DYNAMISK_XFA and (falt is None or not len(falt))
    ):
        raise Hinder(
            _(
                "Formuläret (XFA) kan bara visas i Adobe Reader. "
                "Öppna det där, skriv ut till PDF och lägg till den."
            ),
            Orsak.KRAVER_PROGRAM,
        )
    fynd.anmarkningar.append(_("Formuläret är av typen XFA. Jämför värdena med originalet."))


def _signatur(formular: Dictionary, fynd: Fynd) -> None:
    """SigFlags bit 1: the file holds a signature (ISO 32000-1, table 219)."""
    flaggor = formular.get("/SigFlags", 0)
    signerade = [
        f for f in _falten(formular.get("/Fields")) if f.get("/FT") == Name.Sig and "/V" in f
    ]
    if signerade or (isinstance(flaggor, int) and flaggor & 1):
        fynd.undertecknad = True
        fynd.anmarkningar.append(_("Filen är elektroniskt undertecknad. Originalet behålls orört."))


def _falten(falt: object, djup: int = 0) -> Iterable[Dictionary]:
    if not isinstance(falt, pikepdf.Array) or djup > 20:
        return
    for ett in falt:
        if isinstance(ett, Dictionary):
            yield ett
            yield from _falten(ett.get("/Kids"), djup + 1)


def _bifogat(pdf: Pdf, fynd: Fynd) -> None:
    namn = sorted(str(namn) for namn in pdf.attachments)
    if namn:
        mening = _(
            "Filen har bifogade filer som inte syns i paketet: {namn}. Lägg till dem som handlingar."
        )
        fynd.anmarkningar.append(
            mening.format(namn=", ".join(namn[:5]) + (" …" if namn[5:] else ""))
        )


def _sidor(pdf: Pdf, fynd: Fynd, granser: Granser) -> None:
    """Each page keeps what is seen and what leads somewhere; everything else goes."""
    malen = pdflankar.Mal(pdf)
    skript, obalans, lador = _har_skript(pdf), [], []
    for nr, sida in enumerate(pdf.pages, 1):
        skript |= pdflankar.rensa(sida.obj, malen)
        if pdfsida.ratta_lador(sida.obj):
            lador.append(nr)
        pdfsida.behall_det_synliga(sida.obj)
        otaggad = fynd.tillganglighet is Tillganglighet.OTAGGAD
        if not pdfinnehall.i_balans(pdf, sida, otaggad, granser.uppackat):
            obalans.append(nr)
    if skript:
        fynd.anmarkningar.append(_("Skript och åtgärder i filen har tagits bort."))
    _sidanmarkning(fynd, lador, _("Sidans storlek kunde inte läsas, A4 antas: sida {sidor}."))
    _sidanmarkning(
        fynd, obalans, _("Sidans innehåll är skadat, jämför med originalet: sida {sidor}.")
    )


def _sidanmarkning(fynd: Fynd, sidor: list[int], mening: str) -> None:
    if sidor:
        lista = ", ".join(map(str, sidor[:10])) + (" …" if sidor[10:] else "")
        fynd.anmarkningar.append(mening.format(sidor=lista))


def _har_skript(pdf: Pdf) -> bool:
    rot = pdf.Root
    namn = rot.get("/Names")
    oppning = rot.get("/OpenAction")
    return (
        "/AA" in rot
        or (isinstance(namn, Dictionary) and "/JavaScript" in namn)
        or (isinstance(oppning, Dictionary) and oppning.get("/S") != Name.GoTo)
    )


def _rot(pdf: Pdf, fynd: Fynd) -> None:
    lager = pdf.Root.get("/OCProperties")
    if isinstance(lager, Dictionary) and pdfsida.har_dolda_lager(lager):
        fynd.anmarkningar.append(
            _("Filen har dolda lager. De visas inte men finns kvar i PDF-filen.")
        )
    elif lager is not None:
        del pdf.Root["/OCProperties"]
    for nyckel in list(pdf.Root.keys()):
        if nyckel not in _ROTNYCKLAR:
            del pdf.Root[nyckel]
    if "/Parent" in pdf.Root.Pages:  # the root of the pages has none
        del pdf.Root.Pages["/Parent"]
    for nyckel in set(pdf.trailer.keys()) - _SLUTNYCKLAR:
        del pdf.trailer[nyckel]
