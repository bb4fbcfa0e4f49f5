-- Files withdrawn since a report was signed are looked for by their time; few ever are.
CREATE INDEX ix_entry_files_withdrawn_at ON entry_files (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
