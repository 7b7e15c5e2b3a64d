"""What a run is asked to do, in a form that travels to other processes and machines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from checker.batch.digests import digest, reader_digest, request_digest
from checker.batch.places import Place, place_of
from checker.engine.request import CheckRequest
from checker.errors import UsageError
from checker.loading.catalogue import load_catalogue
from checker.loading.rules import load_rules
from checker.model.catalogue import Catalogue

NONE, WANTING, ALL = "none", "failed", "all"


@dataclass(frozen=True, slots=True)
class Wishes:
    """Where a run reads and writes, and what it makes.

    ``html``: pages for no package, for those that are not conformant, or for all. ``cache``: a
    folder, or empty for none. ``prefer``: newest or path, or empty.
    """

    source: str
    target: str
    html: str = ALL
    demo: bool = False
    prefer: str = ""
    cache: str = ""
    remote: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """The wishes and the request without rules and catalogue, which every process loads itself.

    ``digest``: what every result depends on, besides the submissions. ``reader``: what reading
    depends on.
    """

    wishes: Wishes
    bare: CheckRequest
    codes: tuple[str, ...]
    folders: tuple[Path, ...]
    digest: str
    reader: str

    @property
    def source(self) -> Place:
        """Return the folder of the submissions."""
        return place_of(self.wishes.source, remote=self.wishes.remote)

    @property
    def target(self) -> Place:
        """Return the folder of the run."""
        return place_of(self.wishes.target, remote=self.wishes.remote)


def order_of(request: CheckRequest, folders: tuple[Path, ...], wishes: Wishes) -> Order:
    """Return the order of a run; this process is then ready for it, and so are its children."""
    catalogue = request.catalogue
    bare = replace(
        request, rules={}, catalogue=Catalogue((), {}, catalogue.version, catalogue.sha256)
    )
    mark = digest((request_digest(request, folders), wishes.html))
    codes = tuple(request.rules)
    order = Order(wishes, bare, codes, folders, mark, reader_digest(request))
    _READY.clear()
    _READY[mark] = request
    return order


def request_of(order: Order) -> CheckRequest:
    """Return the whole request; rules and catalogue are loaded once in every process.

    Raises:
        UsageError: another version of program or catalogue is installed here.
    """
    if order.digest not in _READY:
        _READY.clear()
        _READY[order.digest] = _loaded(order)
    return _READY[order.digest]


# A process works for one order at a time; the next one replaces it.
_READY: dict[str, CheckRequest] = {}


def _loaded(order: Order) -> CheckRequest:
    known = load_rules(order.folders)
    rules = {code: known[code] for code in order.codes if code in known}
    request = replace(order.bare, rules=rules, catalogue=load_catalogue())
    if digest((request_digest(request, order.folders), order.wishes.html)) != order.digest:
        raise UsageError("Auf einem der Rechner sind Programm, Katalog oder Regeln andere.")
    return request
