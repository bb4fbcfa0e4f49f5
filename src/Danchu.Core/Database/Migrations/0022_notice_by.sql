-- Who did what a notice tells of: nobody is notified of their own acts. Kept as history keeps its actors, without a reference.
ALTER TABLE notices ADD COLUMN by_person_id uuid;
