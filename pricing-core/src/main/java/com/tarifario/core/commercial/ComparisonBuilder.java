package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Kind;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what was quoted, then what was done and billed. */
public final class ComparisonBuilder {

  private final Currency currency;
  private final Map<String, Compared> items = new LinkedHashMap<>();
  private final Map<String, Compared> kinds = new TreeMap<>();
  private final Map<String, List<String>> descriptions = new HashMap<>();
  private Compared notQuoted;

  /** Nothing yet, in a currency. */
  public ComparisonBuilder(Currency currency) {
    this.currency = currency;
    this.notQuoted = Compared.nothing("", "", currency);
  }

  /** What stands in a line of an order, or in a quote, counts from now on as quoted. */
  public void quoted(OrderLine line) {
    String code = code(line);
    List<String> said = descriptions.computeIfAbsent(code, key -> new ArrayList<>());
    said.add(line.description());
    Compared before = items.get(code);
    Compared item =
        before == null
            ? Compared.nothing(code, line.description(), currency).withQuantity(line.quantity())
            : before
                .withQuantity(sum(before.quantity(), line.quantity()))
                .withDescription(said.get(0) + " (+" + (said.size() - 1) + ")");
    items.put(code, item.plusQuoted(line.cost(), line.amount()));
    if (line.parts().isEmpty()) {
      put(null, kind(null).plusQuoted(line.cost(), line.amount()));
    }
    for (OrderLine.Part part : line.parts()) {
      put(part.kind(), kind(part.kind()).plusQuoted(part.cost(), part.amount()));
    }
  }

  private static @Nullable Quantity sum(@Nullable Quantity one, Quantity other) {
    return one == null || !one.unit().equals(other.unit())
        ? null
        : one.withValue(one.value().add(other.value()));
  }

  /** What a line of an order is compared by: its concept, else its path. */
  public static String code(OrderLine line) {
    return line.concept() == null ? line.path() : line.concept();
  }

  /**
   * Something cost us so much.
   *
   * @param code the budget concept that it was done for; null if none is known
   */
  public void cost(@Nullable String code, Kind kind, Money cost) {
    Compared item = code == null ? null : items.get(code);
    if (item == null) {
      notQuoted = notQuoted.plusCost(cost);
    } else {
      items.put(item.code(), item.plusCost(cost));
    }
    put(kind, kind(kind).plusCost(cost));
  }

  /**
   * Something was billed.
   *
   * @param code the budget concept, or the line of the order, that was billed; null if none is
   *     known
   * @param kind of which kind it is; null if nobody knows
   */
  public void billed(@Nullable String code, @Nullable Kind kind, Money amount) {
    Compared item = code == null ? null : items.get(code);
    if (item == null) {
      notQuoted = notQuoted.plusBilled(amount);
    } else {
      items.put(item.code(), item.plusBilled(amount));
    }
    put(kind, kind(kind).plusBilled(amount));
  }

  private Compared kind(@Nullable Kind kind) {
    return kinds.getOrDefault(key(kind), Compared.nothing(name(kind), "", currency));
  }

  private void put(@Nullable Kind kind, Compared compared) {
    kinds.put(key(kind), compared);
  }

  private static String name(@Nullable Kind kind) {
    return kind == null ? "" : kind.name();
  }

  /** Kinds stand in their order, what has none at the end. */
  private static String key(@Nullable Kind kind) {
    return kind == null ? "~" : "" + (char) ('a' + kind.ordinal());
  }

  /** All of it. */
  public Comparison build() {
    Compared total = items.values().stream().reduce(notQuoted, Compared::plus).withQuantity(null);
    List<Compared> byKind = new ArrayList<>(kinds.values());
    byKind.removeIf(Compared::isNothing);
    return new Comparison(List.copyOf(items.values()), notQuoted, byKind, total);
  }
}
