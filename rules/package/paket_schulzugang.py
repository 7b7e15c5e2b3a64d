"""Schulweg für Schulpflichtige."""

from __future__ import annotations

from checker.rule_api import Context, Findings, MeasurePackage, TargetGroup, rule, say

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
        " der Wechsel spätestens nach zwei Jahren gelingen. Dass jemand noch keine sechs Monate im"
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
        context.not_applicable(_GROUP)
    for place, group in groups:
        yield from _school(package, place, group, context)
    yield from _change(package, context)
