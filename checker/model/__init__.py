"""The values every other part works on, all frozen."""
