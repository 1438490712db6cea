"""保存期間: how long records are kept, and their deletion."""
