package com.tarifario.store.commercial;

import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.commercial.TimelineEntry.Kind;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What became of a client's works. */
final class WorkSteps {

  private final Database database;
  private final ZoneId zone;

  WorkSteps(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  /**
   * The last steps; not the beginnings of work orders that an agreement planned. A piece of work
   * begins on its own day, however long after that it was typed in; later steps stand on the day on
   * which they were taken.
   */
  List<TimelineEntry> of(long client, int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT s.at_moment, s.who, s.to_state, s.action, w.on_day, w.work_type,"
                            + " w.number, w.title"
                            + " FROM (SELECT * FROM work_state_change"
                            + " WHERE client = :client AND in_timeline = TRUE"
                            + " ORDER BY client DESC, in_timeline DESC, id DESC LIMIT :most) s"
                            + " JOIN work w ON w.id = s.work ORDER BY s.id DESC")
                    .bind("client", client)
                    .bind("most", most)
                    .map((row, context) -> entry(row))
                    .list());
  }

  private TimelineEntry entry(ResultSet row) throws SQLException {
    boolean beginning = Values.textOrNull(row, "action") == null;
    LocalDate taken = LocalDate.ofInstant(Values.moment(row, "at_moment"), zone);
    LocalDate own = Values.day(row, "on_day");
    return new TimelineEntry(
        beginning && own.isBefore(taken) ? own : taken,
        Values.word(row, "work_type", Kind.class),
        Values.text(row, "who"),
        Values.text(row, "number"),
        Values.text(row, "to_state"),
        null,
        Values.text(row, "title"));
  }
}
