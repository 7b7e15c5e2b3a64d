"""Schulweg für Schulpflichtige."""

from __future__ import annotations

from checker.rule_api import (
    Context,
    Findings,
    MeasurePackage,
    NotApplicableError,
    School,
    TargetGroup,
    rule,
    say,
)

_GROUP = "schulpflichtig"
_PREPARATORY = "VKL"


@rule(
    "PAK008",
    MeasurePackage,
    slug="paket-schulzugang",
    title="Schulpflichtige haben einen Schulweg",
    title_en="Children of compulsory school age have a school path",
    about=(
        "Nennt das Paket Schulpflichtige, dann nennt es auch ihre Schule: eine Vorbereitungsklasse,"
        " eine Schule am Ort oder eine benannte Schule außerhalb. Aus der Vorbereitungsklasse soll"
        " der Wechsel in der Höchstdauer gelingen. Dass jemand erst seit kurzer Zeit im"
        " Land ist, erklärt einen fehlenden Schulweg nicht: Ein Recht auf Schulbesuch besteht schon"
        " vorher."
    ),
    level="package",
    requirements=("BW-SCH-02", "BW-SCH-03"),
    parameters=(
        "schulzugang_schularten",
        "schulzugang_berufliche_schularten",
        "schulzugang_vkl_monate",
        "vabo_alter_mindestens",
    ),
    presence=True,
)
def paket_schulzugang(package: MeasurePackage, context: Context) -> Findings:
    """A package that counts children of compulsory school age says where they go to school.

    Why:
        Children have a right to attend school before the duty starts; a package without a school
        for them has a hole at its beginning.

    Complies:
        day: 2018-01-01
        package:
          target_groups: [{code: schulpflichtig, count: 12}]
          measures: [{id: vkl, type: VKL, title: VKL an der Grundschule, max_months: 24}]

    Violates:
        day: 2018-01-01
        package: {target_groups: [{code: schulpflichtig, count: 12}]}
    """
    groups = [
        (place, group)
        for place, group in enumerate(package.target_groups or ())
        if group.code == _GROUP and group.count != 0
    ]
    if not groups:
        raise NotApplicableError(_GROUP)
    for place, group in groups:
        yield from _school(package, place, group, context)
    yield from _change(package, context)


def _school(package: MeasurePackage, place: int, group: TargetGroup, context: Context) -> Findings:
    limit = context.parameter("schulzugang_schularten")
    if _named(package) & set(_fitting(group, context)) or _outside(package):
        return
    if group.count is None:
        yield context.missing(f"target_groups/{place}/count", limit.name)
        return
    yield context.finding(
        f"target_groups/{place}",
        limit,
        say(
            "Das Paket nennt {n} Schulpflichtige und keine Schule für sie.",
            "The package names {n} children of compulsory school age and no school for them.",
            n=group.count,
        ),
        say(
            "Tragen Sie eine Vorbereitungsklasse oder bei den Regelangeboten die Schule ein, zum"
            " Beispiel {code}. Liegt die Schule außerhalb, nennen Sie sie bei den Lücken unter"
            " „Abgedeckt durch“.",
            "Enter a Vorbereitungsklasse, or the school among the regular offers, for example"
            " {code}. If the school is elsewhere, name it among the gaps under 'Covered by'.",
            code=limit.value[-1],
        ),
        actual=group.count,
        part=_GROUP,
    )


def _named(package: MeasurePackage) -> set[str]:
    """Return the types of all measures and regular offers."""
    types = [measure.type for measure in package.measures or ()]
    types += [offer.type for offer in package.regelangebote or ()]
    return {kind for kind in types if kind}


def _fitting(group: TargetGroup, context: Context) -> list[str]:
    """Return the types of school; vocational ones only for a group that is old enough."""
    schools: list[str] = context.parameter("schulzugang_schularten").value
    youngest = context.parameter("vabo_alter_mindestens").value
    if group.age_min is None or group.age_min < youngest:
        return schools
    return [*schools, *context.parameter("schulzugang_berufliche_schularten").value]


def _outside(package: MeasurePackage) -> bool:
    """Say whether a school outside the package is named; a reason alone is none."""
    return any(gap.target_group == _GROUP and gap.covered_by for gap in package.gaps or ())


def _change(package: MeasurePackage, context: Context) -> Findings:
    limit = context.parameter("schulzugang_vkl_monate")
    for place, measure in enumerate(package.measures or ()):
        if not isinstance(measure, School) or measure.type != _PREPARATORY:
            continue
        field = f"measures/{place}/max_months"
        if measure.max_months is None:
            yield context.missing(field, limit.name)
        elif measure.max_months > limit.value:
            yield context.finding(
                field,
                limit,
                say(
                    "„{title}“ dauert je Person bis zu {n} Monate.",
                    "'{title}' takes up to {n} months per person.",
                    title=context.name_of(measure),
                    n=measure.max_months,
                ),
                say(
                    "Planen Sie den Wechsel in die Regelklasse spätestens nach {n} Monaten ein.",
                    "Plan the change to the regular class after {n} months at the latest.",
                    n=limit.value,
                ),
                actual=measure.max_months,
                expected=limit.value,
                part=measure.id or str(place + 1),
            )
