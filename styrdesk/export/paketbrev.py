"""A draft of a letter with the packet attached, as a file that the mail program opens (RFC 5322).

Nothing is sent: the secretary reads the letter in the mail program and sends it from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP

from styrdesk.modell.paketunderlag import Paketunderlag
from styrdesk.svensk_form import datum_den, tid
from styrdesk.texter import _

STORSTA_BREV = 20_000_000
"""Bytes that most mail servers take; the attachment grows by a third on the way."""

_GRANS = "styrdesk-paket"


STORSTA_BILAGA_MB = 14
"""What an attachment may be for the letter to stay below that, line ends and words counted."""


def brevutkast(
    underlag: Paketunderlag,
    namn: str,
    pdf: bytes,
    mottagare: Sequence[str],
    *,
    del_: str = "",
    innehall: str = "",
) -> bytes:
    """The letter as .eml, marked as not sent; the same packet gives the same bytes.

    ``del_`` is which of several letters it is ("del 1 av 3") and ``innehall`` what that one holds.
    """
    brev = EmailMessage(policy=SMTP)
    brev["X-Unsent"] = "1"
    amne = _("Handlingar till {organ} {dag}").format(
        organ=underlag.organ, dag=underlag.sammantrade.isoformat()
    )
    brev["Subject"] = f"{amne}, {del_}" if del_ else amne
    if mottagare:
        brev["Bcc"] = ", ".join(mottagare)
    brev.set_content(_text(underlag) + (_deltext(del_, innehall) if del_ else ""))
    brev.add_attachment(pdf, maintype="application", subtype="pdf", filename=namn)
    brev.set_boundary(_GRANS)
    return brev.as_bytes()


def ryms(pdf: bytes) -> bool:
    """True if the letter with this attachment is small enough for most mail servers."""
    return len(pdf) * 4 // 3 <= STORSTA_BREV


def _text(underlag: Paketunderlag) -> str:
    dag = datum_den(underlag.sammantrade)
    if underlag.klockslag:
        dag = _("{dag}, kl. {tid}").format(dag=dag, tid=tid(underlag.klockslag))
    return _(
        "Hej\n\nHär är handlingarna till sammanträdet med {organ} {dag}.\n"
        "Utskick {nr}, {utgava}. Sidnumren i innehållet går att klicka på.\n"
    ).format(
        organ=underlag.organ, dag=dag, nr=underlag.utskick, utgava=underlag.utgava.namn.lower()
    )


def _deltext(del_: str, innehall: str) -> str:
    return _("Det här är {del_}: {innehall}. Resten kommer i egna brev.\n").format(
        del_=del_, innehall=innehall[:1].lower() + innehall[1:]
    )
