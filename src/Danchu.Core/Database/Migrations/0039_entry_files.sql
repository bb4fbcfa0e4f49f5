-- Files at entries. Their contents and those of evidence are one store.
ALTER TABLE evidence_files RENAME TO stored_files;

ALTER TABLE stored_files RENAME CONSTRAINT pk_evidence_files TO pk_stored_files;

ALTER TABLE evidence_items RENAME CONSTRAINT fk_evidence_items_evidence_files_file_hash TO fk_evidence_items_stored_files_file_hash;

CREATE TABLE entry_files (
    id uuid NOT NULL,
    entry_id uuid NOT NULL,
    name text NOT NULL,
    file_hash text NOT NULL,
    open_above boolean NOT NULL,
    attached_by uuid NOT NULL,
    attached_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    withdrawn_reason text NOT NULL DEFAULT '',
    CONSTRAINT pk_entry_files PRIMARY KEY (id),
    CONSTRAINT fk_entry_files_entries_entry_id FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE RESTRICT,
    CONSTRAINT fk_entry_files_stored_files_file_hash FOREIGN KEY (file_hash) REFERENCES stored_files (hash) ON DELETE RESTRICT
);

CREATE INDEX ix_entry_files_entry_id ON entry_files (entry_id);

CREATE INDEX ix_entry_files_file_hash ON entry_files (file_hash);
