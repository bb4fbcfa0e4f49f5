-- An attached signed copy can be withdrawn or replaced: it stays, with who, when and why, to be verified; superiors are no longer given it.
ALTER TABLE signed_files
    ADD COLUMN withdrawn_at timestamp with time zone,
    ADD COLUMN withdrawn_by uuid,
    ADD COLUMN withdrawn_reason text NOT NULL DEFAULT '',
    ADD COLUMN replaced_by uuid,
    ADD CONSTRAINT fk_signed_files_signed_files_replaced_by FOREIGN KEY (replaced_by) REFERENCES signed_files (id) ON DELETE RESTRICT;

CREATE INDEX ix_signed_files_replaced_by ON signed_files (replaced_by);
