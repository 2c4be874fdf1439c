"""What comes next for a committee meeting: the steps from agenda to adjusted minutes."""

from __future__ import annotations

from typing import Final

from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.foredragningslista import Foredragningslista
from styrdesk.modell.sammantrade.kallelseregler import Listnotis, granska_lista
from styrdesk.modell.sammantrade.kallelsesteg import osant
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.register_screen import NastaSteg, Steg

_ORDNING: Final = ("pagar", "genomfort", "upprattat", "justeras", "justerat")
_BESKED: Final = {
    "pagar": N_("Sammanträdet pågår."),
    "genomfort": N_("Sammanträdet är hållet. Skriv protokollet klart."),
    "upprattat": N_("Protokollet är upprättat. Skicka det för justering."),
    "justeras": N_("Protokollet är hos justerarna."),
}
_VERB: Final = {"pagar": "protokoll", "genomfort": "uppratta", "upprattat": "skicka"}
_SLAG: Final = {"fel": "varning", "varning": "varning", "upplysning": "info"}


def nasta_steg(store: Store, id: int) -> NastaSteg | None:
    """The message, the steps and the next verb of a meeting; nothing once it is cancelled."""
    with store.las() as s:
        lista = las_lista(s, id)
        andrat = len(osant(s, id)) if lista.status == "kallat" else 0
    if lista.status == "installt":
        return None
    if lista.status not in FORBEREDS:
        besked = _(_BESKED.get(lista.status, ""))
        verb = _VERB.get(lista.status, "")
        return NastaSteg(besked, "info", _("Steg för sammanträdet"), _steg(lista), verb)
    notiser = granska_lista(lista, store.klocka.idag())
    besked, slag, atgard = _fore(lista, notiser, andrat)
    return NastaSteg(besked, slag, _("Steg för sammanträdet"), _steg(lista), atgard)


def _fore(
    lista: Foredragningslista, notiser: tuple[Listnotis, ...], andrat: int
) -> tuple[str, str, str]:
    if andrat:
        text = ngettext(
            "{antal} ändring är inte skickad. Skicka kallelsen igen.",
            "{antal} ändringar är inte skickade. Skicka kallelsen igen.", andrat,
        )  # fmt: skip
        return text.format(antal=andrat), "varning", "kallelse"
    if notiser and notiser[0].allvar != "upplysning":
        return notiser[0].mening(), _SLAG[notiser[0].allvar], "infor"
    if lista.status == "utkast":
        text = _("Skicka kallelsen senast {dag}.")
        dag = datum_lang(lista.kallelse_senast) if lista.kallelse_senast else ""
        return text.format(dag=dag) if dag else "", "info", "kallelse"
    return "", "info", "protokoll"


def _steg(lista: Foredragningslista) -> tuple[Steg, ...]:
    plats = _ORDNING.index(lista.status) + 1 if lista.status in _ORDNING else 0
    med = [r for r in lista.rader if r.med]
    punkter = ngettext("{antal} punkt", "{antal} punkter", len(med)).format(antal=len(med))
    return (
        Steg(_("Föredragningslistan gjord"), punkter, bool(lista.utskick) or plats > 0),
        Steg(_("Kallelsen skickad"), _utskick(lista), bool(lista.utskick)),
        Steg(_("Sammanträdet hållet"), datum_lang(lista.tid.datum), plats > 1),
        Steg(_("Protokollet upprättat"), "", plats > 2),
        Steg(_("Protokollet justerat"), "", plats > 4),
    )


def _utskick(lista: Foredragningslista) -> str:
    if not lista.utskick:
        return ""
    senast = lista.utskick[-1]
    text = _("Version {nr}, {dag}")
    return text.format(nr=senast.nr, dag=datum_lang(senast.skickad))
