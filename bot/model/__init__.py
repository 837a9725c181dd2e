"""What crosses every boundary: frozen records, no behaviour beyond their own fields.

Units stand in `unit` as printed (件, 万元, 元, 条); numbers are `int`, or `Decimal` where the report prints a point.
Lines count from 1. `start` and `end` are character offsets into the document's decoded text.
"""

from bot.model.answer import (
    Answer,
    AnswerFact,
    Choice,
    Citation,
    Computed,
    Outcome,
    ProducedDocument,
    SourcePage,
    Understood,
)
from bot.model.application import Applicant, CheckedForm, FormItem, HandedOut, RequestForm, Values, values_of
from bot.model.asking import Asking
from bot.model.channel import Channel
from bot.model.denial import Denial, DenialTree, NextStep, Node, Way
from bot.model.glance import Glance
from bot.model.guidance import Category, Contact, EmergencyLine, Guide, Refusal, SmallTalk
from bot.model.heard import Exchange, FeedbackKind, Heard, HeardState, Tally
from bot.model.organ import ListedOrgan, ListedYear, Organ, Sighting
from bot.model.pages import (
    ComparePage,
    GuidePage,
    OrganPage,
    OrgansPage,
    OrganYear,
    PageColumn,
    PageParagraph,
    PageRow,
    PageSection,
    PageTable,
    ReportPage,
    Series,
    SeriesTable,
    Standing,
)
from bot.model.report import (
    Certainty,
    Fact,
    Finding,
    Number,
    Passage,
    Path,
    Place,
    ProseFact,
    Report,
    Section,
    Severity,
)
from bot.model.right_door import RightDoor, ToldDoor
from bot.model.statute import Article, Paragraph, Statute

__all__ = [
    "Answer",
    "AnswerFact",
    "Applicant",
    "Article",
    "Asking",
    "Category",
    "Certainty",
    "Channel",
    "CheckedForm",
    "Choice",
    "Citation",
    "ComparePage",
    "Computed",
    "Contact",
    "Denial",
    "DenialTree",
    "EmergencyLine",
    "Exchange",
    "Fact",
    "FeedbackKind",
    "Finding",
    "FormItem",
    "Glance",
    "Guide",
    "GuidePage",
    "HandedOut",
    "Heard",
    "HeardState",
    "ListedOrgan",
    "ListedYear",
    "NextStep",
    "Node",
    "Number",
    "Organ",
    "OrganPage",
    "OrganYear",
    "OrgansPage",
    "Outcome",
    "PageColumn",
    "PageParagraph",
    "PageRow",
    "PageSection",
    "PageTable",
    "Paragraph",
    "Passage",
    "Path",
    "Place",
    "ProducedDocument",
    "ProseFact",
    "Refusal",
    "Report",
    "ReportPage",
    "RequestForm",
    "RightDoor",
    "Section",
    "Series",
    "SeriesTable",
    "Severity",
    "Sighting",
    "SmallTalk",
    "SourcePage",
    "Standing",
    "Statute",
    "Tally",
    "ToldDoor",
    "Understood",
    "Values",
    "Way",
    "values_of",
]
