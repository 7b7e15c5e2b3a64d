"""What the twelve rules are about: names of fields, codes and limits of the benchmark."""

from __future__ import annotations

LEVELS = ("A0", "A1", "A2", "B1", "B2", "C1", "C2")
RANK = {level: place for place, level in enumerate(LEVELS)}
AREAS = ("spracherwerb", "schule_beruf", "buergerengagement")
CERTIFIED = ("IK_JUGEND", "ESF_BAMF")
OF_PACKAGE = (
    "ags",
    "name",
    "budget_eur",
    "participants",
    "case_managers",
    "period",
    "measures",
)
OF_MEASURE = (
    "id",
    "title",
    "type",
    "action_field",
    "entry_level",
    "exit_level",
    "hours",
    "group_size",
    "start",
    "end",
    "capacity",
    "target_groups",
    "cost_eur",
    "provider",
    "place",
    "successors",
)
LEAST_HOURS = 100
LARGEST_GROUP = 25
MOST_PER_MANAGER = 80
AGS = r"(?:0[1-9]|1[0-6])[0-9]{6}"

RULES = tuple(f"R{number:02}" for number in range(1, 13))
# What a schema can say: it compares no two values of a package and follows no link.
OF_A_SCHEMA = ("R01", "R02", "R03", "R06", "R11", "R12")
