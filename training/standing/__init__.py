"""How the network behind ``twosource.language.standing`` is trained and written."""
