-- A role that one administrator proposed and another has not confirmed yet gives no right: it stands here, not in memberships, where every row is a right.
CREATE TABLE proposed_memberships (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role text NOT NULL,
    proposed_by uuid,
    proposed_at timestamp with time zone NOT NULL,
    by_home boolean NOT NULL,
    CONSTRAINT pk_proposed_memberships PRIMARY KEY (id),
    CONSTRAINT fk_proposed_memberships_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT fk_proposed_memberships_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_proposed_memberships_person_id_organisation_id_role ON proposed_memberships (person_id, organisation_id, role);

CREATE INDEX ix_proposed_memberships_organisation_id ON proposed_memberships (organisation_id);

-- Roles there are stay as they are: nobody is named who gave them, as if the operator had.
ALTER TABLE memberships ADD COLUMN given_by uuid, ADD COLUMN confirmed_by uuid;

-- The account that signed, as it was called then: names may be corrected later.
ALTER TABLE reports ADD COLUMN account_name text NOT NULL DEFAULT '', ADD COLUMN account_user_name text NOT NULL DEFAULT '';

UPDATE reports r SET account_name = p.full_name, account_user_name = coalesce(p.user_name, '') FROM people p WHERE p.id = r.signed_by;
