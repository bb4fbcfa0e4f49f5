-- What is published is for everybody, or for the people of the unit alone (Luật 10/2022/QH15 Điều 46-48, 64-66), each with numbers of its own.
ALTER TABLE publications ADD COLUMN audience text NOT NULL DEFAULT 'Everybody';

-- What is disclosed inside a unit is never for everybody.
ALTER TABLE publications ADD CONSTRAINT ck_publications_audience CHECK ((kind = 'InternalDisclosure') = (audience = 'Unit'));

DROP INDEX ix_publications_organisation_id_number;

CREATE UNIQUE INDEX ix_publications_organisation_id_audience_number ON publications (organisation_id, audience, number);

-- What a published contribution adds to which decision, as it was when it was published: entries corrected later change nothing of it.
ALTER TABLE publication_versions ADD COLUMN subject_entry_id uuid;

ALTER TABLE publication_versions ADD COLUMN amounts jsonb NOT NULL DEFAULT '[]';
