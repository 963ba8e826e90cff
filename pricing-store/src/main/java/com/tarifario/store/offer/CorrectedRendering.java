package com.tarifario.store.offer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * What corrections of delivery notes change of what was rendered: of lines that a note only
 * gathers, the report or the order says what was rendered and for how much. A note that corrects
 * such a one adds what its lines come to, and takes away what those of the corrected note came to,
 * in the job of the report or the order.
 */
final class CorrectedRendering {

  private static final String CORRECTIONS =
      """
      SELECT id, client, state, corrects_number FROM work
      WHERE id IN (<ids>) AND work_type = 'DELIVERY_NOTE' AND corrects_number IS NOT NULL
      """;

  private static final String CORRECTED =
      "SELECT id, client, state, corrects_number FROM work WHERE number = :number";

  private static final String JOBS =
      """
      SELECT n.line, r.number, s.on_day,
        COALESCE(r.order_number, o.order_number, r.corrects_number, r.number) AS job
      FROM work_line n
      JOIN work_line s ON s.id = n.source_line
      JOIN work r ON r.id = s.work
      LEFT JOIN work o ON o.number = r.work_order_number
      WHERE n.work = :note AND n.source_charge IS NULL
      UNION ALL
      SELECT n.line, r.number, r.on_day, r.number AS job
      FROM work_line n
      JOIN order_line i ON i.id = n.order_line
      JOIN work r ON r.id = i.work
      WHERE n.work = :note
      """;

  private static final String AMOUNTS =
      """
      SELECT l.line, l.concept, COALESCE(l.work_centre, w.work_centre) AS place,
        p.amount, v.currency
      FROM work_line l
      JOIN work w ON w.id = l.work
      JOIN valuation v
        ON v.id = (SELECT MAX(n.id) FROM valuation n WHERE n.work = l.work)
      JOIN valued_line p
        ON p.valuation = v.id AND p.line = l.line AND p.charge IS NULL
      WHERE l.work = :note AND l.concept IS NOT NULL AND l.gathered = TRUE
        AND p.amount IS NOT NULL
      """;

  private static final String IS_VALUED = "SELECT COUNT(*) FROM valuation WHERE work = :note";

  private static final String ROW =
      """
      INSERT INTO rendered_line
        (work, client, concept, job, place, on_day, amount, currency, work_type, number, state)
      VALUES
        (:work, :client, :concept, :job, :place, :on, :amount, :currency, 'DELIVERY_NOTE', :number,
        :state)
      """;

  private final Handle handle;

  CorrectedRendering(Handle handle) {
    this.handle = handle;
  }

  /** A delivery note; the number of what it corrects is null if it corrects nothing. */
  private record Note(long id, long client, String state, @Nullable String correctsNumber) {}

  /** What a line of a note gathers: of which document and day, and in which job. */
  private record Job(String line, String number, LocalDate onDay, String job) {}

  /** What a line comes to. */
  private record Amount(
      String line, String concept, @Nullable String place, BigDecimal amount, String currency) {}

  /** Writes what those of the documents change that are corrections and were valued. */
  void write(List<Long> documents) {
    handle
        .createQuery(CORRECTIONS)
        .bindList("ids", documents)
        .map(CorrectedRendering::note)
        .list()
        .forEach(this::write);
  }

  private void write(Note correction) {
    Optional<Note> corrected = corrected(correction);
    if (corrected.isPresent() && isValued(correction) && isValued(corrected.get())) {
      Map<String, Job> jobs = jobs(first(corrected.get()));
      for (Amount each : amounts(correction)) {
        write(correction, jobs.get(each.line()), each, each.amount());
      }
      for (Amount each : amounts(corrected.get())) {
        write(correction, jobs.get(each.line()), each, each.amount().negate());
      }
    }
  }

  /** The number of the row is that of the source: corrections that are corrected count on. */
  private void write(Note correction, @Nullable Job job, Amount line, BigDecimal amount) {
    if (job != null) {
      handle
          .createUpdate(ROW)
          .bind("work", correction.id())
          .bind("client", correction.client())
          .bind("concept", line.concept())
          .bind("job", job.job())
          .bind("place", line.place())
          .bind("on", job.onDay())
          .bind("amount", amount)
          .bind("currency", line.currency())
          .bind("number", job.number())
          .bind("state", correction.state())
          .execute();
    }
  }

  private Optional<Note> corrected(Note note) {
    return note.correctsNumber() == null
        ? Optional.empty()
        : handle
            .createQuery(CORRECTED)
            .bind("number", note.correctsNumber())
            .map(CorrectedRendering::note)
            .findOne();
  }

  /** The note that gathered the lines. */
  private Note first(Note note) {
    Note first = note;
    for (Optional<Note> before = corrected(first); before.isPresent(); before = corrected(first)) {
      first = before.get();
    }
    return first;
  }

  private boolean isValued(Note note) {
    return handle.createQuery(IS_VALUED).bind("note", note.id()).mapTo(Integer.class).one() > 0;
  }

  private static Note note(ResultSet row, StatementContext context) throws SQLException {
    return new Note(
        row.getLong("id"),
        row.getLong("client"),
        row.getString("state"),
        row.getString("corrects_number"));
  }

  private Map<String, Job> jobs(Note note) {
    Map<String, Job> jobs = new HashMap<>();
    handle
        .createQuery(JOBS)
        .bind("note", note.id())
        .map(
            (row, context) ->
                new Job(
                    row.getString("line"),
                    row.getString("number"),
                    row.getObject("on_day", LocalDate.class),
                    row.getString("job")))
        .forEach(each -> jobs.put(each.line(), each));
    return jobs;
  }

  private List<Amount> amounts(Note note) {
    return handle
        .createQuery(AMOUNTS)
        .bind("note", note.id())
        .map(
            (row, context) ->
                new Amount(
                    row.getString("line"),
                    row.getString("concept"),
                    row.getString("place"),
                    row.getBigDecimal("amount"),
                    row.getString("currency")))
        .list();
  }
}
