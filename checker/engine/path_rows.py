"""To which row of the ladder an offer leads."""

from __future__ import annotations

from checker.graph.facts import SKILLS
from checker.graph.offers import Offer
from checker.graph.steps import Mask
from checker.graph.town import Town
from checker.model.ladder import COMPANIONS, NO_LEVEL, SCRIPT, WORK

BESIDE = frozenset({"begleitend", "beratung"})
_NO_WORK = frozenset({"language_course", ""})


def row_of(offer: Offer, town: Town) -> str:
    """Return the level an offer leads to, else reading and writing, school and work, or beside."""
    if offer.kind in BESIDE:
        return COMPANIONS
    outcomes = town.results.sure(offer) if offer.goal is None else ()
    gives = outcomes[0].gives if outcomes else 0
    level = level_of(gives, town)
    if level is not None:
        return level
    script = any(name.startswith("literalitaet:") for name in town.atoms.names(gives))
    if script:
        return SCRIPT
    return NO_LEVEL if _family(offer, town) in _NO_WORK else WORK


def _family(offer: Offer, town: Town) -> str:
    """Return the family of the type of an offer, empty for a type that nobody knows."""
    code = town.land.catalogue.code("measure-types", offer.type)
    return str(code.more.get("family", "")) if code else ""


def level_of(held: Mask, town: Town) -> str | None:
    """Return the highest level in all skills, else the highest in any, or None without one."""
    atoms = town.atoms
    for level in reversed(atoms.levels[1:]):
        if not atoms.language(level) & ~held:
            return level
    for level in reversed(atoms.levels[1:]):
        if any(not atoms.at_least(skill, level) & ~held for skill in SKILLS):
            return level
    return None
