"""運用規則: what an office has laid down for each kind of consultation, as values."""
