"""The command line: a thin layer over the library."""

from twosource.cli.verbs import main

__all__ = ["main"]
