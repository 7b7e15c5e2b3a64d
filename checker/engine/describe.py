"""Objects, places, sources and missing values in the words of the clerk."""

from __future__ import annotations

from checker.engine.check import Answered, Checked
from checker.engine.objects import Pointer, Subject
from checker.engine.request import CheckRequest
from checker.engine.run import pointer_of
from checker.loading.document import Place
from checker.loading.packages import Submission
from checker.loading.validate import described
from checker.model.finding import CONTEXT, Missing
from checker.model.report import ReportCitation, ReportLocation, ReportObject
from checker.model.standard import Citation, DatedValue
from checker.model.text import UNNAMED, Text
from checker.model.wording import say

# The lists whose code is the only name of an object.
_LISTS = {"target_group": "target-groups", "regelangebot": "measure-types"}
_FIELD_EMPTY = Text("Es fehlt: {labels}.", "Missing: {labels}.")
_UNREAD = Text(
    "Nicht lesbar: {labels}. Den Grund nennt der Befund dazu (Code LES).",
    "Not readable: {labels}. The finding about it (code LES) says why.",
)
_OTHERS = Text("die übrigen Pakete des Kreises", "the other packages of the Kreis")
_PACKAGE = Text("das Paket, in dem die Folgemaßnahme steht", "the package of the following measure")
_NORM_UNKNOWN = Text(
    "Für den maßgeblichen Tag ist kein Text der Vorschrift bekannt: {labels}.",
    "For the decisive day no text of the norm is known: {labels}.",
)


def shown_object(subject: Subject, request: CheckRequest) -> ReportObject:
    """Return an object for the report, with the clerk's words where it has only a code."""
    title = subject.title
    listed = _LISTS.get(subject.kind)
    code = request.catalogue.code(listed, title) if listed else None
    if code is not None:
        title = Text(code.de, code.en).in_(request.language)
    elif subject.id.startswith(UNNAMED) and title in {subject.id, subject.id[1:]}:
        title = say("{n}. Eintrag", "Entry {n}", n=subject.id[1:]).in_(request.language)
    return ReportObject(subject.kind, subject.id, title)


def location_of(submission: Submission, pointer: Pointer) -> ReportLocation:
    """Return where a path stands in the file."""
    place = submission.document.positions.find(pointer) if submission.document else Place()
    text = "".join(f"/{step}" for step in pointer)
    return ReportLocation(submission.file, text, place.line, place.column, place.sheet, place.cell)


def citation_of(dated: DatedValue) -> ReportCitation | None:
    """Return Fundstelle and term of a value, or None for the package's own data."""
    if dated.citation is None:
        return None
    return cited(dated.citation, dated.valid_from, dated.valid_to)


def cited(citation: Citation, valid_from: object = None, valid_to: object = None) -> ReportCitation:
    """Return a citation with its term as texts."""
    first, last = (None if day is None else str(day) for day in (valid_from, valid_to))
    return ReportCitation(citation.source, citation.section, citation.url, first, last)


def label_of(missing: Missing, subject: Subject, request: CheckRequest) -> str:
    """Return the clerk's word for a missing value: the field's label or the norm's value."""
    if missing.field == CONTEXT:
        return _OTHERS.in_(request.language)
    if missing.parameter == CONTEXT:
        return _PACKAGE.in_(request.language)
    parameter = request.catalogue.parameters.get(missing.field)
    if parameter is not None:
        return Text(parameter.title.de, parameter.title.en).in_(request.language)
    _, about = described(pointer_of(subject, missing.field))
    return about.label.in_(request.language) if about else missing.field


def reason_undecidable(answer: Answered, checked: Checked, request: CheckRequest) -> str:
    """Return one sentence that says what is missing and why."""
    missing = answer.outcome.missing
    labels = list(dict.fromkeys(label_of(part, answer.subject, request) for part in missing))
    if any(part.field in request.catalogue.parameters for part in missing):
        template = _NORM_UNKNOWN
    elif any(_lost(pointer_of(answer.subject, part.field), checked) for part in missing):
        template = _UNREAD
    else:
        template = _FIELD_EMPTY
    return say(template.de, template.en, labels=labels).in_(request.language)


def _lost(pointer: Pointer, checked: Checked) -> bool:
    return any(pointer[: len(lost)] == lost for lost in checked.submission.unread)
