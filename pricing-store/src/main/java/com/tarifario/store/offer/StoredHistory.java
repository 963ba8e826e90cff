package com.tarifario.store.offer;

import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.core.offer.ServiceHistory;
import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Database;
import com.tarifario.store.setting.Lifecycles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultSetScanner;

/**
 * What was ordered and rendered, as orders, work reports and delivery notes say. One job is one
 * time: an order with all work that belongs to it; a report or note that belongs to none. What was
 * cancelled does not count, nor what a delivery note only gathers, nor what was corrected: the
 * document that corrects it does. A correction of what was gathered changes the amount. A job at
 * several places counts as one whose place is not known.
 */
public final class StoredHistory implements ServiceHistory {

  private static final int FETCHED = 5_000;

  /** What was corrected. In the order of an index. */
  private static final String CORRECTING =
      """
      SELECT work_type, state, corrects_number FROM work
      WHERE client = :client AND corrects_number >= ''
      ORDER BY client, corrects_number
      """;

  /** Read from an index alone. To sort out and sum up here is quicker than to have it done. */
  private static final String RENDERED =
      """
      SELECT work_type, state, number, concept, job, place, on_day, amount, currency
      FROM rendered_line
      WHERE client = :client AND on_day <= :until
      """;

  // Columns by place: there are many rows, and to find a column by its name takes longer than to
  // read it.
  private static final int WORK_TYPE = 1;
  private static final int STATE = 2;
  private static final int NUMBER = 3;
  private static final int CONCEPT = 4;
  private static final int JOB = 5;
  private static final int PLACE = 6;
  private static final int ON_DAY = 7;
  private static final int AMOUNT = 8;
  private static final int CURRENCY = 9;

  private final Database database;
  private final Lifecycles lifecycles;

  /** Something to do with a row. */
  private interface RowUse {
    void use(ResultSet row) throws SQLException;
  }

  /** The history of the database. */
  public StoredHistory(Database database) {
    this.database = database;
    this.lifecycles = new Lifecycles(database);
  }

  @Override
  public List<RenderedService> of(String client, LocalDate until) {
    return database.jdbi().withHandle(handle -> of(handle, client, until));
  }

  private List<RenderedService> of(Handle handle, String client, LocalDate until) {
    long id = Clients.id(handle, client).orElse(-1L);
    Map<String, Set<String>> cancelled = cancelled();
    Set<String> corrected = new HashSet<>();
    handle
        .createQuery(CORRECTING)
        .bind("client", id)
        .scanResultSet(standing(cancelled, row -> corrected.add(row.getString(NUMBER))));
    RenderedJobs jobs = new RenderedJobs();
    handle
        .createQuery(RENDERED)
        .bind("client", id)
        .bind("until", until)
        .setFetchSize(FETCHED)
        .scanResultSet(
            standing(
                cancelled,
                row -> {
                  if (!corrected.contains(row.getString(NUMBER))) {
                    add(jobs, row);
                  }
                }));
    return jobs.services();
  }

  /** Reads the rows of documents that are not in a state in which nothing comes of them. */
  private static ResultSetScanner<Boolean> standing(
      Map<String, Set<String>> cancelled, RowUse use) {
    return (rows, context) -> {
      try (ResultSet row = rows.get()) {
        boolean any = false;
        while (row.next()) {
          Set<String> states = cancelled.getOrDefault(row.getString(WORK_TYPE), Set.of());
          if (!states.contains(row.getString(STATE))) {
            use.use(row);
            any = true;
          }
        }
        return any;
      }
    };
  }

  private static void add(RenderedJobs jobs, ResultSet row) throws SQLException {
    jobs.add(
        row.getString(CONCEPT),
        row.getString(JOB),
        row.getString(PLACE),
        row.getObject(ON_DAY, LocalDate.class),
        row.getBigDecimal(AMOUNT),
        row.getString(CURRENCY));
  }

  /** The states in which nothing comes of a piece of work, by its type. */
  private Map<String, Set<String>> cancelled() {
    Map<String, Set<String>> cancelled = new HashMap<>();
    lifecycles
        .all()
        .forEach(
            (type, lifecycle) -> cancelled.put(type.name(), lifecycle.statesIn(Phase.CANCELLED)));
    return cancelled;
  }
}
