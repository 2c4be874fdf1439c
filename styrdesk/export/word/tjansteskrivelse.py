"""An official's letter as a Word file."""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.profile import Profil
from styrdesk.export.word.fil import Ram, Wordfil
from styrdesk.modell.protokollunderlag import TjansteskrivelseUnderlag
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _


def tjansteskrivelse_docx(
    underlag: TjansteskrivelseUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The letter as DOCX."""
    mall = underlag.mall
    titel, organ = mall.kallas("tjansteskrivelse"), underlag.forvaltning or profil.organ
    dnr = _("Dnr {dnr}").format(dnr=underlag.dnr) if underlag.dnr else ""
    fil = Wordfil(profil, Ram(organ, titel, dnr), f"{titel}, {underlag.rubrik}", framstallt)
    fil.titel(underlag.rubrik, titel)
    vem = "\n".join(filter(None, (underlag.handlaggare, underlag.kontakt)))
    fil.formular(
        [
            (_("Till"), underlag.till),
            (_("Datum"), datum_iso(underlag.datum)),
            (_("Handläggare"), vem),
        ]
    )
    if underlag.forslag:
        fil.rubrik(mall.kallas("tjansteskrivelse_forslag"))
        fil.numrerade(underlag.forslag)
    for rubrik, text in underlag.avsnitt:
        fil.rubrik(rubrik)
        fil.text(text)
    for namn, rader in (("underlag", underlag.underlag), ("skickas_till", underlag.skickas_till)):
        if rader:
            fil.rubrik(mall.kallas(namn))
            fil.punkter(rader)
    for namn in underlag.undertecknare:
        fil.text(namn)
    return fil.data()
