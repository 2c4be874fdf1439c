"""The page of one paragraph while it is being written: read, set and drawn in one go, on one thread."""

from __future__ import annotations

from collections.abc import Mapping

from styrdesk.export.grund.profile import ACCENT, Profil
from styrdesk.export.protokoll import paragraf_pdf
from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.arbetsbild import utkast_underlag
from styrdesk.modell.underlagsdelar import kommunprofil
from styrdesk.texter import _


def paragrafsida(
    store: Store, sammantrade_id: int, paragraf_id: int, typade: Mapping[str, str] | None = None
) -> bytes:
    """The paragraph as PDF with the words in ``typade`` (field -> text) in place of the stored ones.

    Saknas if the paragraph is gone.
    """
    with store.las() as s:
        underlag = utkast_underlag(s, sammantrade_id, paragraf_id, typade or {})
        profil = kommunprofil(s, None)
    if not underlag.paragrafer:
        raise Saknas(_("Paragrafen finns inte längre."))
    utseende = Profil(profil.kommun, profil.organ, profil.vapen, profil.accent or ACCENT)
    return paragraf_pdf(underlag, underlag.paragrafer[0], utseende, framstallt=store.klocka.idag())
