"""Filer som går sönder, gömmer något eller vill något: var och en gjord i kod."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, String
from PIL import Image

from tests.export.paket.kallfiler import andrad, textsidor


def krypterad(anvandare: str) -> bytes:
    """A file that opens with a password; "" opens for everybody but may not be changed."""
    skydd = Encryption(owner="agare", user=anvandare, R=6)
    return andrad(textsidor(2, "krypterad"), lambda _pdf: None, encryption=skydd)


def skadad_xref() -> bytes:
    """The table of objects points to the wrong places; the objects are whole."""
    data = andrad(
        textsidor(3, "lagad"),
        lambda _pdf: None,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    plats = data.rindex(b"startxref")
    return data[:plats] + b"startxref\n7\n%%EOF\n"


def avhuggen() -> bytes:
    """The last third is missing; the page tree lay first."""
    data = andrad(
        textsidor(6, "avhuggen"),
        lambda _pdf: None,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        linearize=True,
    )
    return data[: len(data) * 2 // 3]


def avhuggna_objektstrommar() -> bytes:
    data = andrad(
        textsidor(6, "strömmar"),
        lambda _pdf: None,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return data[: len(data) // 2]


def formular(
    varde: str = "Ifyllt värde", *, utseende: str = "", foraldrat: bool = True, xfa: bool = False
) -> bytes:
    """A form with a value; ``utseende`` is what the file itself draws for it."""

    def lagg(pdf: Pdf) -> None:
        typsnitt = pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type1,
                BaseFont=Name.Helvetica,
                Encoding=Name.WinAnsiEncoding,
            )
        )
        falt = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("namn"),
                V=String(varde),
                DA=String("/Helv 12 Tf 0 g"),
                Rect=[100, 500, 400, 530],
                F=4,
                P=pdf.pages[0].obj,
            )
        )
        if utseende:
            ritning = pdf.make_stream(
                b"BT /Helv 12 Tf 2 8 Td (%s) Tj ET" % utseende.encode("cp1252")
            )
            ritning.Type, ritning.Subtype, ritning.BBox = (
                Name.XObject,
                Name.Form,
                Array([0, 0, 300, 30]),
            )
            ritning.Resources = Dictionary(Font=Dictionary(Helv=typsnitt))
            falt.AP = Dictionary(N=ritning)
        pdf.pages[0].obj.Annots = Array([falt])
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([falt]),
            DA=String("/Helv 12 Tf 0 g"),
            DR=Dictionary(Font=Dictionary(Helv=typsnitt)),
            NeedAppearances=foraldrat,
        )
        if xfa:
            pdf.Root.AcroForm.XFA = pdf.make_stream(
                b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>"
            )

    return andrad(textsidor(1, "formulär"), lagg)


def xfa() -> bytes:
    """A form of which the file itself only says that one should use another program."""

    def lagg(pdf: Pdf) -> None:
        strom = pdf.make_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
        pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=strom)
        pdf.Root.NeedsRendering = True

    return andrad(textsidor(1, "Please wait"), lagg)


def undertecknad() -> bytes:
    """A file with a signature field that has a value."""

    def lagg(pdf: Pdf) -> None:
        namnteckning = pdf.make_indirect(
            Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("0" * 64))
        )
        falt = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String("sign"),
                V=namnteckning,
                Rect=[0, 0, 0, 0],
                P=pdf.pages[0].obj,
            )
        )
        pdf.pages[0].obj.Annots = Array([falt])
        pdf.Root.AcroForm = Dictionary(Fields=Array([falt]), SigFlags=3)

    return andrad(textsidor(1, "undertecknat beslut"), lagg)


def med_bilaga() -> bytes:
    def lagg(pdf: Pdf) -> None:
        pdf.attachments["kalkyl.xlsx"] = pikepdf.AttachedFileSpec(
            pdf, b"PK", filename="kalkyl.xlsx"
        )

    return andrad(textsidor(1, "bilaga"), lagg)


def med_skript() -> bytes:
    """Scripts at opening, on the page, in the names and behind a link."""

    def lagg(pdf: Pdf) -> None:
        skript = Dictionary(S=Name.JavaScript, JS=String("app.alert('SKRIPTET')"))
        pdf.Root.OpenAction = skript
        pdf.Root.AA = Dictionary(WC=skript)
        pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("s"), skript])))
        start = Dictionary(S=Name.Launch, F=String("SKRIPTET.exe"))
        pdf.pages[0].obj.AA = Dictionary(O=skript)
        pdf.pages[0].obj.Annots = Array(
            [
                pdf.make_indirect(
                    Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 90, 90], A=atgard)
                )
                for atgard in (skript, start)
            ]
        )

    return andrad(textsidor(1, "skript"), lagg)


def utan_sidor() -> bytes:
    ut = io.BytesIO()
    with Pdf.new() as pdf:
        pdf.save(ut)
    return ut.getvalue()


def manga_sidor(antal: int) -> bytes:
    def lagg(pdf: Pdf) -> None:
        sida = pdf.pages[0]
        for _nr in range(antal - 1):
            pdf.pages.append(sida)

    return andrad(textsidor(1, "mängd"), lagg)


def ring_i_sidtradet() -> bytes:
    """A page tree whose only kid is itself."""

    def lagg(pdf: Pdf) -> None:
        pdf.Root.Pages.Kids = Array([pdf.Root.Pages])

    return andrad(textsidor(1, "ring"), lagg)


def ring_i_strukturen() -> bytes:
    """A structure element that is its own grandchild."""

    def lagg(pdf: Pdf) -> None:
        a = pdf.make_indirect(Dictionary(S=Name.Sect))
        b = pdf.make_indirect(Dictionary(S=Name.P, P=a))
        a.K, b.K = Array([b]), Array([a])
        pdf.pages[0].obj.StructParents = 0
        pdf.Root.StructTreeRoot = pdf.make_indirect(
            Dictionary(
                Type=Name.StructTreeRoot, K=a, ParentTree=Dictionary(Nums=Array([0, Array([b])]))
            )
        )
        pdf.Root.MarkInfo = Dictionary(Marked=True)

    return andrad(textsidor(1, "strukturring"), lagg)


def udda_lador() -> bytes:
    """Boxes upside down, empty and missing."""

    def lagg(pdf: Pdf) -> None:
        pdf.pages[0].obj.MediaBox = Array([595, 842, 0, 0])
        pdf.pages[1].obj.MediaBox = Array([0, 0, 0, 0])
        pdf.pages[2].obj.CropBox = Array([900, 900, 1000, 1000])

    return andrad(textsidor(3, "lådor"), lagg)


def dolt_lager() -> bytes:
    """The word DOLT stands on a layer that is off."""

    def lagg(pdf: Pdf) -> None:
        lager = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Dolt")))
        pdf.Root.OCProperties = Dictionary(
            OCGs=Array([lager]), D=Dictionary(OFF=Array([lager]), Order=Array([lager]))
        )
        sida = pdf.pages[0].obj
        sida.Resources.Properties = Dictionary(L0=lager)
        ritning = b"/OC /L0 BDC 0 0 1 rg 0 0 300 842 re f EMC "
        sida.Contents = pdf.make_stream(ritning + sida.Contents.read_bytes())

    return andrad(textsidor(1, "lager"), lagg)


def bomb() -> bytes:
    """A page of 30 kB whose content unpacks to thirty megabytes of spaces."""
    packare = zlib.compressobj(9)
    bit = b" " * 1_000_000
    data = b"".join(packare.compress(bit) for _nr in range(30)) + packare.flush()

    def lagg(pdf: Pdf) -> None:
        strom = pikepdf.Stream(pdf, data)
        strom.Filter = Name.FlateDecode
        pdf.pages[0].obj.Contents = strom

    return andrad(textsidor(1, "bomb"), lagg)


# -- pictures and mail -----------------------------------------------------------------------------


def bild(format_: str, storlek: tuple[int, int] = (1240, 877), **spara: object) -> bytes:
    ut = io.BytesIO()
    Image.linear_gradient("L").resize(storlek).convert("RGB").save(ut, format_, **spara)
    return ut.getvalue()


def heic(sida: int = 0) -> bytes:
    """A photograph from a telephone held upright; ``sida`` is what it says of its sides instead."""
    data = Path(__file__).with_name("staende.heic").read_bytes()
    plats = data.index(b"ispe") + 8
    return data[:plats] + struct.pack(">II", sida, sida) + data[plats + 8 :] if sida else data


def flersidig_tiff() -> bytes:
    ut = io.BytesIO()
    sidor = [Image.new("1", (1654, 2339), nr % 2) for nr in range(3)]
    sidor[0].save(
        ut,
        "TIFF",
        save_all=True,
        append_images=sidor[1:],
        compression="group4",
        dpi=(200, 200),
    )
    return ut.getvalue()


def docx(uppackat: int = 1000) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as arkiv:
        arkiv.writestr("[Content_Types].xml", "<Types/>")
        arkiv.writestr("word/document.xml", b" " * uppackat)
    return ut.getvalue()


def last_odt() -> bytes:
    """An OpenDocument whose list of parts says that they are encrypted."""
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as arkiv:
        arkiv.writestr("content.xml", b"\x00\x01")
        arkiv.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    return ut.getvalue()


def zip_fil() -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as arkiv:
        for nr in range(20):
            arkiv.writestr(f"nollor{nr}", b"\0" * 10_000_000)
    return ut.getvalue()


def brev(*bilagor: tuple[str, bytes], html: str = "") -> bytes:
    """An e-mail; the parts are attached under the given names."""
    meddelande = EmailMessage()
    meddelande["From"] = "Åsa Lind <asa.lind@alvsunda.example>"
    meddelande["To"] = "namnd@alvsunda.example"
    meddelande["Date"] = "Thu, 12 Nov 2026 08:00:00 +0100"
    meddelande["Subject"] = "Yttrande över åtgärdsplanen"
    if html:
        meddelande.set_content(html, subtype="html")
    else:
        meddelande.set_content("Hej!\n\nHär kommer vårt yttrande.\n\nÅsa Lind\n")
    for namn, data in bilagor:
        meddelande.add_attachment(
            data, maintype="application", subtype="octet-stream", filename=namn
        )
    return bytes(meddelande)
