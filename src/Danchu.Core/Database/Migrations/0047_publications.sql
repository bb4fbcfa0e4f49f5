-- What a unit has put before the public: frozen versions of a text made from an entry of a register; the entry itself never appears (docs/adr/0020).
CREATE TABLE public_pages (
    organisation_id uuid NOT NULL,
    area text NOT NULL,
    commune text NOT NULL,
    is_on boolean NOT NULL,
    -- One more with everything that changes what the public sees: what is kept elsewhere is asked for again by it.
    revision bigint NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_public_pages PRIMARY KEY (organisation_id),
    CONSTRAINT fk_public_pages_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

-- An address is one unit's, for good.
CREATE UNIQUE INDEX ix_public_pages_area_commune ON public_pages (area, commune);

CREATE TABLE publications (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    kind text NOT NULL,
    -- Given when it is published; null while there is only a draft.
    number integer,
    taken_down_at timestamp with time zone,
    taken_down_by uuid,
    taken_down_reason text NOT NULL DEFAULT '',
    revision integer NOT NULL,
    CONSTRAINT pk_publications PRIMARY KEY (id),
    CONSTRAINT fk_publications_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_publications_entries_entry_id FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_publications_organisation_id_number ON publications (organisation_id, number);

CREATE INDEX ix_publications_entry_id ON publications (entry_id);

CREATE TABLE publication_versions (
    publication_id uuid NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    item text NOT NULL,
    item_name text NOT NULL,
    forms jsonb NOT NULL,
    places text NOT NULL,
    posted_from date NOT NULL,
    posted_until date,
    sector_rule text NOT NULL,
    has_personal boolean NOT NULL,
    personal_until date,
    note text NOT NULL,
    words text NOT NULL,
    drafted_by uuid NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    published_by uuid,
    published_at timestamp with time zone,
    CONSTRAINT pk_publication_versions PRIMARY KEY (publication_id, number),
    -- What is personal has a last day.
    CONSTRAINT ck_publication_versions_personal CHECK (NOT has_personal OR personal_until IS NOT NULL),
    CONSTRAINT fk_publication_versions_publications_publication_id FOREIGN KEY (publication_id) REFERENCES publications (id) ON DELETE RESTRICT
);

CREATE TABLE publication_files (
    publication_id uuid NOT NULL,
    version integer NOT NULL,
    entry_file_id uuid NOT NULL,
    name text NOT NULL,
    file_hash text NOT NULL,
    CONSTRAINT pk_publication_files PRIMARY KEY (publication_id, version, entry_file_id),
    CONSTRAINT fk_publication_files_publication_versions FOREIGN KEY (publication_id, version)
        REFERENCES publication_versions (publication_id, number) ON DELETE CASCADE,
    CONSTRAINT fk_publication_files_entry_files_entry_file_id FOREIGN KEY (entry_file_id) REFERENCES entry_files (id) ON DELETE RESTRICT,
    CONSTRAINT fk_publication_files_stored_files_file_hash FOREIGN KEY (file_hash) REFERENCES stored_files (hash) ON DELETE RESTRICT
);

CREATE INDEX ix_publication_files_entry_file_id ON publication_files (entry_file_id);

CREATE INDEX ix_publication_files_file_hash ON publication_files (file_hash);
