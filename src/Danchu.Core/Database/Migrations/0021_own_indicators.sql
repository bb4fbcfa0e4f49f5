-- A unit keeps indicators of its own, as it does forms, outlines and rubrics; those of the catalogue have no owner. History tells of one by its id.
ALTER TABLE indicators ADD COLUMN owner_id uuid;
ALTER TABLE indicators ADD COLUMN id uuid;

ALTER TABLE indicators ADD CONSTRAINT fk_indicators_organisations_owner_id FOREIGN KEY (owner_id) REFERENCES organisations (id) ON DELETE RESTRICT;

CREATE INDEX ix_indicators_owner_id ON indicators (owner_id);
