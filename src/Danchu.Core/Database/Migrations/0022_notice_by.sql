-- Who did what a notice tells of: nobody is notified of their own acts.
ALTER TABLE notices ADD COLUMN by_person_id uuid REFERENCES people (id) ON DELETE SET NULL;
