package com.tarifario.store.offer;

import com.tarifario.core.money.Money;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Batches;
import com.tarifario.store.setting.Lifecycles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Sums up again what a change touched of what was rendered, in the table {@code rendered_service}:
 * the concepts whose lines it made or took away.
 */
final class RenderedSums {

  private static final Table SERVICE = Table.silent("rendered_service");

  private static final String CONCEPTS =
      "SELECT DISTINCT client, concept FROM rendered_line WHERE work IN (<ids>)";

  /** What one of these corrects counts no more, or again, whatever concepts it has. */
  private static final String CORRECTING =
      "SELECT DISTINCT client FROM work WHERE id IN (<ids>) AND corrects_number IS NOT NULL";

  private static final String HOLD = "SELECT id FROM client WHERE id IN (<ids>) ORDER BY id <hold>";

  private static final String STALE =
      "SELECT id, client FROM rendered_stale WHERE client IN (<ids>) ORDER BY id";

  private final Change change;
  private final Lifecycles lifecycles;

  /** The concepts to sum up again, by client. */
  private final Map<Long, Set<String>> concepts = new TreeMap<>();

  /** Clients of whom all is summed up again. */
  private final Set<Long> whole = new HashSet<>();

  RenderedSums(Change change, Lifecycles lifecycles) {
    this.change = change;
    this.lifecycles = lifecycles;
  }

  /** Notes what the documents say now; to be called before their lines change, and after. */
  void note(List<Long> documents) {
    Handle handle = change.handle();
    handle
        .createQuery(CONCEPTS)
        .bindList("ids", documents)
        .map((row, context) -> Map.entry(row.getLong("client"), row.getString("concept")))
        .forEach(each -> of(each.getKey()).add(each.getValue()));
    for (long client :
        handle.createQuery(CORRECTING).bindList("ids", documents).mapTo(Long.class).list()) {
      of(client);
      whole.add(client);
    }
  }

  private Set<String> of(long client) {
    return concepts.computeIfAbsent(client, first -> new TreeSet<>());
  }

  /** Sums up what was noted. */
  void write() {
    for (List<Long> clients : Batches.of(List.copyOf(concepts.keySet()))) {
      write(clients);
    }
  }

  private void write(List<Long> clients) {
    Handle handle = change.handle();
    // Held, so that of two changes at once the second sums up what the first wrote.
    handle.createQuery(HOLD).bindList("ids", clients).mapTo(Long.class).list();
    Map<Long, Long> stale = new HashMap<>();
    handle
        .createQuery(STALE)
        .bindList("ids", clients)
        .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("client")))
        .forEach(each -> stale.put(each.getKey(), each.getValue()));
    // Asked for after that: whoever changes the states from now on makes the client stale again.
    StandingLines lines = new StandingLines(handle, lifecycles);
    whole.addAll(stale.values());
    clients.forEach(each -> write(lines, each));
    for (List<Long> done : Batches.of(List.copyOf(stale.keySet()))) {
      handle
          .createUpdate("DELETE FROM rendered_stale WHERE id IN (<ids>)")
          .bindList("ids", done)
          .execute();
    }
  }

  private void write(StandingLines lines, long client) {
    Handle handle = change.handle();
    if (whole.contains(client)) {
      handle.execute("DELETE FROM rendered_service WHERE client = ?", client);
      insert(client, lines.of(client, null));
      return;
    }
    Set<String> some = of(client);
    for (List<String> part : Batches.of(List.copyOf(some))) {
      handle
          .createUpdate(
              "DELETE FROM rendered_service WHERE client = :client AND concept IN (<concepts>)")
          .bind("client", client)
          .bindList("concepts", part)
          .execute();
    }
    insert(client, lines.of(client, some, null));
  }

  private void insert(long client, List<RenderedService> services) {
    change.insertAll(SERVICE, services.stream().map(each -> row(client, each)).toList());
  }

  private static Row row(long client, RenderedService service) {
    Money amount = service.amount();
    return Row.of()
        .set("client", client)
        .set("concept", service.concept())
        .set("place", service.workCentre())
        .set("times", service.times())
        .set("first_day", service.first())
        .set("last_day", service.last())
        .set("amount", amount == null ? null : amount.amount())
        .set("currency", amount == null ? null : amount.currency().getCurrencyCode());
  }
}
