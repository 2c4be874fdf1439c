"""The minutes for the public, made from masked values, and the secret paragraphs as a file of their own.

Nothing is drawn over anything: what is taken out is not in the file (protokoll §6, J08).
"""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.profile import Profil
from styrdesk.export.protokoll import protokoll_pdf
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.protokollunderlag import ProtokollUnderlag
from styrdesk.modell.sammantrade.delning import hemliga_delen, oppna_delen, webbdelen
from styrdesk.texter import _


def webbversion_pdf(underlag: ProtokollUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The web edition; RegelFel for minutes that are not adjusted."""
    if underlag.utkast:
        text = _("Protokollet är inte justerat. Webbversionen görs när det är det.")
        raise RegelFel(Brist("", text))
    return protokoll_pdf(webbdelen(underlag), profil, framstallt=framstallt)


def oppet_protokoll_pdf(underlag: ProtokollUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The minutes, draft or final, without the words of secret paragraphs."""
    return protokoll_pdf(oppna_delen(underlag), profil, framstallt=framstallt)


def sekretessprotokoll_pdf(
    underlag: ProtokollUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """Only the secret paragraphs, to sign apart; RegelFel when there are none."""
    hemlig = hemliga_delen(underlag)
    if hemlig is None:
        raise RegelFel(Brist("", _("Ingen paragraf omfattas av sekretess.")))
    return protokoll_pdf(hemlig, profil, framstallt=framstallt)
