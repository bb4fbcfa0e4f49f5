-- Sentences that drafts of reports offer (catalogue/sentences/): read anew from the catalogue, nothing refers to them.
CREATE TABLE draft_sentences (
    ordinal integer NOT NULL,
    text text NOT NULL,
    none text NOT NULL,
    for_kinds jsonb NOT NULL,
    sections jsonb NOT NULL,
    begins_paragraph boolean NOT NULL,
    CONSTRAINT pk_draft_sentences PRIMARY KEY (ordinal)
);
