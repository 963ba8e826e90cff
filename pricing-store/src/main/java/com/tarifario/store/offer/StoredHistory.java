package com.tarifario.store.offer;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.money.Money;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.core.offer.ServiceHistory;
import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.work.Lifecycles;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered and rendered, as orders, work reports and delivery notes say. One job is one
 * time: an order with all work that belongs to it; a report or note that belongs to none. What was
 * cancelled does not count, nor what a delivery note only gathers, nor what was corrected: the
 * document that corrects it does. A job at several places counts as one whose place is not known.
 */
public final class StoredHistory implements ServiceHistory {

  private static final List<WorkType> TYPES =
      List.of(WorkType.ORDER, WorkType.WORK_REPORT, WorkType.DELIVERY_NOTE);

  /** What was corrected; %s stands for what is not cancelled. In the order of an index. */
  private static final String CORRECTED =
      """
      SELECT k.corrects_number FROM work k
      WHERE k.client = :client AND k.corrects_number >= '' AND %s
      ORDER BY k.client, k.corrects_number
      """;

  /** By job; %s stands for what is not cancelled, and for what was not corrected. */
  private static final String BY_JOB =
      """
      SELECT r.concept, CASE WHEN MIN(r.place) = MAX(r.place) THEN MIN(r.place) END AS place,
        MIN(r.on_day) AS first_day, MAX(r.on_day) AS last_day, SUM(r.amount) AS amount,
        MIN(r.currency) AS currency, MAX(r.currency) AS other_currency
      FROM rendered_line r
      WHERE r.client = :client AND r.on_day <= :until
        AND %s
        AND %s
      GROUP BY r.concept, r.job
      """;

  private static final String BY_PLACE =
      """
      SELECT concept, place, COUNT(*) AS times, MIN(first_day) AS first_day,
        MAX(last_day) AS last_day, SUM(amount) AS amount,
        MIN(currency) AS currency, MAX(other_currency) AS other_currency
      FROM (%s) job
      GROUP BY concept, place
      ORDER BY concept, place NULLS FIRST
      """;

  private final Database database;
  private final Lifecycles lifecycles;

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
    Map<String, Object> values = new LinkedHashMap<>();
    long id = Clients.id(handle, client).orElse(-1L);
    List<String> corrected = corrected(handle, id);
    String jobs =
        BY_JOB.formatted(
            standing("r", values), corrected.isEmpty() ? "TRUE" : "r.number NOT IN (<corrected>)");
    var query =
        handle.createQuery(BY_PLACE.formatted(jobs)).bind("client", id).bind("until", until);
    values.forEach(query::bind);
    if (!corrected.isEmpty()) {
      query.bindList("corrected", corrected);
    }
    return query.map((row, context) -> service(row)).list();
  }

  private List<String> corrected(Handle handle, long client) {
    Map<String, Object> values = new LinkedHashMap<>();
    var query =
        handle.createQuery(CORRECTED.formatted(standing("k", values))).bind("client", client);
    values.forEach(query::bind);
    return query.mapTo(String.class).list();
  }

  /** That a piece of work is not in a state in which nothing comes of it. */
  private String standing(String work, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    Map<WorkType, Lifecycle> all = lifecycles.all();
    for (WorkType type : TYPES) {
      Lifecycle lifecycle = all.get(type);
      List<State> states = lifecycle == null ? List.of() : lifecycle.states();
      for (State state : states) {
        if (state.phase() == Phase.CANCELLED) {
          String name = "state" + values.size();
          values.put(name, state.name());
          conditions.add(
              "NOT (%1$s.work_type = '%2$s' AND %1$s.state = :%3$s)"
                  .formatted(work, type.name(), name));
        }
      }
    }
    return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
  }

  private static RenderedService service(ResultSet row) throws SQLException {
    return new RenderedService(
        Values.text(row, "concept"),
        Values.textOrNull(row, "place"),
        row.getInt("times"),
        Values.day(row, "first_day"),
        Values.day(row, "last_day"),
        amount(row));
  }

  /** The amount; null if nothing was valued, or in several currencies, which have no sum. */
  private static @Nullable Money amount(ResultSet row) throws SQLException {
    String currency = Values.textOrNull(row, "currency");
    BigDecimal amount = Values.amount(row, "amount");
    return currency == null
            || amount == null
            || !currency.equals(Values.textOrNull(row, "other_currency"))
        ? null
        : Money.of(amount, Currency.getInstance(currency));
  }
}
