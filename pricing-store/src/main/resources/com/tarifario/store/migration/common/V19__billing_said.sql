-- Whether somebody said how a line is billed; else what was agreed for its work decides. Nobody asked until
-- now: what is billed in a way that is never agreed on was said, and of the rest nothing is known.
ALTER TABLE work_line ADD COLUMN billing_said BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE work_line SET billing_said = TRUE WHERE billing NOT IN ('CHARGEABLE', 'QUOTED', 'AGREEMENT');
