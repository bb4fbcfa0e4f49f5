-- A role may be for one reporting line alone; a body may have a standing office on a line, from one day to another.
ALTER TABLE memberships ADD COLUMN line text;

ALTER TABLE proposed_memberships ADD COLUMN line text;

DROP INDEX ix_memberships_person_id_organisation_id_role;

CREATE UNIQUE INDEX ix_memberships_person_id_organisation_id_role_line ON memberships (person_id, organisation_id, role, line) NULLS NOT DISTINCT;

DROP INDEX ix_proposed_memberships_person_id_organisation_id_role;

CREATE UNIQUE INDEX ix_proposed_memberships_person_id_organisation_id_role_line
    ON proposed_memberships (person_id, organisation_id, role, line) NULLS NOT DISTINCT;

CREATE TABLE standing_offices (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    line text NOT NULL,
    office_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    CONSTRAINT pk_standing_offices PRIMARY KEY (id),
    CONSTRAINT fk_standing_offices_organisations_body_id FOREIGN KEY (body_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_standing_offices_organisations_office_id FOREIGN KEY (office_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_standing_offices_body_id_line_from ON standing_offices (body_id, line, "from");

CREATE INDEX ix_standing_offices_office_id ON standing_offices (office_id);
