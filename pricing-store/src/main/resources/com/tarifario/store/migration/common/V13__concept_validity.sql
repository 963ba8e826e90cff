-- The last day on which a version of a budget concept is in force; empty if only the next one ends it.
ALTER TABLE budget_concept ADD COLUMN valid_until DATE;
