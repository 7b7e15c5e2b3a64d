"""Which measure leads on to which."""
