"""The nine families of measures: what each may state beside the common fields."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from checker.model.family_fields import (
    AccommodationFields,
    CounsellingFields,
    CourseFields,
    GrantFields,
    QualificationFields,
    TermFields,
    YouthFields,
)
from checker.model.measure import Measure


class LanguageCourse(CourseFields, GrantFields, Measure):
    """A language course."""

    family: Literal["language_course"] = "language_course"


class Counselling(CounsellingFields, TermFields, GrantFields, Measure):
    """Counselling and coordination: IM, IB and the like."""

    family: Literal["counselling"] = "counselling"


class Participation(GrantFields, Measure):
    """Participation: Sprachcafé, Ehrenamt, Sprachmittlung."""

    family: Literal["participation"] = "participation"


class School(TermFields, Measure):
    """A school or day-care offer."""

    family: Literal["school"] = "school"


class YouthSupport(YouthFields, GrantFields, Measure):
    """Support of young people between school and work."""

    family: Literal["youth_support"] = "youth_support"


class Accommodation(AccommodationFields, TermFields, Measure):
    """Accommodation (vorläufige Unterbringung)."""

    family: Literal["accommodation"] = "accommodation"


class Qualification(QualificationFields, TermFields, Measure):
    """Qualification, training and recognition."""

    family: Literal["qualification"] = "qualification"


class Goal(Measure):
    """Work or study: the end of a way."""

    family: Literal["goal"] = "goal"


class OtherMeasure(
    CourseFields,
    CounsellingFields,
    YouthFields,
    AccommodationFields,
    QualificationFields,
    TermFields,
    GrantFields,
    Measure,
):
    """Any other measure, and one whose type is missing or unknown."""

    family: Literal["other"] = "other"


AnyMeasure = Annotated[
    LanguageCourse
    | Counselling
    | Participation
    | School
    | YouthSupport
    | Accommodation
    | Qualification
    | Goal
    | OtherMeasure,
    Field(discriminator="family"),
]
