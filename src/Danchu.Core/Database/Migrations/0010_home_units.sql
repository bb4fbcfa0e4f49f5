-- The unit whose administrators keep an account. Until now none was named: it is the unit of the role held longest (ids are in the order of time).
ALTER TABLE people ADD COLUMN home_organisation_id uuid;

UPDATE people SET home_organisation_id =
    (SELECT m.organisation_id FROM memberships m WHERE m.person_id = people.id ORDER BY m.id LIMIT 1);

ALTER TABLE people ADD CONSTRAINT fk_people_organisations_home_organisation_id
    FOREIGN KEY (home_organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT;

CREATE INDEX ix_people_home_organisation_id ON people (home_organisation_id);
