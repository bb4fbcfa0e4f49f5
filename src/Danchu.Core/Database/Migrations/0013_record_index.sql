-- What a person did themselves is listed to them, newest first.
CREATE INDEX ix_security_records_person_id_at ON security_records (person_id, at);
