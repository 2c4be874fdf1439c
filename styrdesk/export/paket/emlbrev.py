"""Reads a message in the Internet's own form (.eml, RFC 5322)."""

from __future__ import annotations

import email
import email.policy
import mimetypes
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

from styrdesk.export.paket import brev
from styrdesk.export.paket.brev import Bilaga, Brev

_KRYPTERAT = {"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"}
_SIGNATUR = {"application/pkcs7-signature", "application/x-pkcs7-signature"}


def las(data: bytes) -> Brev:
    """The message; raises Hinder if it is damaged or encrypted."""
    try:
        return av_meddelande(email.message_from_bytes(data, policy=email.policy.default))
    except (ValueError, LookupError, TypeError, AttributeError) as fel:
        raise brev.skadat() from fel


def av_meddelande(meddelande: EmailMessage) -> Brev:
    """The message that the standard library has read."""
    if meddelande.get_content_type() in _KRYPTERAT:
        raise brev.krypterat()
    kropp, text = _kropp(meddelande)
    bilagor, bilder = [], 0
    for nr, (del_, i_texten) in enumerate(_lov(meddelande), 1):
        if del_ is kropp or del_.get_content_type() in _SIGNATUR:
            continue
        if i_texten:
            bilder += del_.get_content_maintype() == "image"
        else:
            bilagor.append(_bilaga(del_, nr))
    return Brev(_uppgifter(meddelande), text, tuple(bilagor), brev.bilder_i_texten(bilder))


def _lov(del_: EmailMessage, former: tuple[str, ...] = ()) -> Iterator[tuple[EmailMessage, bool]]:
    """Each part that is no mere envelope, and whether it belongs to the text.

    That is another form of the text, or a picture that the text places; ``former`` are the envelopes'.
    """
    if del_.get_content_maintype() == "multipart":
        for inre in del_.iter_parts():
            if isinstance(inre, EmailMessage):
                yield from _lov(inre, (*former, del_.get_content_subtype()))
        return
    slag = del_.get_content_maintype()
    annan_form = slag == "text" and "alternative" in former
    placerad = slag == "image" and former[-1:] == ("related",)
    yield del_, (annan_form or placerad) and not del_.is_attachment()


def _uppgifter(meddelande: EmailMessage) -> tuple[tuple[str, str], ...]:
    fran, till, kopia, arende = (
        str(meddelande[nyckel] or "") for nyckel in ("from", "to", "cc", "subject")
    )
    datum: Any = meddelande["date"]
    skickat = getattr(datum, "datetime", None)
    return brev.uppgifter(
        fran, till, kopia, brev.nar(skickat) if skickat else str(datum or ""), arende
    )


def _kropp(meddelande: EmailMessage) -> tuple[EmailMessage | None, str]:
    """The part that is the text, and its words: the plain one, unless it is there but empty."""
    funnen = None
    for form in ("plain", "html"):
        kropp = meddelande.get_body(preferencelist=(form,))
        if isinstance(kropp, EmailMessage):
            funnen = kropp
            if (text := _text(kropp)).strip():
                return kropp, text
    return funnen, ""


def _text(kropp: EmailMessage) -> str:
    innehall = str(kropp.get_content())[: brev.LANGST_TEXT]
    return brev.ur_html(innehall) if kropp.get_content_subtype() == "html" else innehall


def _bilaga(del_: EmailMessage, nr: int) -> Bilaga:
    slag = del_.get_content_type()
    andelse = ".eml" if slag == "message/rfc822" else mimetypes.guess_extension(slag) or ""
    namn = brev.filnamn(del_.get_filename() or "", nr, andelse)
    if slag == "message/rfc822":
        return Bilaga(namn, bytes(del_.get_content()))
    data = del_.get_payload(decode=True)
    return Bilaga(namn, data if isinstance(data, bytes) else b"")
