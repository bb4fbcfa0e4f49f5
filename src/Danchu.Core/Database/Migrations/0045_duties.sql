-- Duties with clocks (catalogue/duties/): read anew from the catalogue, nothing refers to them; what of them is done is judged from entries.
CREATE TABLE duties (
    ordinal integer NOT NULL,
    key text NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    CONSTRAINT pk_duties PRIMARY KEY (ordinal)
);
