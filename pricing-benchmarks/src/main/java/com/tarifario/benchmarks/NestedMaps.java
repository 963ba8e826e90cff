package com.tarifario.benchmarks;

import com.tarifario.core.work.ChargeLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same tariff as a programmer writes it by hand who knows that there are these four layers and
 * these two formulas: maps in maps, the highest layer first.
 */
final class NestedMaps {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, Map<String, Map<String, PriceRule>>> centres = new HashMap<>();
  private final Map<String, Map<String, PriceRule>> clients = new HashMap<>();
  private final Map<String, Map<String, PriceRule>> quotes = new HashMap<>();
  private final Map<String, Map<String, PriceRule>> groups = new HashMap<>();
  private final Function<String, @Nullable String> groupOf;

  /**
   * The maps of these rules.
   *
   * @param groupOf the rate group of a client
   */
  NestedMaps(List<PriceRule> rules, Function<String, @Nullable String> groupOf) {
    this.groupOf = groupOf;
    for (PriceRule rule : rules) {
      Map<String, PriceRule> byKind =
          switch (rule.layer()) {
            case RATE_GROUPS -> of(groups, rule.of());
            case QUOTE -> of(quotes, rule.of());
            case CLIENT -> of(clients, rule.of());
            case WORK_CENTRE ->
                of(
                    centres.computeIfAbsent(rule.of(), key -> new HashMap<>()),
                    String.valueOf(rule.centre()));
          };
      byKind.put(rule.category() == null ? rule.kind().name() : rule.category(), rule);
    }
  }

  private static Map<String, PriceRule> of(Map<String, Map<String, PriceRule>> map, String key) {
    return map.computeIfAbsent(key, each -> new HashMap<>());
  }

  /** The line with its price; without one if no rule has one. */
  SimplePrice price(ChargeLine line) {
    String client = line.assignment().client();
    String category = line.subject().category();
    String key = category == null ? line.subject().kind().name() : category;
    PriceRule rule = null;
    Map<String, Map<String, PriceRule>> ofClient = centres.get(client);
    if (ofClient != null) {
      rule = find(ofClient, line.assignment().workCentre(), key);
    }
    if (rule == null) {
      rule = find(clients, client, key);
    }
    String quote = line.assignment().quoteTariff();
    if (rule == null && quote != null) {
      rule = find(quotes, quote, key);
    }
    if (rule == null) {
      rule = find(groups, groupOf.apply(client), key);
    }
    if (rule == null) {
      return new SimplePrice(line, null, null, null, null);
    }
    BigDecimal price = rule.price();
    if (price == null) {
      BigDecimal markup = HUNDRED.add(Objects.requireNonNull(rule.markup()));
      BigDecimal cost = Objects.requireNonNull(line.unitCost()).amount();
      price = cost.multiply(markup).movePointLeft(2);
    }
    BigDecimal unitPrice = price.setScale(2, RoundingMode.HALF_UP);
    BigDecimal amount =
        unitPrice.multiply(line.quantity().value()).setScale(2, RoundingMode.HALF_UP);
    return new SimplePrice(line, unitPrice, amount, rule.name(), rule.layer().folder());
  }

  private static @Nullable PriceRule find(
      Map<String, Map<String, PriceRule>> map, @Nullable String of, String key) {
    Map<String, PriceRule> byKind = map.get(of);
    return byKind == null ? null : byKind.get(key);
  }
}
