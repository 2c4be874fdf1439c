"""The committee's meeting in the window: agenda, minutes under way, the page as it will be printed."""
