-- Reviews before the last (docs/adr/0013), the stage where a scorecard stands among them, and who reviews at which stage. What there was is reviewed once.
ALTER TABLE rubrics ADD COLUMN earlier_headings jsonb NOT NULL DEFAULT '[]';

ALTER TABLE scorecards ADD COLUMN reviewing text NOT NULL DEFAULT 'Review';

ALTER TABLE review_shares ADD COLUMN stage text NOT NULL DEFAULT 'Review';

ALTER TABLE review_shares DROP CONSTRAINT pk_review_shares;

ALTER TABLE review_shares ADD CONSTRAINT pk_review_shares PRIMARY KEY (round_id, rubric_id, stage, criterion);

CREATE TABLE review_members (
    round_id uuid NOT NULL,
    rubric_id uuid NOT NULL,
    stage text NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT pk_review_members PRIMARY KEY (round_id, rubric_id, stage, person_id),
    CONSTRAINT fk_review_members_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_review_members_rounds_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE CASCADE,
    CONSTRAINT fk_review_members_rubrics_rubric_id FOREIGN KEY (rubric_id) REFERENCES rubrics (id) ON DELETE RESTRICT
);

CREATE INDEX ix_review_members_person_id ON review_members (person_id);

CREATE INDEX ix_review_members_rubric_id ON review_members (rubric_id);
