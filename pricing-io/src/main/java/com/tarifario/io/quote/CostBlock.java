package com.tarifario.io.quote;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Subject;
import com.tarifario.io.yaml.YamlText.Block;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the cost of a component, as {@link ComponentReader} reads it. */
final class CostBlock {

  private final Currency currency;

  /**
   * Writes costs.
   *
   * @param currency the currency that is not said
   */
  CostBlock(Currency currency) {
    this.currency = currency;
  }

  /**
   * A component in a line.
   *
   * @param perUnit its yield: a number, or a text that computes one
   * @throws IllegalArgumentException if cost and list price are in different currencies, which no
   *     file can say
   */
  Block of(
      String code,
      Subject subject,
      Object perUnit,
      Unit unit,
      @Nullable Money unitCost,
      @Nullable Money listPrice,
      Map<String, Object> attributes) {
    if (unitCost != null
        && listPrice != null
        && !unitCost.currency().equals(listPrice.currency())) {
      throw new IllegalArgumentException(
          "Component " + code + " has a cost of " + unitCost + " but a list price of " + listPrice);
    }
    Currency said =
        Stream.of(unitCost, listPrice)
            .filter(Objects::nonNull)
            .map(Money::currency)
            .findFirst()
            .orElse(currency);
    return Block.inLine()
        .with("code", code)
        .with("kind", subject.kind().name())
        .with("item", subject.item())
        .with("family", subject.family())
        .with("category", subject.category())
        .text("description", subject.description())
        .with("unit", unit.equals(subject.kind().usualUnit()) ? null : unit.symbol())
        .with("yield", perUnit)
        .with("unit_cost", unitCost == null ? null : unitCost.amount())
        .with("list_price", listPrice == null ? null : listPrice.amount())
        .with("currency", other(said))
        .with("attributes", attributes(attributes));
  }

  /** The code of a currency that has to be said; null for the one that is not. */
  @Nullable String other(Currency said) {
    return said.equals(currency) ? null : said.getCurrencyCode();
  }

  private static Block attributes(Map<String, Object> attributes) {
    Block block = Block.inLine();
    new TreeMap<>(attributes).forEach((name, value) -> block.with(name, attribute(value)));
    return block;
  }

  private static Object attribute(Object value) {
    boolean known =
        value instanceof BigDecimal
            || value instanceof Boolean
            || value instanceof LocalDate
            || value instanceof LocalTime;
    return known ? value : value.toString();
  }
}
