"""Profiles, goals and groups in their compiled form, and a reviewer's own file of profiles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checker.graph.facts import plain
from checker.loading.catalogue import compiled, load_catalogue
from checker.loading.own_file import read_own, refusal, shape_lines
from checker.loading.places import standards_dir
from checker.loading.profiles_check import check_profiles
from checker.model.profile import Profile, ProfileFile

_OWN_NOTE = "Eigene Mischung, keine Statistik."
_SENTENCES = {"value_error": "die Monate müssen aufsteigen, jeder einmal"}


@lru_cache(maxsize=1)
def load_profiles() -> ProfileFile:
    """Return the shipped profiles, goals and groups, compiling them when the sources changed.

    Raises:
        CatalogueError: the file of profiles is wrong.
    """
    return compiled("profiles", load_catalogue().sha256, ProfileFile, _profiles)


def _profiles() -> ProfileFile:
    # YAML is loaded only when the sources changed.
    sources = import_module("checker.loading.standards")
    found: ProfileFile = sources.load_profile_file(standards_dir())
    return found


def own_profiles(path: Path) -> ProfileFile:
    """Return the profiles of a file of one's own, with the shipped goals and groups.

    The mix is that of the file; without any share every own profile counts the same. Shipped
    profiles keep their ids with share 0, so that groups and packages may still name them; a profile
    or group of the file replaces the shipped one of that name. Goals cannot be replaced.

    Raises:
        UsageError: the file is missing, cannot be read or is wrong; one line per fault.
    """
    own = _read(path)
    merged = _merged(own)
    faults = [fault.de for fault in check_profiles(merged, load_catalogue())]
    if faults:
        raise refusal(path, faults)
    return merged


def _read(path: Path) -> ProfileFile:
    data = read_own(path)
    try:
        return ProfileFile.model_validate(_completed(data, path))
    except ValidationError as error:
        raise refusal(path, shape_lines(error, _SENTENCES)) from None


def _completed(data: dict[str, Any], path: Path) -> dict[str, Any]:
    """Fill in what a file of one's own need not say."""
    if data.get("goals"):
        fault = "Was ein Ziel verlangt, lässt sich hier nicht ändern. Streichen Sie „goals“."
        raise refusal(path, [fault])
    profiles = data.get("profiles")
    if isinstance(profiles, list):
        data["profiles"] = [_profile(entry, path) for entry in profiles]
    name = {"de": path.stem, "en": path.stem}
    return {"id": path.stem, "title": name, "note": {"de": _OWN_NOTE, "en": _OWN_NOTE}, **data}


def _profile(entry: Any, path: Path) -> Any:
    if not isinstance(entry, dict):
        return entry
    title, facts = entry.get("title", entry.get("id")), entry.get("facts", {})
    both = {"de": title, "en": title} if isinstance(title, str) else title
    texts = {k: plain(v) for k, v in facts.items()} if isinstance(facts, dict) else facts
    source = {"source": f"Eigene Angabe ({path.name})"}
    return source | entry | {"title": both, "facts": texts}


def _merged(own: ProfileFile) -> ProfileFile:
    shipped = load_profiles()
    ids = {profile.id for profile in own.profiles}
    groups = {group.group for group in own.groups}
    rest = (p.model_copy(update={"share": 0}) for p in shipped.profiles if p.id not in ids)
    others = (group for group in shipped.groups if group.group not in groups)
    return own.model_copy(
        update={
            "goals": shipped.goals,
            "groups": (*own.groups, *others),
            "profiles": (*_weighted(own.profiles), *rest),
        }
    )


def _weighted(profiles: tuple[Profile, ...]) -> Iterator[Profile]:
    if any(profile.share for profile in profiles):
        yield from profiles
        return
    for profile in profiles:
        yield profile.model_copy(update={"share": 1 / len(profiles)})
