"""Närvaro- och omröstningslista: who was there and how each voted, as a paper of its own (protokoll §5.1).

Two forms, by the template pack: attendance and each vote in its own table with the parties' sums, or
both merged in one, with up to three votes beside each other.
"""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.document import Document
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.motesdelar import rubrik
from styrdesk.export.sammantrade.narvarosida import narvarotabell
from styrdesk.export.sammantrade.omrostningslista import omrostningslista, sammanslagen
from styrdesk.modell.protokollunderlag import ProtokollUnderlag
from styrdesk.modell.sammantrade.delning import oppna_delen
from styrdesk.modell.sammantrade.mallar import SAMMANSLAGEN
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import _


def narvarolista_pdf(underlag: ProtokollUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The list as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states.

    Votes in secret paragraphs stand in the minutes of those.
    """
    underlag = oppna_delen(underlag)
    titel, dag = _("Närvaro- och omröstningslista"), datum_iso(underlag.tid.datum)
    texter = Furniture(
        profil,
        underlag.organ,
        titel,
        dag,
        foot_left=titel,
        foot_right=f"{underlag.organ} {dag}",
        mark=_("UTKAST – EJ JUSTERAT") if underlag.utkast else "",
    )
    egenskaper = Metadata(
        f"{titel}, {underlag.organ} {dag}", profil.kommun, underlag.organ, framstallt
    )
    dokument = Document(texter, egenskaper)
    rot, bredd = dokument.root, dokument.width
    dokument.title(titel, f"{underlag.organ}, {datum_lang(underlag.tid.datum)}")
    if underlag.mall.narvaro == SAMMANSLAGEN:
        dokument.add(sammanslagen(rot, bredd, underlag))
        return dokument.pdf()
    dokument.add([rubrik(rot, _("Närvaro"), bredd), *narvarotabell(rot, bredd, underlag)])
    dokument.add(omrostningslista(rot, bredd, underlag))
    return dokument.pdf()
