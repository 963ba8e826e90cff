package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order: an item of the quote that was accepted, at the price of that moment, which
 * changes no more; or all of an order that came of no quote, at its closed price.
 *
 * @param path where it stood in the quote, unique in the order: {@code 1.2}
 * @param concept the code of the budget concept that it renders; null if none
 * @param description what is delivered, not blank
 * @param quantity how much was ordered, above 0
 * @param unitPrice for one unit; null if nothing but the amount was agreed
 * @param amount what all of it costs the client, before tax, rounded
 * @param cost what it was thought to cost us; null if not known
 * @param parts what of amount and cost is for labour, for material, ...; empty if not known, else
 *     they sum to the amount
 */
public record OrderLine(
    String path,
    @Nullable String concept,
    String description,
    Quantity quantity,
    @Nullable Money unitPrice,
    Money amount,
    @Nullable Money cost,
    List<Part> parts) {

  /**
   * What of a line is for one kind of cost.
   *
   * @param kind the kind, once a line
   * @param amount what it costs the client, before tax, rounded
   * @param cost what it was thought to cost us; null if not known
   */
  public record Part(Kind kind, Money amount, @Nullable Money cost) {

    public Part {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(amount, "amount");
    }
  }

  public OrderLine {
    if (path.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException("A line of an order needs a path and a description.");
    }
    if (quantity.value().signum() <= 0) {
      throw new IllegalArgumentException(
          "Line " + path + ": a quantity above 0 is ordered, not " + quantity + ".");
    }
    Objects.requireNonNull(amount, "amount");
    parts = List.copyOf(parts);
    Money sum =
        parts.stream().map(Part::amount).reduce(amount.withAmount(BigDecimal.ZERO), Money::plus);
    if (!parts.isEmpty() && !sum.equals(amount)) {
      throw new IllegalArgumentException(
          "Line " + path + ": its parts come to " + sum + ", not to " + amount + ".");
    }
    if (parts.stream().map(Part::kind).distinct().count() < parts.size()) {
      throw new IllegalArgumentException("Line " + path + ": a kind stands twice: " + parts);
    }
  }

  /** A line of which nobody knows what is labour and what material. */
  public static OrderLine of(
      String path,
      @Nullable String concept,
      String description,
      Quantity quantity,
      @Nullable Money unitPrice,
      Money amount,
      @Nullable Money cost) {
    return new OrderLine(path, concept, description, quantity, unitPrice, amount, cost, List.of());
  }

  /** The same, said to stand elsewhere. */
  public OrderLine withPath(String newPath) {
    return new OrderLine(newPath, concept, description, quantity, unitPrice, amount, cost, parts);
  }
}
