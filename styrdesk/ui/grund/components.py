"""The one door to the building blocks of pages."""

from styrdesk.ui.grund.buttons import Knapp, Pillerrad, Slag, Sokknapp, genvagstext
from styrdesk.ui.grund.headers import Flikar, Sidhuvud
from styrdesk.ui.grund.labels import Fakta, Ikonbild, Radtext, Text
from styrdesk.ui.grund.notices import Angrabar, Meddelande
from styrdesk.ui.grund.status import STATUS, Status, Statusmarke, allvar, paint_status, status_size
from styrdesk.ui.grund.surfaces import Avdelare, Kort, Rullyta, Steg, Steglista, TomtLage, avsnitt

__all__ = [
    "STATUS",
    "Angrabar",
    "Avdelare",
    "Fakta",
    "Flikar",
    "Ikonbild",
    "Knapp",
    "Kort",
    "Meddelande",
    "Pillerrad",
    "Radtext",
    "Rullyta",
    "Sidhuvud",
    "Slag",
    "Sokknapp",
    "Status",
    "Statusmarke",
    "Steg",
    "Steglista",
    "Text",
    "TomtLage",
    "allvar",
    "avsnitt",
    "genvagstext",
    "paint_status",
    "status_size",
]
