package com.tarifario.benchmarks;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.WorkReport;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tariff of {@link Numbers} as a programmer writes it by hand: maps for texts, arrays for bands
 * and quarters, the highest layer first.
 */
final class NumbersByHand implements Side {

  private static final int QUARTERS = 4;

  private final Map<String, Proposal[][]> families = new HashMap<>();
  private final Map<String, Proposal[][]> categories = new HashMap<>();
  private final Map<String, Proposal[]> urgent = new HashMap<>();
  private final Map<String, Proposal> materialOf = new HashMap<>();
  private final Map<String, Proposal> labourOf = new HashMap<>();

  /** The same, of what the rules propose, in their order. */
  NumbersByHand(List<Proposal> proposals) {
    Iterator<Proposal> next = proposals.iterator();
    for (String family : Numbers.FAMILIES) {
      families.put(family, table(Numbers.QUANTITIES.length, Numbers.COSTS.length, next));
    }
    for (String category : Numbers.CATEGORIES) {
      categories.put(category, table(QUARTERS, Numbers.LITRES.length, next));
    }
    for (String category : Numbers.CATEGORIES) {
      urgent.put(category, table(1, QUARTERS, next)[0]);
    }
    for (int client = 0; client < Numbers.CLIENTS; client++) {
      materialOf.put(Fresh.client(client), next.next());
      labourOf.put(Fresh.client(client), next.next());
    }
  }

  private static Proposal[][] table(int rows, int columns, Iterator<Proposal> next) {
    Proposal[][] table = new Proposal[rows][columns];
    for (Proposal[] row : table) {
      for (int column = 0; column < columns; column++) {
        row[column] = next.next();
      }
    }
    return table;
  }

  @Override
  public void price(List<WorkReport> reports, Sink sink) {
    for (WorkReport report : reports) {
      for (ChargeLine line : report.lines()) {
        boolean labour = line.subject().kind() == Kind.LABOUR;
        sink.take(Proposal.price(line, labour ? labour(line) : material(line)));
      }
    }
  }

  private @Nullable Proposal material(ChargeLine line) {
    int quantity = Numbers.band(Numbers.QUANTITIES, line.quantity().value());
    Proposal own = materialOf.get(line.assignment().client());
    if (own != null && Numbers.QUANTITIES[quantity] >= Numbers.MUCH) {
      return own;
    }
    Proposal[][] table = families.get(line.subject().family());
    if (table == null || line.unitCost() == null) {
      return null;
    }
    return table[quantity][Numbers.band(Numbers.COSTS, line.unitCost().amount())];
  }

  private @Nullable Proposal labour(ChargeLine line) {
    if (!(line.attributes().get("litres") instanceof BigDecimal much)) {
      return null;
    }
    int litres = Numbers.band(Numbers.LITRES, much);
    Proposal own = labourOf.get(line.assignment().client());
    if (own != null
        && Numbers.LITRES[litres] >= Numbers.LARGE
        && !line.date().isBefore(Numbers.LATE)) {
      return own;
    }
    int quarter = (line.date().getMonthValue() - 1) / 3;
    String category = line.subject().category();
    if (Boolean.TRUE.equals(line.attributes().get("urgent"))) {
      Proposal[] row = urgent.get(category);
      if (row != null) {
        return row[quarter];
      }
    }
    Proposal[][] table = categories.get(category);
    return table == null ? null : table[quarter][litres];
  }
}
