"""The form in which two wordings meet."""


def squeeze(text: str) -> str:
    """Return the letters and digits of a text, case folded."""
    return "".join(filter(str.isalnum, text.casefold()))
