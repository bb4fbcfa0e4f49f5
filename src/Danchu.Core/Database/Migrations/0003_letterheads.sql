-- How a unit stands on its documents is its letterhead; the issuer is the body that issues a round.
ALTER TABLE issuers RENAME TO letterheads;
