-- An entry of the unit's books may be evidence, beside files and reports.
ALTER TABLE evidence_items ADD COLUMN entry_id uuid;

ALTER TABLE evidence_items
    ADD CONSTRAINT fk_evidence_items_entries_entry_id FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE RESTRICT;

CREATE INDEX ix_evidence_items_entry_id ON evidence_items (entry_id);
