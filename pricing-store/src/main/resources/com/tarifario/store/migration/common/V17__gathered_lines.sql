-- Whether a line of a delivery note was gathered: a report or an order rendered what stands there. That
-- stays so in the notes that correct it, and those that correct these.
ALTER TABLE work_line ADD COLUMN gathered BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE work_line SET gathered = TRUE WHERE id IN (
  WITH RECURSIVE gathered_line (id, number, line) AS (
    SELECT l.id, w.number, l.line
    FROM work_line l
    JOIN work w ON w.id = l.work
    WHERE l.source_line IS NOT NULL OR l.source_charge IS NOT NULL OR l.order_line IS NOT NULL
    UNION ALL
    SELECT l.id, w.number, l.line
    FROM gathered_line g
    JOIN work w ON w.corrects_number = g.number
    JOIN work_line l ON l.work = w.id AND l.line = g.line
  )
  SELECT id FROM gathered_line
);
ALTER TABLE work_line ALTER COLUMN gathered DROP DEFAULT;

-- What notes of such corrections had too much.
DELETE FROM rendered_line WHERE work IN
  (SELECT id FROM work WHERE work_type = 'DELIVERY_NOTE' AND corrects_number IS NOT NULL);

INSERT INTO rendered_line
  (work, client, concept, job, place, on_day, amount, currency, work_type, number, state)
SELECT w.id, l.client, l.concept,
  COALESCE(w.order_number, o.order_number, w.corrects_number, w.number),
  COALESCE(l.work_centre, w.work_centre), l.on_day, p.amount, v.currency,
  w.work_type, w.number, w.state
FROM work_line l
JOIN work w ON w.id = l.work
LEFT JOIN work o ON o.number = w.work_order_number
LEFT JOIN valuation v ON v.id = (SELECT MAX(n.id) FROM valuation n WHERE n.work = l.work)
LEFT JOIN valued_line p ON p.valuation = v.id AND p.line = l.line AND p.charge IS NULL
WHERE w.work_type = 'DELIVERY_NOTE' AND w.corrects_number IS NOT NULL AND l.concept IS NOT NULL
  AND l.gathered = FALSE;
