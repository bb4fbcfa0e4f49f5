-- Indicators that change slowly, and figures of such that were taken over from the year before and that nobody has confirmed yet.
ALTER TABLE indicators ADD COLUMN semi_permanent boolean NOT NULL DEFAULT false;
ALTER TABLE indicators ALTER COLUMN semi_permanent DROP DEFAULT;

ALTER TABLE facts ADD COLUMN carried_from uuid;
ALTER TABLE facts ADD CONSTRAINT fk_facts_periods_carried_from FOREIGN KEY (carried_from) REFERENCES periods (id) ON DELETE RESTRICT;
