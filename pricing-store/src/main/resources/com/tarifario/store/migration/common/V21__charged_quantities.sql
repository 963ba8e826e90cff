-- How much of a line of a report is charged, as it was approved, which may be more or less than was worked:
-- the parts that are billed are parts of it. Null as long as nothing is billed, and of lines that were billed
-- before; these are billed in parts of what was worked.
ALTER TABLE work_line ADD COLUMN charged exact;
