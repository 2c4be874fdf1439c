"""Small papers to attach: a one-page PDF as somebody else's system might have made it."""

from __future__ import annotations

from collections.abc import Sequence

_BREDD, _HOJD, _MARGINAL = 595, 842, 72


def papper(rubrik: str, rader: Sequence[str]) -> bytes:
    """A page with a heading and lines of text, in a typeface that every reader has."""
    text = [f"BT /F1 18 Tf {_MARGINAL} {_HOJD - _MARGINAL} Td ({_skydda(rubrik)}) Tj"]
    text.append("/F1 10 Tf 0 -30 Td")
    text += [f"({_skydda(rad)}) Tj 0 -16 Td" for del_ in rader for rad in _bryt(del_)]
    innehall = " ".join([*text, "ET"]).encode("cp1252", errors="replace")
    objekt = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_BREDD} {_HOJD}] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(innehall), innehall),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    return _fil(objekt)


def _fil(objekt: Sequence[bytes]) -> bytes:
    ut, lagen = bytearray(b"%PDF-1.4\n"), []
    for nr, kropp in enumerate(objekt, 1):
        lagen.append(len(ut))
        ut += b"%d 0 obj\n%s\nendobj\n" % (nr, kropp)
    tabell = len(ut)
    ut += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objekt) + 1)
    ut += b"".join(b"%010d 00000 n \n" % lage for lage in lagen)
    ut += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objekt) + 1,
        tabell,
    )
    return bytes(ut)


def _skydda(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _bryt(text: str, bredd: int = 90) -> list[str]:
    rader, rad = [], ""
    for ord_ in text.split():
        if len(rad) + len(ord_) + 1 > bredd:
            rader.append(rad)
            rad = ""
        rad = f"{rad} {ord_}".strip()
    return [*rader, rad]
