"""Check municipal measure packages against the common minimum standards."""

__version__ = "0.1.0"
