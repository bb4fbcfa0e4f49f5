-- Attempts at passwords, counted before a password is looked at: for a name from one source, for the name from anywhere (source ''), for the source on any name (name '').
CREATE TABLE sign_in_counters (
    name text NOT NULL,
    source text NOT NULL,
    failures integer NOT NULL,
    slowed integer NOT NULL,
    failed_at timestamp with time zone NOT NULL,
    right_at timestamp with time zone,
    keep_until timestamp with time zone NOT NULL,
    CONSTRAINT pk_sign_in_counters PRIMARY KEY (name, source)
);

CREATE INDEX ix_sign_in_counters_keep_until ON sign_in_counters (keep_until);

-- A password that an administrator gave lets in until this day; those given before do so for a week more.
ALTER TABLE people ADD COLUMN temporary_password_until date;

UPDATE people SET temporary_password_until = current_date + 7 WHERE must_change_password;

-- Nobody is locked any more: who fails waits.
UPDATE people SET lockout_end = NULL, access_failed_count = 0;
