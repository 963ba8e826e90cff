-- What a delivery note gathered was rendered by the report or the order, also where the note was
-- corrected: the lines of correcting notes are made again without those.
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
  AND l.source_line IS NULL AND l.source_charge IS NULL AND l.order_line IS NULL
  AND NOT EXISTS (SELECT 1 FROM work c JOIN work_line g ON g.work = c.id
    WHERE c.number = w.corrects_number AND g.line = l.line
      AND (g.source_line IS NOT NULL OR g.source_charge IS NOT NULL OR g.order_line IS NOT NULL));
