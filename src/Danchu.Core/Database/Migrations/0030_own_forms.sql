-- A unit writes forms of its own, as it does outlines and rubrics; those of the catalogue have no owner.
ALTER TABLE forms ADD COLUMN owner_id uuid;

ALTER TABLE forms ADD CONSTRAINT fk_forms_organisations_owner_id FOREIGN KEY (owner_id) REFERENCES organisations (id) ON DELETE RESTRICT;

CREATE INDEX ix_forms_owner_id ON forms (owner_id);
