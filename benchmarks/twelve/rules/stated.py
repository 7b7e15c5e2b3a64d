"""R01: what must be stated at all."""

from __future__ import annotations

from checker.rule_api import Context, Findings, Measure, MeasurePackage, rule, say

# The name in the flat form, the object it stands in, and the field of that object.
OF_PACKAGE = (
    ("ags", "municipality", "ags"),
    ("name", "municipality", "name"),
    ("budget_eur", "planning_frame_eur", ""),
    ("participants", "persons_au", "count"),
    ("period", "period", ""),
    ("measures", "measures", ""),
)
OF_MEASURE = (
    ("title", "title"),
    ("type", "type"),
    ("action_field", "foerderbereich"),
    ("hours", "ue"),
    ("start", "start"),
    ("end", "end"),
    ("target_groups", "target_groups"),
    ("cost_eur", "cost"),
    ("provider", "traeger"),
    ("place", "place"),
    ("successors", "leads_to"),
    ("entry_level", "entry"),
    ("exit_level", "outcomes"),
)
OF_RUN = (("capacity", "places"), ("group_size", "max_participants"))


@rule(
    "BEN001",
    MeasurePackage | Measure,
    slug="vergleich-angaben",
    title="Pflichtangaben",
    title_en="What must be stated",
    about="Vergleichsregel: Angaben, die nicht fehlen dürfen.",
    level="field",
    requirements=(),
    presence=True,
)
def stated(item: MeasurePackage | Measure, context: Context) -> Findings:
    """Every field of the list is stated."""
    yield from _package(item, context) if isinstance(item, MeasurePackage) else _row(item, context)


def _package(package: MeasurePackage, context: Context) -> Findings:
    for name, part, field in OF_PACKAGE:
        holder = getattr(package, part)
        if holder is None or (field and getattr(holder, field) is None):
            yield from _lacking(f"{part}/{field}".rstrip("/"), name, context)
    posts = package.posts or ()
    if not posts or posts[0].vzae is None:
        yield from _lacking("posts", "case_managers", context)


def _row(measure: Measure, context: Context) -> Findings:
    for name, field in OF_MEASURE:
        if getattr(measure, field) is None:
            yield from _lacking(field, name, context)
    run = measure.runs[0] if measure.runs else None
    for name, field in OF_RUN:
        if run is None or getattr(run, field) is None:
            yield from _lacking(f"runs/0/{field}", name, context)


def _lacking(field: str, name: str, context: Context) -> Findings:
    yield context.finding(
        field,
        context.own_data("Die Angabe fehlt.", "The field is missing."),
        say("Es fehlt: {name}.", "Missing: {name}.", name=name),
        say("Tragen Sie {name} ein.", "Enter {name}.", name=name),
        part=name,
    )
