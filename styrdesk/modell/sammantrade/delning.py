"""Minutes divided by secrecy: what is open, what is signed in a file of its own, what may be published.

Safe by how it is made: a secret paragraph that is not masked never keeps its words in the open part.
Pure functions of frozen values (protokoll §6; OSL 5:5, 26:1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from styrdesk.modell.protokollunderlag import (
    AnslagUnderlag,
    ParagrafUnderlag,
    ProtokollUnderlag,
    Underskrift,
)
from styrdesk.modell.sammantrade.bilagor import hor_till
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def oppna_delen(underlag: ProtokollUnderlag) -> ProtokollUnderlag:
    """The minutes without the words of their secret paragraphs, which stand in a file of their own.

    Of each is left its number and the provision, so that the series is whole; page one tells where
    they are, and nobody signs for them here.
    """
    hemliga = [p for p in underlag.paragrafer if p.sekretess]
    if not hemliga:
        return underlag
    text = _("{paragrafer} i särskilt protokoll, sekretess")
    mening = text.format(paragrafer=_text(underlag, hemliga))
    oppna = [p for p in underlag.paragrafer if not p.sekretess]
    sarskilt = "\n".join(filter(None, (underlag.sarskilt, mening)))
    paragrafer = tuple(_utan_ord(p) for p in underlag.paragrafer)
    dolda = set(_bilagor(underlag, hemliga))
    return replace(
        _med(underlag, oppna), paragrafer=paragrafer, sarskilt=sarskilt,
        bilagor=tuple(b for b in underlag.bilagor if b not in dolda),
    )  # fmt: skip


def _bilagor(underlag: ProtokollUnderlag, delar: Sequence[ParagrafUnderlag]) -> tuple[str, ...]:
    """The appendices of these paragraphs."""
    return tuple(b for b in underlag.bilagor if any(hor_till(b, p.nummer) for p in delar))


def _utan_ord(p: ParagrafUnderlag) -> ParagrafUnderlag:
    """The place of a secret paragraph under its public heading, if the matter has one."""
    if not p.sekretess:
        return p
    return ParagrafUnderlag(
        nummer=p.nummer, ordning=p.ordning, sekretess=p.sekretess, uid=p.uid,
        rubrik=p.offentlig_rubrik or _("Ärende med sekretess"),
    )  # fmt: skip


def hemliga_delen(underlag: ProtokollUnderlag) -> ProtokollUnderlag | None:
    """The secret paragraphs with the same first page, to be signed for themselves; None for none."""
    hemliga = [p for p in underlag.paragrafer if p.sekretess]
    if not hemliga:
        return None
    markta = tuple(_markering(underlag, p) for p in hemliga)
    return replace(
        _med(underlag, hemliga),
        sarskilt="",
        bilagor=_bilagor(underlag, hemliga),
        sekretessmarkering=markta,
    )


def _markering(underlag: ProtokollUnderlag, p: ParagrafUnderlag) -> str:
    """§ 85: OSL 26 kap. 1 §, 19 november 2026, Nämnden; provision, day and authority (OSL 5:5)."""
    dag = datum_lang(p.sekretess_markerad or underlag.justerad or underlag.tid.datum)
    delar = [f"{_text(underlag, [p])}: {p.sekretess}", dag, underlag.organ, p.sekretess_omfattning]
    return ", ".join(filter(None, (d.strip().rstrip(".") for d in delar)))


def webbdelen(underlag: ProtokollUnderlag) -> ProtokollUnderlag:
    """What may be published: a secret paragraph that is not masked keeps only its number."""
    paragrafer = tuple(_publicerbar(p) for p in underlag.paragrafer)
    return replace(underlag, paragrafer=paragrafer, webb=True)


def _publicerbar(p: ParagrafUnderlag) -> ParagrafUnderlag:
    if not p.sekretess or p.maskerad:
        return p
    return ParagrafUnderlag(
        nummer=p.nummer,
        ordning=p.ordning,
        rubrik=_("Paragrafen publiceras inte"),
        sekretess=p.sekretess,
        uid=p.uid,
    )


def _med(underlag: ProtokollUnderlag, delar: Sequence[ParagrafUnderlag]) -> ProtokollUnderlag:
    """The minutes with only these paragraphs, and signatures and notice for just them."""
    paragrafer = _text(underlag, delar)
    skrifter = tuple(_skrift(underlag, s, delar) for s in underlag.underskrifter)
    anslag: AnslagUnderlag | None = underlag.anslag
    return replace(
        underlag,
        paragrafer=tuple(delar),
        underskrifter=tuple(s for s in skrifter if s.paragrafer),
        anslag=replace(anslag, paragrafer=paragrafer) if anslag else None,
    )


def _skrift(
    underlag: ProtokollUnderlag, skrift: Underskrift, delar: Sequence[ParagrafUnderlag]
) -> Underskrift:
    """Who chaired signs for what that person chaired, the others for all (KL 5:69)."""
    ordforande = {p.ordforande for p in underlag.paragrafer}
    egna = [p for p in delar if p.ordforande == skrift.namn]
    return replace(skrift, paragrafer=_text(underlag, egna if skrift.namn in ordforande else delar))


def _text(underlag: ProtokollUnderlag, delar: Sequence[ParagrafUnderlag]) -> str:
    alla = underlag.alla_paragrafer
    return paragraftext((p.ordning for p in delar), alla, underlag.mall.tecken)
