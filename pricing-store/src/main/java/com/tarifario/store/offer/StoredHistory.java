package com.tarifario.store.offer;

import com.tarifario.core.money.Money;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.core.offer.ServiceHistory;
import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.setting.Lifecycles;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered and rendered, as orders, work reports and delivery notes say. One job is one
 * time: an order with all work that belongs to it; a report or note that belongs to none. What was
 * cancelled does not count, nor what a delivery note only gathers, nor what was corrected: the
 * document that corrects it does. A correction of what was gathered changes the amount. A job at
 * several places counts as one whose place is not known.
 *
 * <p>The sums are kept ({@link RenderedSums}); lines are read of concepts that go on after the day
 * that is asked for, and of clients whose sums are stale.
 */
public final class StoredHistory implements ServiceHistory {

  private static final String SERVICES =
      """
      SELECT concept, place, times, first_day, last_day, amount, currency
      FROM rendered_service
      WHERE client = :client
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
    return database
        .jdbi()
        .withHandle(
            handle ->
                Clients.id(handle, client).map(id -> of(handle, id, until)).orElse(List.of()));
  }

  private List<RenderedService> of(Handle handle, long client, LocalDate until) {
    if (isStale(handle, client)) {
      return new StandingLines(handle, lifecycles).of(client, until);
    }
    List<RenderedService> services = new ArrayList<>();
    Set<String> goingOn = new TreeSet<>();
    for (RenderedService each : kept(handle, client)) {
      services.add(each);
      if (each.last().isAfter(until)) {
        goingOn.add(each.concept());
      }
    }
    if (!goingOn.isEmpty()) {
      services.removeIf(each -> goingOn.contains(each.concept()));
      services.addAll(new StandingLines(handle, lifecycles).of(client, goingOn, until));
    }
    services.sort(RenderedJobs.ORDER);
    return services;
  }

  private static boolean isStale(Handle handle, long client) {
    return handle
        .createQuery("SELECT id FROM rendered_stale WHERE client = :client FETCH FIRST ROW ONLY")
        .bind("client", client)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  private static List<RenderedService> kept(Handle handle, long client) {
    return handle
        .createQuery(SERVICES)
        .bind("client", client)
        .map((row, context) -> service(row))
        .list();
  }

  private static RenderedService service(ResultSet row) throws SQLException {
    return new RenderedService(
        row.getString("concept"),
        row.getString("place"),
        row.getInt("times"),
        Values.day(row, "first_day"),
        Values.day(row, "last_day"),
        amount(row));
  }

  private static @Nullable Money amount(ResultSet row) throws SQLException {
    BigDecimal amount = Values.amount(row, "amount");
    return amount == null
        ? null
        : Money.of(amount, Currency.getInstance(row.getString("currency")));
  }
}
