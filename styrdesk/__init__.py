"""Styrdesk: the committee secretary's desktop program for municipalities that order and follow up."""

__version__ = "0.1.0"
