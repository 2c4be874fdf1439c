"""What a finished PDF says of itself: XMP, Info, colour profile (ISO 19005-2, 14289-1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

from styrdesk import __version__, resurser

PRODUCER = "Styrdesk"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>{extension}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

# PDF/A allows the PDF/UA identifier only if the file describes it (ISO 19005-2, 6.6.2.3.3).
_EXTENSION = """
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, whose paper it is, what it is about, and the day it was made (never the clock)."""

    title: str
    author: str
    subject: str
    day: date
    language: str = "sv-SE"

    @property
    def tool(self) -> str:
        return f"Styrdesk {__version__}"

    def xmp(self) -> bytes:
        """The XMP packet that claims PDF/A-2a and PDF/UA-1."""
        values = {
            "title": self.title,
            "author": self.author,
            "subject": self.subject,
            "language": self.language,
            "tool": self.tool,
            "producer": PRODUCER,
        }
        safe = {name: escape(value, quote=False) for name, value in values.items()}
        packet = _XMP.format(**safe, day=self.day.isoformat(), extension=_EXTENSION)
        return packet.encode("utf-8")

    def pdf_date(self) -> str:
        return f"D:{self.day:%Y%m%d}000000Z"


def srgb_profile() -> bytes:
    """The colour profile sRGB (ICC v4), computed once by LittleCMS."""
    return resurser.data("farg/sRGB.icc")
