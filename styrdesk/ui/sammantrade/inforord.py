"""What the page before a meeting says about it in words."""

from __future__ import annotations

from styrdesk.modell.sammantrade.foredragningslista import Foredragningslista
from styrdesk.svensk_form import datum_lang, tidsintervall
from styrdesk.svensk_form import tid as klockslag
from styrdesk.texter import _, ngettext
from styrdesk.ui.sammantrade.infordata import Infordata


def mening(data: Infordata) -> str:
    """The line below the title: body, time, place, and how it stands with the notice."""
    lista = data.lista
    delar = [lista.organ, _klocka(lista), lista.plats]
    return f"{', '.join(filter(None, delar))}. {_utskick(data)}"


def _klocka(lista: Foredragningslista) -> str:
    if lista.tid.start is None:
        return ""
    nar = (
        tidsintervall(lista.tid.start, lista.tid.slut)
        if lista.tid.slut
        else klockslag(lista.tid.start)
    )
    return _("kl. {tid}").format(tid=nar)


def _utskick(data: Infordata) -> str:
    lista = data.lista
    if not lista.utskick:
        if lista.kallelse_senast is None:
            return _("Kallelsen är inte skickad.")
        text = _("Kallelsen skickas senast {dag}.")
        return text.format(dag=datum_lang(lista.kallelse_senast))
    senast = lista.utskick[-1]
    text = _("Version {nr} skickades {dag}.")
    skickad = text.format(nr=senast.nr, dag=datum_lang(senast.skickad))
    if not data.osant:
        return skickad
    antal = len(data.osant)
    mer = ngettext("{antal} ändring är inte skickad.", "{antal} ändringar är inte skickade.", antal)
    return f"{skickad} {mer.format(antal=antal)}"


def tidsord(lista: Foredragningslista) -> str:
    """The foot of the list: how many items, and how much of the time they take."""
    antal = sum(r.med for r in lista.rader)
    punkter = ngettext("{antal} punkt", "{antal} punkter", antal).format(antal=antal)
    utan = sum(r.med and not r.minuter for r in lista.rader)
    tid = _("{summa} minuter").format(summa=lista.minuter)
    if lista.motestid_minuter is not None:
        text = _("{summa} av {rum} minuter")
        tid = text.format(summa=lista.minuter, rum=lista.motestid_minuter)
    delar = [punkter, tid]
    if utan:
        delar.append(ngettext("{antal} utan tid", "{antal} utan tid", utan).format(antal=utan))
    return " · ".join(delar)
