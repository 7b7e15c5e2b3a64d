"""A cluster of dask.distributed: the same work on many machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from logging import CRITICAL
from typing import Any

from distributed import Client, Future, LocalCluster, as_completed
from distributed.scheduler import KilledWorker

from checker.batch.crew import Done, R, T, Work
from checker.batch.order import Order
from checker.errors import UsageError

# Waiting tasks per worker: enough that none is idle, few enough that little is begun again.
_AHEAD = 3
_SECONDS = 30


class Cluster:
    """Does tasks on a cluster: one that runs, or one of some processes on this machine."""

    def __init__(self, scheduler: str, jobs: int) -> None:
        """``scheduler``: address, or empty for a cluster of ``jobs`` processes of its own."""
        self._scheduler, self._jobs = scheduler, jobs

    @cached_property
    def _client(self) -> Client:
        if not self._scheduler:
            return Client(
                LocalCluster(
                    n_workers=self._jobs,
                    threads_per_worker=1,
                    dashboard_address=None,
                    silence_logs=CRITICAL,
                )
            )
        try:
            return Client(self._scheduler, timeout=_SECONDS)
        except (OSError, ValueError) as error:
            raise UsageError(f"{self._scheduler}: {error}") from error

    def run(self, work: Work[T, R], order: Order, tasks: Iterable[T]) -> Iterator[Done[T, R]]:
        """Yield each task with its result; what dead workers leave is done again, alone."""
        left: list[T] = []
        yield from self._together(work, order, tasks, left)
        while left:
            task, *left = left
            result = self._alone(work, order, task)
            if result is not None or len(task.files) == 1:
                yield task, result
            else:
                left = [*task.halves(), *left]

    def _together(
        self, work: Work[T, R], order: Order, tasks: Iterable[T], left: list[T]
    ) -> Iterator[Done[T, R]]:
        source, begun = iter(tasks), dict[Any, T]()
        stream = as_completed(loop=self._client.loop)
        while True:
            for task in islice(source, self._room(len(begun))):
                future = self._submitted(work, order, task)
                begun[future.key] = task
                stream.add(future)
            if not begun:
                return
            ended = next(stream)
            yield from _ended(ended, begun.pop(ended.key), left)

    def _room(self, begun: int) -> int:
        workers: int = len(self._client.nthreads()) or 1
        return max(0, _AHEAD * workers - begun)

    def _submitted(self, work: Work[T, R], order: Order, task: T) -> Future[R]:
        return self._client.submit(work, order, task, pure=False)

    def _alone(self, work: Work[T, R], order: Order, task: T) -> R | None:
        try:
            result: R = self._submitted(work, order, task).result()
        except KilledWorker:
            return None
        return result

    def close(self) -> None:
        """Let the workers of an own cluster go."""
        if "_client" not in self.__dict__:
            return
        cluster = self._client.cluster
        self._client.close()
        if cluster is not None:
            cluster.close()


def _ended(future: Future[Any], task: T, left: list[T]) -> Iterator[Done[T, Any]]:
    try:
        yield task, future.result()
    except KilledWorker:
        left.append(task)
