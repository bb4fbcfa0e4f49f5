-- The schema of Danchu, first version. Names follow the entities of Danchu.Core; a test compares the two.
-- Requires PostgreSQL 15 with ICU (collation "vi-x-icu": the Vietnamese alphabet).

CREATE TABLE calendars (
    key text NOT NULL,
    name text NOT NULL,
    source text NOT NULL,
    periods jsonb NOT NULL,
    CONSTRAINT pk_calendars PRIMARY KEY (key)
);

CREATE TABLE forms (
    id uuid NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    for_kinds jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    content_hash text NOT NULL,
    groups jsonb NOT NULL,
    CONSTRAINT pk_forms PRIMARY KEY (id)
);

CREATE TABLE history (
    organisation_id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    person_id uuid,
    person_name text NOT NULL,
    operation text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    old text,
    new text,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_history PRIMARY KEY (organisation_id, sequence)
);

CREATE TABLE history_heads (
    organisation_id uuid NOT NULL,
    sequence bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_history_heads PRIMARY KEY (organisation_id)
);

CREATE TABLE indicators (
    key character varying(80) NOT NULL,
    slot integer GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    unit text NOT NULL,
    kind text NOT NULL,
    decimals integer NOT NULL,
    numerator_name text NOT NULL,
    denominator_name text NOT NULL,
    aggregation text NOT NULL,
    comparison text NOT NULL,
    "group" text NOT NULL,
    source text NOT NULL,
    CONSTRAINT pk_indicators PRIMARY KEY (key)
);

CREATE TABLE organisations (
    id uuid NOT NULL,
    code character varying(35) NOT NULL,
    name character varying(200) COLLATE "vi-x-icu" NOT NULL,
    short_name character varying(200) NOT NULL,
    search_name text NOT NULL,
    kind text NOT NULL,
    level text NOT NULL,
    place text NOT NULL,
    "from" date NOT NULL,
    "to" date,
    note text NOT NULL,
    CONSTRAINT pk_organisations PRIMARY KEY (id),
    CONSTRAINT ck_organisations_days CHECK ("to" IS NULL OR "to" >= "from")
);

CREATE TABLE outlines (
    id uuid NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    document_type text NOT NULL,
    subject text NOT NULL,
    line text NOT NULL,
    for_kinds jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source text NOT NULL,
    content_hash text NOT NULL,
    sections jsonb NOT NULL,
    CONSTRAINT pk_outlines PRIMARY KEY (id)
);

CREATE TABLE periods (
    id uuid NOT NULL,
    calendar text NOT NULL,
    kind text NOT NULL,
    year integer NOT NULL,
    ordinal integer NOT NULL,
    name text NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    CONSTRAINT pk_periods PRIMARY KEY (id),
    CONSTRAINT ck_periods_days CHECK ("to" >= "from")
);

CREATE TABLE people (
    id uuid NOT NULL,
    full_name text NOT NULL,
    search_name text NOT NULL,
    must_change_password boolean NOT NULL,
    disabled boolean NOT NULL,
    user_name character varying(256),
    normalized_user_name character varying(256),
    email character varying(256),
    normalized_email character varying(256),
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT pk_people PRIMARY KEY (id)
);

CREATE TABLE issuers (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    line text NOT NULL,
    superior_name text NOT NULL,
    body_name text NOT NULL,
    name_in_text text NOT NULL,
    symbol text NOT NULL,
    place text NOT NULL,
    signature_lines text[] NOT NULL,
    signer_name text NOT NULL,
    recipients text[] NOT NULL,
    CONSTRAINT pk_issuers PRIMARY KEY (id),
    CONSTRAINT fk_issuers_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE
);

CREATE TABLE notices (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    href text NOT NULL,
    at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone,
    CONSTRAINT pk_notices PRIMARY KEY (id),
    CONSTRAINT fk_notices_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE
);

CREATE TABLE number_books (
    organisation_id uuid NOT NULL,
    line text NOT NULL,
    series text NOT NULL,
    last integer NOT NULL,
    CONSTRAINT pk_number_books PRIMARY KEY (organisation_id, line, series),
    CONSTRAINT fk_number_books_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE TABLE subordinations (
    id uuid NOT NULL,
    line text NOT NULL,
    superior_id uuid NOT NULL,
    subordinate_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    CONSTRAINT pk_subordinations PRIMARY KEY (id),
    CONSTRAINT ck_subordinations_days CHECK ("to" IS NULL OR "to" >= "from"),
    CONSTRAINT ck_subordinations_not_itself CHECK (superior_id <> subordinate_id),
    CONSTRAINT fk_subordinations_organisations_subordinate_id FOREIGN KEY (subordinate_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_subordinations_organisations_superior_id FOREIGN KEY (superior_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE TABLE successions (
    id uuid NOT NULL,
    predecessor_id uuid NOT NULL,
    successor_id uuid NOT NULL,
    "on" date NOT NULL,
    kind text NOT NULL,
    share numeric(6,5) NOT NULL,
    CONSTRAINT pk_successions PRIMARY KEY (id),
    CONSTRAINT ck_successions_share CHECK (share > 0 AND share <= 1),
    CONSTRAINT fk_successions_organisations_predecessor_id FOREIGN KEY (predecessor_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_successions_organisations_successor_id FOREIGN KEY (successor_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE TABLE facts (
    organisation_id uuid NOT NULL,
    period_id uuid NOT NULL,
    indicator character varying(80) NOT NULL,
    state text NOT NULL,
    value numeric(20,4),
    denominator numeric(20,4),
    text character varying(2000),
    revision integer NOT NULL,
    updated_by uuid NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_facts PRIMARY KEY (organisation_id, period_id, indicator),
    CONSTRAINT fk_facts_indicators_indicator FOREIGN KEY (indicator) REFERENCES indicators (key) ON DELETE RESTRICT,
    CONSTRAINT fk_facts_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_facts_periods_period_id FOREIGN KEY (period_id) REFERENCES periods (id) ON DELETE RESTRICT
);

CREATE TABLE memberships (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role text NOT NULL,
    CONSTRAINT pk_memberships PRIMARY KEY (id),
    CONSTRAINT fk_memberships_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT fk_memberships_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE TABLE user_claims (
    id integer GENERATED BY DEFAULT AS IDENTITY,
    user_id uuid NOT NULL,
    claim_type text,
    claim_value text,
    CONSTRAINT pk_user_claims PRIMARY KEY (id),
    CONSTRAINT fk_user_claims_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE user_logins (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL,
    CONSTRAINT pk_user_logins PRIMARY KEY (login_provider, provider_key),
    CONSTRAINT fk_user_logins_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE user_tokens (
    user_id uuid NOT NULL,
    login_provider text NOT NULL,
    name text NOT NULL,
    value text,
    CONSTRAINT pk_user_tokens PRIMARY KEY (user_id, login_provider, name),
    CONSTRAINT fk_user_tokens_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE assignments (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    due_on date NOT NULL,
    first_sent_at timestamp with time zone,
    reminded_at timestamp with time zone,
    CONSTRAINT pk_assignments PRIMARY KEY (id),
    CONSTRAINT fk_assignments_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE TABLE reports (
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    current boolean NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    symbol text NOT NULL,
    book_number integer,
    signed_on date,
    sent_at timestamp with time zone,
    signed_by uuid,
    signer_name text NOT NULL,
    signature_lines text[] NOT NULL,
    recipients text[] NOT NULL,
    handed_over_at timestamp with time zone,
    handed_over_by uuid,
    inside_return_reason text NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    document_hash text NOT NULL,
    frozen_figures jsonb NOT NULL,
    CONSTRAINT pk_reports PRIMARY KEY (id),
    CONSTRAINT fk_reports_assignments_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments (id) ON DELETE RESTRICT
);

CREATE TABLE rounds (
    id uuid NOT NULL,
    line text NOT NULL,
    issuer_id uuid NOT NULL,
    period_id uuid NOT NULL,
    outline_id uuid NOT NULL,
    form_id uuid,
    due_on date NOT NULL,
    subject character varying(300) NOT NULL,
    search_subject text NOT NULL,
    letter character varying(20000) NOT NULL,
    drafting_unit character varying(20) NOT NULL,
    state text NOT NULL,
    passed_on_from uuid,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    issued_at timestamp with time zone,
    letter_symbol text NOT NULL,
    letter_date date,
    letter_document bytea,
    letter_html text NOT NULL,
    letter_hash text NOT NULL,
    CONSTRAINT pk_rounds PRIMARY KEY (id),
    CONSTRAINT fk_rounds_assignments_passed_on_from FOREIGN KEY (passed_on_from) REFERENCES assignments (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rounds_forms_form_id FOREIGN KEY (form_id) REFERENCES forms (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rounds_organisations_issuer_id FOREIGN KEY (issuer_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rounds_outlines_outline_id FOREIGN KEY (outline_id) REFERENCES outlines (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rounds_periods_period_id FOREIGN KEY (period_id) REFERENCES periods (id) ON DELETE RESTRICT
);

CREATE TABLE report_documents (
    report_id uuid NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT pk_report_documents PRIMARY KEY (report_id),
    CONSTRAINT fk_report_documents_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT
);

CREATE TABLE report_sections (
    report_id uuid NOT NULL,
    key text NOT NULL,
    text text NOT NULL,
    revision integer NOT NULL,
    updated_by uuid NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_report_sections PRIMARY KEY (report_id, key),
    CONSTRAINT fk_report_sections_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT
);

CREATE TABLE return_items (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    target text NOT NULL,
    key text NOT NULL,
    reason character varying(1000) NOT NULL,
    CONSTRAINT pk_return_items PRIMARY KEY (id),
    CONSTRAINT fk_return_items_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT
);

CREATE TABLE finding_answers (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    code text NOT NULL,
    fingerprint text NOT NULL,
    quote text NOT NULL,
    message text NOT NULL,
    reason character varying(500) NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_finding_answers PRIMARY KEY (id),
    CONSTRAINT fk_finding_answers_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT
);

-- Word files sent to be taken into a report, each its writer's alone: gone when taken in, dropped, or a day old.
CREATE TABLE uploaded_reports (
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    person_id uuid NOT NULL,
    file_name character varying(120) NOT NULL,
    content bytea NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_uploaded_reports PRIMARY KEY (id),
    CONSTRAINT fk_uploaded_reports_assignments_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX ix_uploaded_reports_assignment_id_person_id ON uploaded_reports (assignment_id, person_id);

CREATE INDEX ix_uploaded_reports_uploaded_at ON uploaded_reports (uploaded_at);

CREATE TABLE section_conflicts (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    key text NOT NULL,
    text text NOT NULL,
    base_revision integer NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_section_conflicts PRIMARY KEY (id),
    CONSTRAINT fk_section_conflicts_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT
);

CREATE TABLE section_sources (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    key text NOT NULL,
    source_report_id uuid NOT NULL,
    source_key text NOT NULL,
    excerpt text NOT NULL,
    taken_by uuid NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_section_sources PRIMARY KEY (id),
    CONSTRAINT fk_section_sources_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT,
    CONSTRAINT fk_section_sources_reports_source_report_id FOREIGN KEY (source_report_id) REFERENCES reports (id) ON DELETE RESTRICT
);

CREATE TABLE signed_files (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    content bytea NOT NULL,
    hash text NOT NULL,
    attached_by uuid NOT NULL,
    attached_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_signed_files PRIMARY KEY (id),
    CONSTRAINT fk_signed_files_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT
);

CREATE TABLE round_addressees (
    round_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT pk_round_addressees PRIMARY KEY (round_id, organisation_id),
    CONSTRAINT fk_round_addressees_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_round_addressees_rounds_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE CASCADE
);

CREATE INDEX ix_assignments_organisation_id ON assignments (organisation_id);

CREATE UNIQUE INDEX ix_assignments_round_id_organisation_id ON assignments (round_id, organisation_id);

CREATE INDEX ix_facts_indicator ON facts (indicator);

CREATE INDEX ix_facts_period_id ON facts (period_id);

CREATE UNIQUE INDEX ix_finding_answers_report_id_fingerprint ON finding_answers (report_id, fingerprint);

CREATE UNIQUE INDEX ix_forms_key_version ON forms (key, version);

CREATE INDEX ix_history_at ON history (at);

CREATE INDEX ix_history_subject_kind_subject_id ON history (subject_kind, subject_id);

CREATE UNIQUE INDEX ix_indicators_slot ON indicators (slot);

CREATE UNIQUE INDEX ix_issuers_organisation_id_line ON issuers (organisation_id, line);

CREATE INDEX ix_memberships_organisation_id ON memberships (organisation_id);

CREATE UNIQUE INDEX ix_memberships_person_id_organisation_id_role ON memberships (person_id, organisation_id, role);

CREATE INDEX ix_notices_organisation_id_at ON notices (organisation_id, at);

CREATE UNIQUE INDEX ix_organisations_code ON organisations (code);

CREATE UNIQUE INDEX ix_outlines_key_version ON outlines (key, version);

CREATE UNIQUE INDEX ix_periods_calendar_kind_year_ordinal_from_to ON periods (calendar, kind, year, ordinal, "from", "to");

CREATE UNIQUE INDEX ix_reports_assignment_id_number ON reports (assignment_id, number);

CREATE UNIQUE INDEX ix_reports_current ON reports (assignment_id) WHERE current;

CREATE INDEX ix_return_items_report_id ON return_items (report_id);

CREATE INDEX ix_round_addressees_organisation_id ON round_addressees (organisation_id);

CREATE INDEX ix_rounds_form_id ON rounds (form_id);

CREATE INDEX ix_rounds_issuer_id_line ON rounds (issuer_id, line);

CREATE INDEX ix_rounds_outline_id ON rounds (outline_id);

CREATE INDEX ix_rounds_passed_on_from ON rounds (passed_on_from);

CREATE INDEX ix_rounds_period_id ON rounds (period_id);

CREATE INDEX ix_section_conflicts_report_id_key ON section_conflicts (report_id, key);

CREATE INDEX ix_section_sources_report_id_key ON section_sources (report_id, key);

CREATE INDEX ix_section_sources_source_report_id ON section_sources (source_report_id);

CREATE INDEX ix_signed_files_report_id ON signed_files (report_id);

CREATE INDEX ix_subordinations_line_superior_id ON subordinations (line, superior_id);

CREATE UNIQUE INDEX ix_subordinations_subordinate_id_line_from ON subordinations (subordinate_id, line, "from");

CREATE INDEX ix_subordinations_superior_id ON subordinations (superior_id);

CREATE UNIQUE INDEX ix_successions_predecessor_id_successor_id ON successions (predecessor_id, successor_id);

CREATE INDEX ix_successions_successor_id ON successions (successor_id);

CREATE INDEX ix_user_claims_user_id ON user_claims (user_id);

CREATE INDEX ix_user_logins_user_id ON user_logins (user_id);

CREATE INDEX email_index ON people (normalized_email);

CREATE UNIQUE INDEX user_name_index ON people (normalized_user_name);

ALTER TABLE assignments ADD CONSTRAINT fk_assignments_rounds_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE RESTRICT;

-- Scoring: rubrics, sheets, points, evidence.
CREATE TABLE rubrics (
    id uuid NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    owner_id uuid,
    name character varying(300) NOT NULL,
    title character varying(500) NOT NULL,
    for_kinds jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    legal_basis jsonb NOT NULL,
    source character varying(2000) NOT NULL,
    total numeric(8,2) NOT NULL,
    cap numeric(8,2),
    self_heading text NOT NULL,
    review_heading text NOT NULL,
    criteria jsonb NOT NULL,
    classes jsonb NOT NULL,
    vetoes jsonb NOT NULL,
    quotas jsonb NOT NULL,
    content_hash text NOT NULL,
    CONSTRAINT pk_rubrics PRIMARY KEY (id),
    CONSTRAINT fk_rubrics_organisations_owner_id FOREIGN KEY (owner_id) REFERENCES organisations (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_rubrics_key_version ON rubrics (key, version);

CREATE INDEX ix_rubrics_owner_id ON rubrics (owner_id);

CREATE TABLE round_rubrics (
    round_id uuid NOT NULL,
    rubric_id uuid NOT NULL,
    CONSTRAINT pk_round_rubrics PRIMARY KEY (round_id, rubric_id),
    CONSTRAINT fk_round_rubrics_rounds_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE CASCADE,
    CONSTRAINT fk_round_rubrics_rubrics_rubric_id FOREIGN KEY (rubric_id) REFERENCES rubrics (id) ON DELETE RESTRICT
);

CREATE INDEX ix_round_rubrics_rubric_id ON round_rubrics (rubric_id);

CREATE TABLE scorecards (
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    round_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    rubric_id uuid NOT NULL,
    state text NOT NULL,
    self_total numeric(8,2),
    self_class text,
    review_total numeric(8,2),
    review_class text,
    final_total numeric(8,2),
    final_class text,
    missing integer NOT NULL,
    sent_at timestamp with time zone,
    sent_by uuid,
    reviewed_at timestamp with time zone,
    reviewed_by uuid,
    answered_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_by uuid,
    CONSTRAINT pk_scorecards PRIMARY KEY (id),
    CONSTRAINT fk_scorecards_assignments_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments (id) ON DELETE RESTRICT,
    CONSTRAINT fk_scorecards_organisations_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE RESTRICT,
    CONSTRAINT fk_scorecards_rounds_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE RESTRICT,
    CONSTRAINT fk_scorecards_rubrics_rubric_id FOREIGN KEY (rubric_id) REFERENCES rubrics (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_scorecards_assignment_id ON scorecards (assignment_id);

CREATE INDEX ix_scorecards_organisation_id ON scorecards (organisation_id);

CREATE INDEX ix_scorecards_round_id_rubric_id ON scorecards (round_id, rubric_id);

CREATE INDEX ix_scorecards_rubric_id ON scorecards (rubric_id);

CREATE TABLE score_points (
    scorecard_id uuid NOT NULL,
    criterion text NOT NULL,
    stage text NOT NULL,
    points numeric(6,2) NOT NULL,
    not_applicable boolean NOT NULL,
    times jsonb,
    reason character varying(1000) NOT NULL,
    proposed numeric(6,2),
    reckoning character varying(500) NOT NULL,
    given_by uuid NOT NULL,
    given_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_score_points PRIMARY KEY (scorecard_id, criterion, stage),
    CONSTRAINT fk_score_points_scorecards_scorecard_id FOREIGN KEY (scorecard_id) REFERENCES scorecards (id) ON DELETE RESTRICT
);

CREATE TABLE score_vetoes (
    scorecard_id uuid NOT NULL,
    stage text NOT NULL,
    veto text NOT NULL,
    reason character varying(1000) NOT NULL,
    given_by uuid NOT NULL,
    given_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_score_vetoes PRIMARY KEY (scorecard_id, stage, veto),
    CONSTRAINT fk_score_vetoes_scorecards_scorecard_id FOREIGN KEY (scorecard_id) REFERENCES scorecards (id) ON DELETE RESTRICT
);

CREATE TABLE criterion_returns (
    id uuid NOT NULL,
    scorecard_id uuid NOT NULL,
    criterion text NOT NULL,
    reason character varying(1000) NOT NULL,
    returned_by uuid NOT NULL,
    returned_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT pk_criterion_returns PRIMARY KEY (id),
    CONSTRAINT fk_criterion_returns_scorecards_scorecard_id FOREIGN KEY (scorecard_id) REFERENCES scorecards (id) ON DELETE RESTRICT
);

CREATE INDEX ix_criterion_returns_scorecard_id ON criterion_returns (scorecard_id);

CREATE TABLE criterion_answers (
    scorecard_id uuid NOT NULL,
    criterion text NOT NULL,
    text character varying(1000) NOT NULL,
    answered_by uuid NOT NULL,
    CONSTRAINT pk_criterion_answers PRIMARY KEY (scorecard_id, criterion),
    CONSTRAINT fk_criterion_answers_scorecards_scorecard_id FOREIGN KEY (scorecard_id) REFERENCES scorecards (id) ON DELETE RESTRICT
);

CREATE TABLE review_shares (
    round_id uuid NOT NULL,
    rubric_id uuid NOT NULL,
    criterion text NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT pk_review_shares PRIMARY KEY (round_id, rubric_id, criterion),
    CONSTRAINT fk_review_shares_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_review_shares_rounds_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE RESTRICT,
    CONSTRAINT fk_review_shares_rubrics_rubric_id FOREIGN KEY (rubric_id) REFERENCES rubrics (id) ON DELETE RESTRICT
);

CREATE INDEX ix_review_shares_person_id ON review_shares (person_id);

CREATE INDEX ix_review_shares_rubric_id ON review_shares (rubric_id);

CREATE TABLE evidence_files (
    hash text NOT NULL,
    content_type text NOT NULL,
    size integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT pk_evidence_files PRIMARY KEY (hash)
);

CREATE TABLE evidence_items (
    id uuid NOT NULL,
    scorecard_id uuid NOT NULL,
    name character varying(200) NOT NULL,
    file_hash text,
    report_id uuid,
    added_by uuid NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_evidence_items PRIMARY KEY (id),
    CONSTRAINT fk_evidence_items_evidence_files_file_hash FOREIGN KEY (file_hash) REFERENCES evidence_files (hash) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_items_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_items_scorecards_scorecard_id FOREIGN KEY (scorecard_id) REFERENCES scorecards (id) ON DELETE RESTRICT
);

CREATE INDEX ix_evidence_items_file_hash ON evidence_items (file_hash);

CREATE INDEX ix_evidence_items_report_id ON evidence_items (report_id);

CREATE INDEX ix_evidence_items_scorecard_id ON evidence_items (scorecard_id);

CREATE TABLE evidence_uses (
    evidence_id uuid NOT NULL,
    criterion text NOT NULL,
    place character varying(100) NOT NULL,
    CONSTRAINT pk_evidence_uses PRIMARY KEY (evidence_id, criterion),
    CONSTRAINT fk_evidence_uses_evidence_items_evidence_id FOREIGN KEY (evidence_id) REFERENCES evidence_items (id) ON DELETE CASCADE
);

-- Keys that protect cookies and forms: in the database, so that a second web node can be started beside the first.
CREATE TABLE data_protection_keys (
    name text NOT NULL,
    xml text NOT NULL,
    CONSTRAINT pk_data_protection_keys PRIMARY KEY (name)
);

-- What acceptance counted of one unit, packed (docs/adr/0004-packed-facts.md): one row moves together, 10 times faster than 120 rows.
-- superiors are those whose totals it was added to, ascending: taking it out undoes exactly that, whatever became of the tree meanwhile.
-- No foreign keys: they cost 25 times at bulk load; `danchu facts verify` checks the same.
CREATE TABLE fact_sheets (
    period_id uuid NOT NULL,
    line text NOT NULL,
    organisation_id uuid NOT NULL,
    level text NOT NULL,
    report_id uuid NOT NULL,
    superiors uuid[] NOT NULL,
    data bytea NOT NULL,
    CONSTRAINT pk_fact_sheets PRIMARY KEY (period_id, line, organisation_id)
) WITH (toast_tuple_target = 8160);

-- Kept totals of all units of one level below an organisation on a line (the organisation itself is not in them). Rows are never deleted, a row of
-- no units is as good as none: whoever waits for a row finds it again. Room is left on each page so that a new version of a row stays on it.
CREATE TABLE totals (
    period_id uuid NOT NULL,
    line text NOT NULL,
    organisation_id uuid NOT NULL,
    level text NOT NULL,
    units integer NOT NULL,
    data bytea NOT NULL,
    CONSTRAINT pk_totals PRIMARY KEY (period_id, line, organisation_id, level)
) WITH (fillfactor = 50, toast_tuple_target = 8160);

-- Bytes are packed already: not compressed again.
ALTER TABLE fact_sheets ALTER COLUMN data SET STORAGE EXTERNAL;
ALTER TABLE totals ALTER COLUMN data SET STORAGE EXTERNAL;

-- The organisation itself (depth 0) and everything below it on one line on one day.
CREATE FUNCTION subtree(root uuid, on_line text, on_day date)
RETURNS TABLE (organisation_id uuid, depth integer)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE tree AS (
        SELECT root AS organisation_id, 0 AS depth
        UNION ALL
        SELECT s.subordinate_id, tree.depth + 1
        FROM subordinations s
        JOIN tree ON s.superior_id = tree.organisation_id
        WHERE s.line = on_line AND s."from" <= on_day AND (s."to" IS NULL OR s."to" >= on_day)
    ) CYCLE organisation_id SET looped USING path
    SELECT organisation_id, depth FROM tree WHERE NOT looped
$$;

-- The organisation itself (depth 0) and its superiors, the nearest at depth 1.
CREATE FUNCTION superiors(unit uuid, on_line text, on_day date)
RETURNS TABLE (organisation_id uuid, depth integer)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE chain AS (
        SELECT unit AS organisation_id, 0 AS depth
        UNION ALL
        SELECT s.superior_id, chain.depth + 1
        FROM subordinations s
        JOIN chain ON s.subordinate_id = chain.organisation_id
        WHERE s.line = on_line AND s."from" <= on_day AND (s."to" IS NULL OR s."to" >= on_day)
    ) CYCLE organisation_id SET looped USING path
    SELECT organisation_id, depth FROM chain WHERE NOT looped
$$;

-- What the program itself must remember from one start to the next (whether the demonstration was loaded to its end).
CREATE TABLE program_state (
    key text NOT NULL,
    value text NOT NULL,
    CONSTRAINT pk_program_state PRIMARY KEY (key)
);
