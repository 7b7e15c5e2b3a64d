"""Text files that nobody should send; each with the code of its refusal, per form."""

from __future__ import annotations

from tests.hostile.forms import clean_package, written

TOO_LARGE = 20 * 1024 * 1024 + 1
YAML = written(clean_package(), "yaml")
JSON = written(clean_package(), "json")


def bomb() -> bytes:
    """Return aliases that expand to ten million nodes."""
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 7)]
    return "\n".join(lines).encode()


def nested(depth: int, inside: str) -> bytes:
    return ('{"measures": ' * depth + inside + "}" * depth).encode()


BOTH: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "LES001"),
    "blank": (b" \n\t \n", "LES001"),
    "mark only": (b"\xef\xbb\xbf", "LES001"),
    "latin-1": ('{"measures": [{"id": "Bühl"}]}'.encode("latin-1"), "LES001"),
    "zero bytes": (b"\0" * 64, "LES001"),
    "half a character": (b'{"measures": [{"id": "B\xc3', "LES001"),
    "a list": (b"[1, 2]", "LES001"),
    "a number": (b"42", "LES001"),
    "nothing": (b"null", "LES001"),
    "cut off": (JSON[: len(JSON) // 2], "LES001"),
    "too deep": (nested(101, "1"), "LES008"),
    "half of a pair": (b'{"measures": [{"id": "\\ud800"}]}', "LES001"),
    "half of a pair as key": (b'{"measures": [], "\\udfff": 1}', "LES001"),
    "workbook": (b"PK\x03\x04" + bytes(64), "LES001"),
    "too large": (b"#" * TOO_LARGE, "LES008"),
}
ONLY_YAML: dict[str, tuple[bytes, str]] = {
    "tag": (b"measures: !!python/object:os.system [x]\n", "LES001"),
    "tag at a key": (b"a: 1\n!!str measures: []\n", "LES001"),
    "own tag": (b"measures: !include /etc/hostname\n", "LES001"),
    "alias bomb": (bomb(), "LES008"),
    "alias of itself": (b"measures: &a [*a]\n", "LES008"),
    "unknown alias": (b"measures: *b\n", "LES001"),
    "two documents": (b"measures: []\n---\nmeasures: []\n", "LES001"),
    "list as key": (b"? [1, 2]\n: 3\n", "LES001"),
    "tab": (b"a:\n\tb: 1\n", "LES001"),
    "unclosed nesting": (b"[" * 100_000, "LES008"),
    "comment only": (b"# nichts\n", "LES001"),
}
ONLY_JSON: dict[str, tuple[bytes, str]] = {
    "nan": (b'{"measures": [{"ue": NaN}]}', "LES001"),
    "infinity": (b'{"measures": [{"ue": -Infinity}]}', "LES001"),
    "a thousand digits": (b'{"measures": [{"ue": ' + b"9" * 1_001 + b"}]}", "LES001"),
    "comma too many": (b'{"measures": [],}', "LES001"),
    "text behind": (b'{"measures": []} x', "LES001"),
    "repeated key and cut off": (b'{"measures": [{"a": 1, "a": 2}], oops', "LES001"),
    "repeated key far too deep": (nested(600, '{"a": 1, "a": 2}'), "LES008"),
    "unclosed nesting": (b"[" * 100_000, "LES008"),
}
