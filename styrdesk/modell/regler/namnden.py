"""The days of the committees' own papers, which other duties are counted from (R11, R47)."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import dag_i_ar
from styrdesk.modell.regler.samling import Fakta


def vb_dag(fakta: Fakta, p: Parametrar, namnd_id: int, ar: int) -> date:
    """When the committee treats its verksamhetsberättelse for ``ar``: decided, planned, or by default."""
    namnden = fakta.foregangare.get(namnd_id, frozenset({namnd_id}))
    for dokument in fakta.namnddokument:
        ratt = (dokument.typ, dokument.ar) == ("verksamhetsberattelse", ar)
        dag = dokument.beslutad or dokument.planerad
        if ratt and dokument.namnd_id in namnden and dag is not None:
            return dag
    namnd = fakta.organ.get(namnd_id)
    nasta = ar + 1
    text = p.text("R47.namnden", date(nasta, 12, 31), "", namnd.uid if namnd else "")
    return dag_i_ar(nasta, text)
