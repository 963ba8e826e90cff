package com.tarifario.store.pack;

import com.tarifario.core.client.Pack;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.store.client.PackReader;
import com.tarifario.store.client.Packs;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.setting.Lifecycles;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What is left in packs: what was put into them, less what the newest valuations of approved and
 * frozen documents took. So a document that is valued again takes nothing twice, and one that is
 * opened again gives back what it took.
 *
 * <p>A delivery note takes the place of the reports that it delivers, and a correcting document
 * that of the one that it corrects: of both, what the later one took counts. What is billed at the
 * price at which its report was approved takes nothing, and what the report took stays.
 */
public final class PackBalances implements PackReader {

  private static final long NOBODY = -1;

  /** What an approved document takes, and one that is looked at, whatever its state. */
  private static final String COUNTS =
      "(x.id IN (<valuing>) OR x.work_type = 'WORK_REPORT' AND x.state IN (<reports>)"
          + " OR x.work_type = 'DELIVERY_NOTE' AND x.state IN (<notes>))";

  private static final String TAKEN =
      "SELECT p.code, SUM(c.units) AS taken FROM pack p JOIN pack_consumption c ON c.pack = p.id"
          + " JOIN valuation v ON v.id = c.valuation JOIN work w ON w.id = v.work"
          + " WHERE v.id = (SELECT MAX(n.id) FROM valuation n WHERE n.work = w.id)"
          + " AND w.id NOT IN (<valuing>)"
          + " AND EXISTS (SELECT 1 FROM work x WHERE x.id = w.id AND "
          + COUNTS
          + ") AND NOT EXISTS (SELECT 1 FROM work x WHERE x.corrects_number = w.number AND "
          + COUNTS
          + ") AND NOT EXISTS (SELECT 1 FROM work_line l JOIN work_line d ON d.source_line = l.id"
          + " JOIN work x ON x.id = d.work WHERE l.work = w.id AND l.line = c.line"
          + " AND (d.override_origin IS NULL OR d.override_origin = 'BY_HAND') AND "
          + COUNTS
          + ")";

  private final Database database;
  private final Packs packs;
  private final Lifecycles lifecycles;
  private final List<Long> valuing;

  /** What is left in the packs of the database. */
  public PackBalances(Database database) {
    this(database, List.of());
  }

  private PackBalances(Database database, List<Long> valuing) {
    this.database = database;
    this.packs = new Packs(database);
    this.lifecycles = new Lifecycles(database);
    this.valuing = valuing;
  }

  /**
   * What is left for documents that are to be valued, as if they had taken nothing yet.
   *
   * @param documents their identities
   */
  public PackBalances before(Collection<Long> documents) {
    return new PackBalances(database, List.copyOf(documents));
  }

  @Override
  public List<Pack> of(String client) {
    List<Pack> of = packs.of(client);
    return of.isEmpty() ? of : left(of, client);
  }

  @Override
  public List<Pack> all() {
    List<Pack> all = packs.all();
    return all.isEmpty() ? all : left(all, null);
  }

  /**
   * The packs of which more was taken than was put into them, in the order of their codes.
   *
   * @param client whose packs; null for those of all
   */
  public List<OverdrawnPack> overdrawn(@Nullable String client) {
    Map<String, BigDecimal> taken = taken(client);
    return (client == null ? packs.all() : packs.of(client))
        .stream()
            .map(each -> new OverdrawnPack(each, rest(each, taken).negate()))
            .filter(each -> each.excess().signum() > 0)
            .toList();
  }

  private List<Pack> left(List<Pack> put, @Nullable String client) {
    Map<String, BigDecimal> taken = taken(client);
    return put.stream()
        .map(each -> each.withUnits(rest(each, taken).max(BigDecimal.ZERO)))
        .toList();
  }

  /** What was put into a pack less what was taken; below 0 if that was more. */
  private static BigDecimal rest(Pack pack, Map<String, BigDecimal> taken) {
    return pack.units().subtract(taken.getOrDefault(pack.id(), BigDecimal.ZERO));
  }

  private Map<String, BigDecimal> taken(@Nullable String client) {
    String of =
        client == null ? "" : " AND p.client = (SELECT k.id FROM client k WHERE k.code = :client)";
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Query query =
                  handle
                      .createQuery(TAKEN + of + " GROUP BY p.code")
                      .bindList("valuing", valuing.isEmpty() ? List.of(NOBODY) : valuing)
                      .bindList("reports", states(WorkType.WORK_REPORT))
                      .bindList("notes", states(WorkType.DELIVERY_NOTE));
              if (client != null) {
                query.bind("client", client);
              }
              return taken(query);
            });
  }

  /** What a query says was {@code taken}, by the {@code code} of the pack. */
  static Map<String, BigDecimal> taken(Query query) {
    Map<String, BigDecimal> taken = new HashMap<>();
    query
        .map(
            (row, context) ->
                Map.entry(
                    Values.text(row, "code"), Objects.requireNonNull(Values.number(row, "taken"))))
        .forEach(each -> taken.put(each.getKey(), each.getValue()));
    return taken;
  }

  /** The names of the states in which a document was found right, or changes no more. */
  private List<String> states(WorkType type) {
    List<String> names =
        lifecycles.of(type).states().stream()
            .filter(each -> each.is(Trait.APPROVED) || each.is(Trait.FROZEN))
            .map(State::name)
            .toList();
    return names.isEmpty() ? List.of("") : names;
  }
}
