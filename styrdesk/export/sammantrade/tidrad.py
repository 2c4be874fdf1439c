"""Where and when the meeting was held, with its breaks and whether it was open."""

from __future__ import annotations

from styrdesk.export.motesdelar import tid_text
from styrdesk.modell.protokollunderlag import ProtokollUnderlag
from styrdesk.svensk_form import tid, tidsintervall
from styrdesk.texter import _


def plats_och_tid(underlag: ProtokollUnderlag) -> str:
    """Sessionssalen, torsdagen den 19 november 2026, kl. 18.00–20.15; a line for each break."""
    nar = tid_text(underlag.tid)
    plats = f"{underlag.plats}, {nar[:1].lower()}{nar[1:]}" if underlag.plats else nar
    avbrott = [
        _("Ajournering kl. {tid}").format(tid=tidsintervall(fran, till) if till else tid(fran))
        for fran, till in underlag.ajourneringar
    ]
    return "\n".join([plats, *avbrott, *filter(None, [underlag.oppet])])
