package com.tarifario.store.pack;

import com.tarifario.core.client.Pack;
import com.tarifario.store.change.Change;
import com.tarifario.store.database.Database;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.work.KeptWork;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks whether packs still hold what a document is to take from them. */
public final class PackTaking {

  private final PackBalances balances;

  /** The packs of the database. */
  public PackTaking(Database database) {
    this.balances = new PackBalances(database);
  }

  /**
   * A pack that does not hold enough.
   *
   * @param pack its identity
   * @param wanted how many units the document takes
   * @param left how many are left for it
   */
  public record Lack(String pack, BigDecimal wanted, BigDecimal left) {}

  /**
   * A pack that holds less than the document takes. The packs are held until the change ends, so
   * that nobody else takes from them meanwhile.
   *
   * @param valuation the valuation that holds
   * @return nothing if there is enough in all of them
   */
  public Optional<Lack> lacking(Change change, KeptWork document, KeptValuation valuation) {
    Map<String, BigDecimal> wanted = wanted(change, valuation);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    change
        .handle()
        .createQuery("SELECT id FROM pack WHERE code IN (<codes>) ORDER BY id <hold>")
        .bindList("codes", List.copyOf(wanted.keySet()))
        .mapTo(Long.class)
        .list();
    for (Pack each : balances.before(List.of(document.id())).of(document.work().client())) {
      BigDecimal units = wanted.getOrDefault(each.id(), BigDecimal.ZERO);
      if (units.compareTo(each.units()) > 0) {
        return Optional.of(new Lack(each.id(), units, each.units()));
      }
    }
    return Optional.empty();
  }

  private static Map<String, BigDecimal> wanted(Change change, KeptValuation valuation) {
    return PackBalances.taken(
        change
            .handle()
            .createQuery(
                "SELECT p.code, SUM(c.units) AS taken FROM pack_consumption c"
                    + " JOIN pack p ON p.id = c.pack WHERE c.valuation = :id GROUP BY p.code")
            .bind("id", valuation.id()));
  }
}
