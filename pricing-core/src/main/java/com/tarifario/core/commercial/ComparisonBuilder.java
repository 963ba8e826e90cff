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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gathers what was quoted, then what was done and billed. */
public final class ComparisonBuilder {

  private final Currency currency;
  private final Map<String, Compared> items = new LinkedHashMap<>();
  private final Map<String, Compared> kinds = new TreeMap<>();
  private final Map<String, Map<String, ComparedLine>> lines = new HashMap<>();
  private Compared notQuoted;

  /** Nothing yet, in a currency. */
  public ComparisonBuilder(Currency currency) {
    this.currency = currency;
    this.notQuoted = Compared.nothing("", "", currency);
  }

  /**
   * What stands in a line of an order, or in a quote, counts from now on as quoted.
   *
   * @throws IllegalArgumentException if there is a line of that path and concept already
   */
  public void quoted(OrderLine line) {
    String code = code(line);
    Map<String, ComparedLine> ofItem = lines.computeIfAbsent(code, key -> new LinkedHashMap<>());
    if (ofItem.put(line.path(), ComparedLine.unbilled(line)) != null) {
      throw new IllegalArgumentException("Two lines stand at " + line.path() + ".");
    }
    Compared before = items.get(code);
    Compared item =
        before == null
            ? Compared.nothing(code, line.description(), currency).withQuantity(line.quantity())
            : before.withQuantity(sum(before.quantity(), line.quantity()));
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
  private static String code(OrderLine line) {
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
   * Something was billed that names no line of an order.
   *
   * @param code the budget concept that was billed; null if none is known
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

  /**
   * Something of a line that was quoted was billed.
   *
   * @param kind of which kind what was billed is; counts only if the parts of the line are known
   */
  public void billedOf(OrderLine line, Kind kind, Money amount) {
    String code = code(line);
    Map<String, ComparedLine> ofItem = lines.get(code);
    if (ofItem != null) {
      ofItem.computeIfPresent(line.path(), (path, before) -> before.plusBilled(amount));
    }
    billed(code, line.parts().isEmpty() ? null : kind, amount);
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

  /** All of it; a concept of several lines is called what they are, if they are all the same. */
  public Comparison build() {
    return build(code -> "", code -> false);
  }

  /**
   * All of it.
   *
   * @param names the names of budget concepts by their codes, for those of several lines that are
   *     not the same; an empty text if one is not known
   * @param isItem whether each of several lines of a concept is so much of the whole of it, so that
   *     they can be summed, and not one of the items that it is made of
   */
  public Comparison build(UnaryOperator<String> names, Predicate<String> isItem) {
    Compared total = items.values().stream().reduce(notQuoted, Compared::plus).withQuantity(null);
    List<Compared> byKind = new ArrayList<>(kinds.values());
    byKind.removeIf(Compared::isNothing);
    List<ComparedItem> all =
        items.values().stream().map(each -> item(each, names, isItem)).toList();
    return new Comparison(all, notQuoted, byKind, total);
  }

  private ComparedItem item(Compared whole, UnaryOperator<String> names, Predicate<String> isItem) {
    List<ComparedLine> own = List.copyOf(lines.getOrDefault(whole.code(), Map.of()).values());
    if (own.size() <= 1) {
      return new ComparedItem(whole, List.of());
    }
    if (own.stream().map(ComparedLine::description).distinct().count() == 1) {
      return new ComparedItem(whole, own);
    }
    Compared named = whole.withDescription(names.apply(whole.code()));
    return new ComparedItem(isItem.test(whole.code()) ? named : named.withQuantity(null), own);
  }
}
