"""The acts on disputes: negotiate, agree, refer, decide, carry out (R32-R34, R74, §8.5).

Two ladders (T11): a dispute about balance goes straight to the political level, where KS or KF
decides; the others go to the officials first and may go on to KS.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.statusgang import Statusgang, byt, ta_steg
from styrdesk.modell.tvister import (
    FORHANDLING,
    HANSKJUTNA,
    TVIST,
    Tvist,
    beslutsorgan,
    forhandlingar,
)
from styrdesk.modell.val import TVIST_STATUS
from styrdesk.texter import _

BALANSORGAN = ("KS", "KF")
"""Who decides when the parties do not agree about assignment and resources (R74)."""


def _forhandlad(s: Session, post: Tvist, _idag: date) -> Iterable[Brist]:
    """R32: nothing is referred upwards before the parties have talked."""
    if not forhandlingar(s, post.id):
        text = _("Parterna ska först förhandla direkt. Anteckna minst en förhandling.")
        yield brist("forhandling", text, "R32")


def _tjanstemannaniva(s: Session, post: Tvist, idag: date) -> Iterable[Brist]:
    yield from _forhandlad(s, post, idag)
    if post.typ == "balans":
        text = _("En tvist om balans avgörs av kommunstyrelsen. Hänskjut den till politisk nivå.")
        yield brist("niva", text, "R74")


def _enats(_s: Session, post: Tvist, _idag: date) -> Iterable[Brist]:
    if post.enats is None or not post.uppgorelse.strip():
        yield brist("uppgorelse", _("Skriv vad parterna kom överens om, och när."), "R32")


def _avgjord(s: Session, post: Tvist, _idag: date) -> Iterable[Brist]:
    """R33, R74: a political decision is made at a meeting; the officials' has a name and a day."""
    if not post.uppgorelse.strip():
        yield Brist("uppgorelse", _("Skriv hur tvisten avgjordes."))
    if post.niva != "politisk":
        if post.avgjord_av_id is None:
            yield brist("avgjord_av_id", _("Skriv vem som avgjorde tvisten."), "R33")
        return
    if not post.har_beslut:
        text = _(
            "Politisk nivå kräver ett beslut på ett sammanträde. Skriv organ, dag och paragraf."
        )
        yield brist("beslut_datum", text, "R33")
    elif post.typ == "balans" and beslutsorgan(s, post) not in BALANSORGAN:
        text = _("Villkoren beslutas av kommunstyrelsen eller fullmäktige. Välj ett av dem.")
        yield brist("beslut_organ_id", text, "R74")


def _verkstalld(_s: Session, post: Tvist, _idag: date) -> Iterable[Brist]:
    if post.verkstalld is None:
        yield Brist("verkstalld", _("Skriv vilken dag beslutet är genomfört."))


TVISTGANG = Statusgang(
    TVIST,
    TVIST_STATUS,
    {
        "uppkommen": ("forhandling", "hanskjuten_tjm", "hanskjuten_politisk"),
        "forhandling": ("enats", "hanskjuten_tjm", "hanskjuten_politisk"),
        "enats": ("verkstalld", "forhandling"),
        "hanskjuten_tjm": ("avgjord", "enats", "hanskjuten_politisk"),
        "hanskjuten_politisk": ("avgjord", "enats"),
        "avgjord": ("verkstalld",),
        "verkstalld": (),
    },
    {
        "forhandling": _forhandlad,
        "hanskjuten_tjm": _tjanstemannaniva,
        "hanskjuten_politisk": _forhandlad,
        "enats": _enats,
        "avgjord": _avgjord,
        "verkstalld": _verkstalld,
    },
)


def anteckna_forhandling(
    store: Store, tvist_id: int, dag: date, deltagare: str, resultat: str
) -> Ref:
    """Note a direct negotiation; the first one opens the negotiations (R32)."""
    idag = store.klocka.idag()
    with store.arbete(_("Anteckna förhandling")) as s:
        tvist = hamta(s, Tvist, tvist_id)
        varden = {
            "tvist_id": tvist.id, "datum": dag, "deltagare": deltagare, "resultat": resultat,
        }  # fmt: skip
        post = lagg_till(s, FORHANDLING, varden, idag)
        if tvist.status == "uppkommen":
            byt(s, TVISTGANG, tvist, "forhandling", idag)
    return Ref(post.id, post.version, post.uid)


def enas(store: Store, id: int, version: int | None, dag: date, uppgorelse: str) -> Ref:
    """The parties agree, before or after it was referred."""
    varden = {"enats": dag, "uppgorelse": uppgorelse}
    namn = _("Registrera att parterna är överens")
    return ta_steg(store, TVISTGANG, id, version, "enats", varden, benamning=namn)


def hanskjut(store: Store, id: int, version: int | None, niva: str, dag: date) -> Ref:
    """Refer the dispute to the leadership, ``niva`` tjansteman or politisk; needs a negotiation (R32)."""
    idag = store.klocka.idag()
    till = "hanskjuten_tjm" if niva == "tjansteman" else "hanskjuten_politisk"
    with store.arbete(_("Hänskjut tvist")) as s:
        tvist = hamta(s, Tvist, id, version)
        varden: dict[str, object] = {"niva": niva}
        if tvist.status not in HANSKJUTNA:
            varden["hanskjuten"] = dag
        if niva == "politisk":
            varden["hanskjuten_politiskt"] = dag
        byt(s, TVISTGANG, tvist, till, idag, varden)
    return Ref(tvist.id, tvist.version, tvist.uid)


def avgor_tvist(
    store: Store, id: int, version: int | None, dag: date, uppgorelse: str, *,
    organ_id: int | None = None, paragraf: str = "", avgjord_av_id: int | None = None,
) -> Ref:  # fmt: skip
    """The dispute is decided: by a body with a paragraph, or by an official (R33, R74)."""
    varden = {
        "avgjord": dag, "uppgorelse": uppgorelse, "avgjord_av_id": avgjord_av_id,
        "beslut_organ_id": organ_id, "beslut_datum": dag if organ_id else None,
        "beslut_paragraf": paragraf,
    }  # fmt: skip
    return ta_steg(store, TVISTGANG, id, version, "avgjord", varden, benamning=_("Avgör tvist"))


def verkstall(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """What was agreed or decided has been carried out; the dispute is closed for changes."""
    varden = {"verkstalld": dag}
    namn = _("Verkställ lösning av tvist")
    return ta_steg(store, TVISTGANG, id, version, "verkstalld", varden, benamning=namn)
