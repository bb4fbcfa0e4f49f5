-- Keys by which other systems act with the rights of one membership: kept as SHA-256 of what was shown once. A key outlives its membership as a line to be
-- read, and opens nothing any more.
CREATE TABLE api_keys (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    membership_id uuid,
    organisation_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    hash bytea NOT NULL,
    start character varying(20) NOT NULL,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    expires_on date NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT pk_api_keys PRIMARY KEY (id),
    CONSTRAINT fk_api_keys_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT fk_api_keys_memberships_membership_id FOREIGN KEY (membership_id) REFERENCES memberships (id) ON DELETE SET NULL,
    CONSTRAINT fk_api_keys_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_api_keys_hash ON api_keys (hash);

CREATE INDEX ix_api_keys_person_id ON api_keys (person_id);

CREATE INDEX ix_api_keys_membership_id ON api_keys (membership_id);

CREATE INDEX ix_api_keys_organisation_id ON api_keys (organisation_id);
