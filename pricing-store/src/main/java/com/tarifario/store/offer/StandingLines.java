package com.tarifario.store.offer;

import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.store.database.Batches;
import com.tarifario.store.setting.Lifecycles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultSetScanner;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Sums up the lines of documents that count: not those that were cancelled, nor those that were
 * corrected, as the document that corrects them does.
 */
final class StandingLines {

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
      WHERE client = :client
      """;

  private static final String OF_CONCEPTS = "AND concept IN (<concepts>) ";
  private static final String UNTIL = "AND on_day <= :until ";

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

  private final Handle handle;

  /** The states in which nothing comes of a piece of work, by its type. */
  private final Map<String, Set<String>> cancelled;

  /** Something to do with a row. */
  private interface RowUse {
    void use(ResultSet row) throws SQLException;
  }

  /** The lines that count in the states of now. */
  StandingLines(Handle handle, Lifecycles lifecycles) {
    this.handle = handle;
    this.cancelled = cancelled(lifecycles);
  }

  private static Map<String, Set<String>> cancelled(Lifecycles lifecycles) {
    Map<String, Set<String>> cancelled = new HashMap<>();
    lifecycles
        .all()
        .forEach(
            (type, lifecycle) -> cancelled.put(type.name(), lifecycle.statesIn(Phase.CANCELLED)));
    return cancelled;
  }

  /**
   * What was rendered to a client.
   *
   * @param until the last day that counts; null for all days
   */
  List<RenderedService> of(long client, @Nullable LocalDate until) {
    return services(query(client, "", until), corrected(client));
  }

  /** What was rendered of some budget concepts to a client. */
  List<RenderedService> of(long client, Collection<String> concepts, @Nullable LocalDate until) {
    Set<String> corrected = corrected(client);
    List<RenderedService> services = new ArrayList<>();
    for (List<String> part : Batches.of(List.copyOf(concepts))) {
      Query query = query(client, OF_CONCEPTS, until).bindList("concepts", part);
      services.addAll(services(query, corrected));
    }
    return services;
  }

  private Query query(long client, String condition, @Nullable LocalDate until) {
    Query query =
        handle
            .createQuery(RENDERED + condition + (until == null ? "" : UNTIL))
            .bind("client", client)
            .setFetchSize(FETCHED);
    return until == null ? query : query.bind("until", until);
  }

  private List<RenderedService> services(Query query, Set<String> corrected) {
    RenderedJobs jobs = new RenderedJobs();
    query.scanResultSet(
        standing(
            row -> {
              if (!corrected.contains(row.getString(NUMBER))) {
                add(jobs, row);
              }
            }));
    return jobs.services();
  }

  private Set<String> corrected(long client) {
    Set<String> corrected = new HashSet<>();
    handle
        .createQuery(CORRECTING)
        .bind("client", client)
        .scanResultSet(standing(row -> corrected.add(row.getString(NUMBER))));
    return corrected;
  }

  /** Reads the rows of documents that are not in a state in which nothing comes of them. */
  private ResultSetScanner<Boolean> standing(RowUse use) {
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
}
