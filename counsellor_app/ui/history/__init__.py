"""履歴: who changed what."""
