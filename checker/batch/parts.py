"""Several byte strings in one file: a line with their lengths, then they themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import accumulate


def packed(parts: Iterable[bytes]) -> bytes:
    """Return the parts as one byte string."""
    known = list(parts)
    return b"".join([json.dumps([len(part) for part in known]).encode(), b"\n", *known])


def unpacked(content: bytes) -> list[bytes]:
    """Return the parts.

    Raises:
        ValueError: the content was cut, or is something else.
    """
    line, _, rest = content.partition(b"\n")
    lengths = json.loads(line)
    if not isinstance(lengths, list) or sum(lengths) != len(rest):
        raise ValueError("the lengths do not fit")
    ends = accumulate(lengths)
    return [rest[end - length : end] for end, length in zip(ends, lengths, strict=True)]
