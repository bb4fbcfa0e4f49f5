-- From which row of which other system an entry came: a row sent again is the same entry.
CREATE TABLE entry_sources (
    organisation_id uuid NOT NULL,
    mapping text NOT NULL,
    source_key character varying(200) NOT NULL,
    entry_id uuid NOT NULL,
    CONSTRAINT pk_entry_sources PRIMARY KEY (organisation_id, mapping, source_key),
    CONSTRAINT fk_entry_sources_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_entry_sources_entries_entry_id FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE RESTRICT
);

CREATE INDEX ix_entry_sources_entry_id ON entry_sources (entry_id);
