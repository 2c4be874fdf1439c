"""What the packet says of itself: title, language, day, and PDF/UA only when every part is that."""

from __future__ import annotations

import os
from pathlib import Path
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from styrdesk.export.grund.metadata import PRODUCER, Metadata

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>{ua}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def skriv(pdf: Pdf, egenskaper: Metadata, *, ua: bool, dubbelsidigt: bool) -> None:
    """Fill in the document's metadata; nothing in it is the clock's."""
    rot = pdf.Root
    rot.Lang = String(egenskaper.language)
    visning = Dictionary(DisplayDocTitle=True)
    if dubbelsidigt:
        visning.Duplex = Name.DuplexFlipLongEdge
    rot.ViewerPreferences = visning
    rot.PageMode = Name.UseOutlines
    strom = Stream(pdf, _xmp(egenskaper, ua=ua))
    strom.Type, strom.Subtype = Name.Metadata, Name.XML
    rot.Metadata = pdf.make_indirect(strom)
    dag = String(egenskaper.pdf_date())
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(egenskaper.title),
            Author=String(egenskaper.author),
            Subject=String(egenskaper.subject),
            Creator=String(egenskaper.tool),
            Producer=String(PRODUCER),
            CreationDate=dag,
            ModDate=dag,
        )
    )


_PI = b"<31415926535897932384626433832795>"  # what qpdf writes when it is told not to use the clock
_SVANS = 4_000_000


def satt_id(pdf: Pdf, avtryck: bytes) -> None:
    """The lasting half of the file's identity (ISO 32000-1, 14.4)."""
    pdf.trailer.ID = Array([String(avtryck), String(avtryck)])


def skriv_id(fil: Path, avtryck: bytes) -> None:
    """The other half, in the finished file: qpdf would else read all of it once more to make one."""
    with fil.open("rb+") as strom:
        slut = strom.seek(0, os.SEEK_END)
        borjan = strom.seek(max(0, slut - _SVANS))
        plats = strom.read().rfind(_PI)
        if plats >= 0:
            strom.seek(borjan + plats)
            strom.write(b"<" + avtryck.hex().encode() + b">")


def _xmp(egenskaper: Metadata, *, ua: bool) -> bytes:
    varden = {
        "title": egenskaper.title,
        "author": egenskaper.author,
        "subject": egenskaper.subject,
        "language": egenskaper.language,
        "tool": egenskaper.tool,
        "producer": PRODUCER,
        "day": egenskaper.day.isoformat(),
    }
    sakra = {namn: escape(varde) for namn, varde in varden.items()}
    return _XMP.format(**sakra, ua="<pdfuaid:part>1</pdfuaid:part>" if ua else "").encode("utf-8")
