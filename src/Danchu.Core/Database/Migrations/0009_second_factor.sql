-- The second factor: an authenticator app's secret, protected by the keys of data_protection_keys; people.two_factor_enabled says whether it is asked for.
CREATE TABLE second_factors (
    person_id uuid NOT NULL,
    secret text,
    proposed text,
    last_step bigint NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    reset_at timestamp with time zone,
    CONSTRAINT pk_second_factors PRIMARY KEY (person_id),
    CONSTRAINT fk_second_factors_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

-- Ten for each person, each good once.
CREATE TABLE recovery_codes (
    person_id uuid NOT NULL,
    hash text NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT pk_recovery_codes PRIMARY KEY (person_id, hash),
    CONSTRAINT fk_recovery_codes_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

-- From which day on whoever has the role signs in with a second factor.
CREATE TABLE second_factor_demands (
    role text NOT NULL,
    "from" date NOT NULL,
    CONSTRAINT pk_second_factor_demands PRIMARY KEY (role)
);
