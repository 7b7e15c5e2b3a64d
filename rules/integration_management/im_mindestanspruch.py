"""Planungsrahmen für einen eigenen Antrag im Integrationsmanagement."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    Text,
    euro,
    rule,
    say,
)


@rule(
    "IMA007",
    MeasurePackage,
    slug="im-mindestanspruch",
    title="Alleinantrag nur ab einem Mindestanspruch (Presseangabe)",
    title_en="Own application only from a minimum planning frame (press only)",
    about=(
        "Im ersten Jahr konnte nach Presseberichten allein beantragen, wessen Planungsrahmen den"
        " unteren Satz je Vollzeitstelle erreichte. Die Angabe ist nicht bestätigt; sie kann eine"
        " Verwechslung sein und ist deshalb nie ein Fehler."
    ),
    level="measure",
    requirements=("BW-IM-03", "BW-IM-09"),
    parameters=("im_mindestanspruch", "im_betrag_je_person"),
)
def im_mindestanspruch(package: MeasurePackage, context: Context) -> Findings:
    """A municipality that applies alone reaches the planning frame the press named.

    Why:
        The figure comes from the press only and may be a misreading, so it is only a warning.

    Complies:
        day: 2018-01-01
        package: {applicant_form: interkommunal, persons_au: {count: 13}}

    Violates:
        day: 2018-01-01
        package: {applicant_form: eigen, persons_au: {count: 13}}
    """
    least = context.parameter("im_mindestanspruch")
    _only_municipalities(package)
    if package.applicant_form not in {None, "eigen"}:
        return
    frame = _frame(package, context)
    if frame >= least.value:
        return
    context.require(package.applicant_form, "applicant_form")
    town = package.municipality
    yield context.finding(
        "applicant_form",
        least,
        say(
            "{name} beantragt allein, der Planungsrahmen beträgt {frame} im Jahr.",
            "{name} applies alone, the planning frame is {frame} a year.",
            name=(town and town.name) or Text("Die Kommune", "The municipality"),
            frame=euro(frame),
        ),
        say(
            "Klären Sie die Grenze mit der Bewilligungsstelle. Möglich ist zum Beispiel ein Antrag"
            " „interkommunal“ oder „landkreis“.",
            "Ask the granting office about the limit. Possible is for example an application"
            " 'interkommunal' or 'landkreis'.",
        ),
        actual=frame,
        expected=least.value,
    )


def _only_municipalities(package: MeasurePackage) -> None:
    if package.municipality and package.municipality.kind in {"landkreis", "zusammenschluss"}:
        raise NotApplicableError("a Landkreis or a group does not apply as a single municipality")
    if package.measures and all(measure.type != "IM" for measure in package.measures):
        raise NotApplicableError("the package asks for no Integrationsmanagement")


def _frame(package: MeasurePackage, context: Context) -> float:
    """Return the notified planning frame, else persons times the derived amount."""
    if package.planning_frame_eur is not None:
        return package.planning_frame_eur
    persons = package.persons_au.count if package.persons_au else None
    rate: float = context.parameter("im_betrag_je_person").value
    return round(context.require(persons, "persons_au/count") * rate)
