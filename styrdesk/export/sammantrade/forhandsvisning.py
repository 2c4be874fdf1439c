"""The page of one paragraph while it is being written: read, set and drawn in one go, on one thread."""

from __future__ import annotations

from collections.abc import Mapping

from styrdesk.export.grund.profile import ACCENT, Profil
from styrdesk.export.protokoll import paragraf_pdf
from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.protokollunderlag import ParagrafUnderlag, ProtokollUnderlag
from styrdesk.modell.sammantrade.arbetsbild import utkast_underlag
from styrdesk.modell.sammantrade.justerat import fryst_paragraf
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.underlagsdelar import kommunprofil
from styrdesk.texter import _


def paragrafsida(
    store: Store, sammantrade_id: int, paragraf_id: int, typade: Mapping[str, str] | None = None
) -> bytes:
    """The paragraph as PDF with the words in ``typade`` (field -> text) in place of the stored ones.

    One that is adjusted is shown as it was frozen. Saknas if the paragraph is gone.
    """
    with store.las() as s:
        underlag, paragraf = _underlag(s, sammantrade_id, paragraf_id, typade or {})
        profil = kommunprofil(s, None)
    utseende = Profil(profil.kommun, profil.organ, profil.vapen, profil.accent or ACCENT)
    return paragraf_pdf(underlag, paragraf, utseende, framstallt=store.klocka.idag())


def _underlag(
    s: Session, sammantrade_id: int, paragraf_id: int, typade: Mapping[str, str]
) -> tuple[ProtokollUnderlag, ParagrafUnderlag]:
    post = s.get(Paragraf, paragraf_id)
    if post is not None and post.nummer:
        return fryst_paragraf(s, paragraf_id)
    underlag = utkast_underlag(s, sammantrade_id, paragraf_id, typade)
    if not underlag.paragrafer:
        raise Saknas(_("Paragrafen finns inte längre."))
    return underlag, underlag.paragrafer[0]
