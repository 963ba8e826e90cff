package com.tarifario.store.offer;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.money.Money;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.core.offer.ServiceHistory;
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

  /** Lines of documents; %s stands for what is not cancelled, of them and of what corrects them. */
  private static final String LINES =
      """
      SELECT l.concept,
        COALESCE(w.order_number, o.order_number, w.corrects_number, w.number) AS job,
        COALESCE(l.work_centre, w.work_centre) AS place, l.on_day, p.amount, v.currency
      FROM work_line l
      JOIN work w ON w.id = l.work
      LEFT JOIN work o ON o.number = w.work_order_number
      LEFT JOIN valuation v
        ON v.id = (SELECT MAX(n.id) FROM valuation n WHERE n.work = l.work)
      LEFT JOIN valued_line p
        ON p.valuation = v.id AND p.line = l.line AND p.charge IS NULL
      WHERE l.client = :client AND l.concept >= '' AND l.on_day <= :until
        AND l.source_line IS NULL AND l.source_charge IS NULL AND l.order_line IS NULL
        AND %s
        AND NOT EXISTS (SELECT 1 FROM work k WHERE k.corrects_number = w.number AND %s)
      """;

  private static final String ORDERS =
      """
      SELECT i.concept, w.number AS job, w.work_centre AS place, w.on_day, i.amount, i.currency
      FROM work w JOIN order_line i ON i.work = w.id
      WHERE w.client = :client AND i.concept IS NOT NULL AND w.on_day <= :until
        AND %s
      """;

  private static final String BY_JOB =
      """
      SELECT concept, CASE WHEN MIN(place) = MAX(place) THEN MIN(place) END AS place,
        MIN(on_day) AS first_day, MAX(on_day) AS last_day, SUM(amount) AS amount,
        MIN(currency) AS currency, MAX(currency) AS other_currency
      FROM (%s UNION ALL %s) part
      GROUP BY concept, job
      """;

  private static final String BY_PLACE =
      """
      SELECT concept, place, COUNT(*) AS times, MIN(first_day) AS first_day,
        MAX(last_day) AS last_day, SUM(amount) AS amount,
        MIN(currency) AS currency, MAX(other_currency) AS other_currency
      FROM (%s) job
      GROUP BY concept, place
      ORDER BY concept, place
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
    Map<String, Object> values = new LinkedHashMap<>();
    String standing = standing("w", values);
    String jobs =
        BY_JOB.formatted(
            LINES.formatted(standing, standing("k", values)), ORDERS.formatted(standing));
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Long id =
                  handle
                      .createQuery("SELECT id FROM client WHERE code = :code")
                      .bind("code", client)
                      .mapTo(Long.class)
                      .findOne()
                      .orElse(-1L);
              var query =
                  handle
                      .createQuery(BY_PLACE.formatted(jobs))
                      .bind("client", id)
                      .bind("until", until);
              values.forEach(query::bind);
              return query.map((row, context) -> service(row)).list();
            });
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
