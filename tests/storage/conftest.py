from tests.desk import empty_store, key, path, raw, store

__all__ = ["empty_store", "key", "path", "raw", "store"]
