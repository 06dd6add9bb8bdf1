"""``python -m twosource`` is the same as ``twosource``."""

from twosource.cli import main

main(prog_name="twosource")
