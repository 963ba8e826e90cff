package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Component;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A component of a quote with its price.
 *
 * @param source the component
 * @param line what the tariff says of it, for the item's whole quantity: price, rules and proof;
 *     its numbers are exact, not rounded
 * @param amount its part of the item's amount, rounded; the parts sum to that amount; null if the
 *     item has no price
 * @param cost what it costs us for the item's whole quantity, rounded; the parts sum to the item's
 *     cost; null if not known
 */
public record ValuedComponent(
    Component source, PricedLine line, @Nullable Money amount, @Nullable Money cost) {

  public ValuedComponent {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(line, "line");
  }

  /** This component with another part of the item's amount. */
  public ValuedComponent withAmount(@Nullable Money newAmount) {
    return new ValuedComponent(source, line, newAmount, cost);
  }
}
