"""Settings for every test: hypothesis without deadlines, since two workers share the machine."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("project", deadline=None)
settings.load_profile("project")
