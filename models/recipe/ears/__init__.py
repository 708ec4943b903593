"""Makes the small Mandarin speech model of the hotline: sounds, labels, network, graph and figures."""
