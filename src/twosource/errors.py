"""Everything that Twosource raises.

::

    TwosourceError
    ├── SourceError        a source could not be read at all
    │   ├── SourceMissing      there is no such file, folder or glob match
    │   ├── SourceUnreadable   it is there, but the system does not let us read it, or it is damaged
    │   └── SourceUnreachable  a URL did not answer, or answered with an error
    ├── ArgumentError      a function was given what it does not take
    ├── RecordError        a line of JSON is not a record we know
    ├── TimeError          a time given by the user cannot be read
    ├── LanguageModelError the language model that the user named cannot be used
    ├── DeskError          the desk's database cannot be used
    ├── CalendarError      a file of scheduled releases, or the zone given for it, cannot be used
    ├── InstrumentError    a table of instruments, or a symbol of a watch-list, cannot be used
    ├── PriceError         a file of prices, or a setting for it, cannot be used
    └── StudyError         an event study cannot be made as it was asked for

Bad *pages* are not errors: they come back as pages with a fatal ``Issue``, so that one of them never stops a run. The readers
turn the errors of one source into such pages; only what the caller asked for wrongly is raised.
"""


class TwosourceError(Exception):
    """Base of all errors; the message says what, where and what to do."""


class SourceError(TwosourceError):
    """A source could not be read at all."""

    code = "source"


class SourceMissing(SourceError):
    """There is no such file or folder, or a glob matched nothing."""

    code = "missing"


class SourceUnreadable(SourceError):
    """The source exists but cannot be read: permissions, damage, or over a limit."""

    code = "unreadable"


class SourceUnreachable(SourceError):
    """A URL did not answer in time, redirected too often, or answered with an error."""

    code = "unreachable"


class ArgumentError(TwosourceError):
    """A function of the library was given something that it does not take."""


class RecordError(TwosourceError):
    """A line of JSON is not valid, or not a page or article record."""


class TimeError(TwosourceError):
    """A time given by the user is not ISO 8601."""


class LanguageModelError(TwosourceError):
    """The language model that the user named is not installed, or marks no names."""


class DeskError(TwosourceError):
    """The desk's database cannot be opened, is newer than this program, or is damaged."""


class CalendarError(TwosourceError):
    """A calendar cannot be read, is of no known kind, or is too large."""


class InstrumentError(TwosourceError):
    """A table of instruments cannot be read, or a symbol of a watch-list is in no row of it."""


class PriceError(TwosourceError):
    """A file of prices cannot be read, or its time zone cannot be told."""


class StudyError(TwosourceError):
    """An event study cannot be made: no events, no instruments, or windows that cannot be."""
