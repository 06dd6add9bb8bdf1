"""The nouns of the product, all frozen.

Offsets are Unicode code points, ends are exclusive, and a span always belongs to one article: ``article.text[start:end]`` is
the quoted text. Times are ISO 8601 strings that keep the precision they were given with ("2019-04", "2019-04-24",
"2019-04-24T08:00:00+05:30"); ``twosource.clock`` reads and compares them. ``None`` always means *unknown*, never a default.

``Record`` is the base of everything; ``Line`` is the base of the records that stand alone on a line of JSON, and carries the
name of the record under ``"record"``, so that a stream of mixed records describes itself.
"""

from twosource.model.articles import READABLE, SURE, Article, Basis, Credit, CreditForm, Dating, Entry, PageKind, Segment
from twosource.model.base import Cite, Issue, LeftOut, Line, Record, Span
from twosource.model.briefs import Brief, FigureLine, News, Point, Source, Statement
from twosource.model.claims import Annotation, Claim, ClaimKind, Cue, CueClass, Modality, Speaker, SpeakerClass, Via
from twosource.model.compare import Drift, DriftKind, Relation, RelationType, Shift
from twosource.model.copies import Copy, CopyKind, Difference, Evidence, Origin, SentencePair, Side, WordChange
from twosource.model.language import (
    Entity,
    Figure,
    Mark,
    Name,
    NameForm,
    PartLabel,
    Sentence,
    StateReading,
    TimeExpression,
    TimeType,
)
from twosource.model.markets import Confounder, Exposure, PriceSeries, Reaction, RiskDay, Study, StudyEvent, StudyTest
from twosource.model.pages import Page, Stated
from twosource.model.stories import Assignment, Join, Link, Merge, Story, Thread
from twosource.model.timeline import Change, ChangeKind, Event, EventStatus, EventType, Precision, Release

__all__ = [
    "READABLE",
    "SURE",
    "Annotation",
    "Article",
    "Assignment",
    "Basis",
    "Brief",
    "Change",
    "ChangeKind",
    "Cite",
    "Claim",
    "ClaimKind",
    "Confounder",
    "Copy",
    "CopyKind",
    "Credit",
    "CreditForm",
    "Cue",
    "CueClass",
    "Dating",
    "Difference",
    "Drift",
    "DriftKind",
    "Entity",
    "Entry",
    "Event",
    "EventStatus",
    "EventType",
    "Evidence",
    "Exposure",
    "Figure",
    "FigureLine",
    "Issue",
    "Join",
    "LeftOut",
    "Line",
    "Link",
    "Mark",
    "Merge",
    "Modality",
    "Name",
    "NameForm",
    "News",
    "Origin",
    "Page",
    "PageKind",
    "PartLabel",
    "Point",
    "Precision",
    "PriceSeries",
    "Reaction",
    "Record",
    "Relation",
    "RelationType",
    "Release",
    "RiskDay",
    "Segment",
    "Sentence",
    "SentencePair",
    "Shift",
    "Side",
    "Source",
    "Span",
    "Speaker",
    "SpeakerClass",
    "StateReading",
    "Stated",
    "Statement",
    "Story",
    "Study",
    "StudyEvent",
    "StudyTest",
    "Thread",
    "TimeExpression",
    "TimeType",
    "Via",
    "WordChange",
]
