"""Names a finding across years: no line numbers, texts or period go in."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import NamedTuple


class Identity(NamedTuple):
    """What a finding is about: rule, submission, object, field and list item."""

    code: str
    key: str
    kind: str
    object_id: str
    field: str
    part: str


def fingerprints(identities: list[Identity]) -> list[str]:
    """Return one fingerprint each, in order.

    The part is the natural key of the list item. Without one, it is the running number among
    equals, from 1; a natural key that stands twice gets the number behind it.
    """
    seen = Counter[Identity]()
    result = []
    for identity in identities:
        seen[identity] += 1
        result.append(fingerprint(identity._replace(part=_part(identity.part, seen[identity]))))
    return result


def _part(natural: str, number: int) -> str:
    if not natural:
        return str(number)
    return natural if number == 1 else f"{natural}#{number}"


def fingerprint(identity: Identity) -> str:
    """Return the first 16 hex digits of the SHA-256 over the identity."""
    text = "|".join(("1", *identity))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def field_name(pointer: tuple[str | int, ...]) -> str:
    """Return the path without list positions."""
    return "/".join(step for step in pointer if isinstance(step, str))
