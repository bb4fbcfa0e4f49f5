-- Evidence may be any document of the system: a file at an entry, a signed copy of a report, a request letter, beside reports and entries.
ALTER TABLE evidence_items ADD COLUMN entry_file_id uuid;

ALTER TABLE evidence_items ADD COLUMN signed_file_id uuid;

ALTER TABLE evidence_items ADD COLUMN round_id uuid;

ALTER TABLE evidence_items
    ADD CONSTRAINT fk_evidence_items_entry_files_entry_file_id FOREIGN KEY (entry_file_id) REFERENCES entry_files (id) ON DELETE RESTRICT;

ALTER TABLE evidence_items
    ADD CONSTRAINT fk_evidence_items_signed_files_signed_file_id FOREIGN KEY (signed_file_id) REFERENCES signed_files (id) ON DELETE RESTRICT;

ALTER TABLE evidence_items
    ADD CONSTRAINT fk_evidence_items_rounds_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE RESTRICT;

CREATE INDEX ix_evidence_items_entry_file_id ON evidence_items (entry_file_id);

CREATE INDEX ix_evidence_items_signed_file_id ON evidence_items (signed_file_id);

CREATE INDEX ix_evidence_items_round_id ON evidence_items (round_id);
