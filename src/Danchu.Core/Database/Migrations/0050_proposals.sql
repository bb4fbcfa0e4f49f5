-- Proposals of units: what was sent, the group that gets one answer, where each went, what goes with a report, and that a unit has none.
CREATE TABLE proposal_groups (
    id uuid NOT NULL,
    holder_id uuid NOT NULL,
    subject text NOT NULL,
    state text NOT NULL,
    due_on date NOT NULL,
    arrived_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    answer text NOT NULL DEFAULT '',
    answer_symbol text NOT NULL DEFAULT '',
    answer_date date,
    answered_at timestamp with time zone,
    answered_by uuid,
    answered_for uuid,
    file_name text NOT NULL DEFAULT '',
    file_hash text,
    revision integer NOT NULL,
    CONSTRAINT pk_proposal_groups PRIMARY KEY (id),
    CONSTRAINT fk_proposal_groups_organisations_holder_id FOREIGN KEY (holder_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_proposal_groups_organisations_answered_for FOREIGN KEY (answered_for) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_proposal_groups_stored_files_file_hash FOREIGN KEY (file_hash) REFERENCES stored_files (hash) ON DELETE RESTRICT
);

CREATE INDEX ix_proposal_groups_holder_id_due_on ON proposal_groups (holder_id, due_on);

CREATE INDEX ix_proposal_groups_answered_for ON proposal_groups (answered_for);

CREATE INDEX ix_proposal_groups_file_hash ON proposal_groups (file_hash);

CREATE TABLE proposals (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    origin_id uuid,
    addressee_id uuid NOT NULL,
    group_id uuid NOT NULL,
    assignment_id uuid,
    text text NOT NULL,
    reason text NOT NULL,
    source text NOT NULL,
    words text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by uuid NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT pk_proposals PRIMARY KEY (id),
    CONSTRAINT fk_proposals_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_proposals_organisations_addressee_id FOREIGN KEY (addressee_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_proposals_entries_entry_id FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE RESTRICT,
    CONSTRAINT fk_proposals_entries_origin_id FOREIGN KEY (origin_id) REFERENCES entries (id) ON DELETE RESTRICT,
    CONSTRAINT fk_proposals_assignments_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments (id) ON DELETE RESTRICT,
    CONSTRAINT fk_proposals_proposal_groups_group_id FOREIGN KEY (group_id) REFERENCES proposal_groups (id) ON DELETE RESTRICT
);

-- An entry is on its way once at a time.
CREATE UNIQUE INDEX ix_proposals_entry_id ON proposals (entry_id) WHERE taken_back_at IS NULL;

CREATE INDEX ix_proposals_organisation_id_sent_at ON proposals (organisation_id, sent_at);

CREATE INDEX ix_proposals_group_id ON proposals (group_id);

CREATE INDEX ix_proposals_addressee_id ON proposals (addressee_id);

CREATE INDEX ix_proposals_assignment_id ON proposals (assignment_id);

CREATE INDEX ix_proposals_origin_id ON proposals (origin_id);

CREATE TABLE proposal_steps (
    id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    deed text NOT NULL,
    by_id uuid NOT NULL,
    to_id uuid,
    note text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_proposal_steps PRIMARY KEY (id),
    CONSTRAINT fk_proposal_steps_proposals_proposal_id FOREIGN KEY (proposal_id) REFERENCES proposals (id) ON DELETE RESTRICT,
    CONSTRAINT fk_proposal_steps_organisations_by_id FOREIGN KEY (by_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_proposal_steps_organisations_to_id FOREIGN KEY (to_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE INDEX ix_proposal_steps_proposal_id ON proposal_steps (proposal_id);

CREATE INDEX ix_proposal_steps_to_id ON proposal_steps (to_id);

CREATE INDEX ix_proposal_steps_by_id ON proposal_steps (by_id);

CREATE TABLE proposal_offers (
    assignment_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    CONSTRAINT pk_proposal_offers PRIMARY KEY (assignment_id, entry_id),
    CONSTRAINT fk_proposal_offers_assignments_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments (id) ON DELETE CASCADE,
    CONSTRAINT fk_proposal_offers_entries_entry_id FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE RESTRICT
);

CREATE INDEX ix_proposal_offers_entry_id ON proposal_offers (entry_id);

CREATE TABLE no_proposals (
    organisation_id uuid NOT NULL,
    period_id uuid NOT NULL,
    stated_at timestamp with time zone NOT NULL,
    stated_by uuid NOT NULL,
    CONSTRAINT pk_no_proposals PRIMARY KEY (organisation_id, period_id),
    CONSTRAINT fk_no_proposals_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_no_proposals_periods_period_id FOREIGN KEY (period_id) REFERENCES periods (id) ON DELETE RESTRICT
);

CREATE INDEX ix_no_proposals_period_id ON no_proposals (period_id);
