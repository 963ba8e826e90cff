package com.tarifario.rules.settings;

import com.tarifario.core.tariff.Taxation;
import com.tarifario.core.tariff.Taxation.Order;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.settings.Yaml.Mapping;
import java.util.Map;
import java.util.Optional;

/** Reads {@code prices}, and where tax is rounded: {@code rounding: {tax: gross-first}}. */
final class TaxationReader {

  /** The key in the mapping of {@code rounding}. */
  static final String ROUNDED = "tax";

  /** The key that says whether prices have tax in them. */
  static final String PRICES = "prices";

  private static final Map<String, Boolean> KINDS = Map.of("net", false, "gross", true);
  private static final Map<String, Order> ORDERS =
      Map.of("net-first", Order.NET_FIRST, "gross-first", Order.GROSS_FIRST);

  private final YamlReader reader;

  TaxationReader(YamlReader reader) {
    this.reader = reader;
  }

  /** What the file says; prices before tax and tax on sums if it says nothing. */
  Taxation read(Mapping root) {
    boolean gross = reader.known(root, PRICES, KINDS).orElse(false);
    Optional<Mapping> rounding =
        reader.get(root, "rounding").filter(Mapping.class::isInstance).map(Mapping.class::cast);
    Optional<Order> order = rounding.flatMap(mapping -> reader.known(mapping, ROUNDED, ORDERS));
    if (!gross) {
      return new Taxation(false, order.orElse(Order.NET_FIRST));
    }
    if (order.isPresent() && order.get() == Order.NET_FIRST) {
      reader
          .get(rounding.get(), ROUNDED)
          .ifPresent(value -> reader.error(value.where(), RulesMessage.GROSS_NET_FIRST));
    }
    return Taxation.GROSS_PRICES;
  }
}
