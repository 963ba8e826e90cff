package com.tarifario.core.commercial;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was quoted by a line of an order whose budget concept has other lines, too, beside what was
 * billed of it. What it really cost is known of the concept alone: reports name no line.
 *
 * @param path where it stands, unique in what is compared: {@code 1.2}
 * @param description what is delivered
 * @param quantity how much was quoted
 * @param quotedCost what it was thought to cost us; null if not known
 * @param quoted what it was to cost the client, before tax
 * @param billed what was billed of this line up to now, before tax; lines of reports that were
 *     billed for the concept are not in it
 */
public record ComparedLine(
    String path,
    String description,
    Quantity quantity,
    @Nullable Money quotedCost,
    Money quoted,
    Money billed) {

  public ComparedLine {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(quoted, "quoted");
    Objects.requireNonNull(billed, "billed");
  }

  /** A line of which nothing was billed yet. */
  static ComparedLine unbilled(OrderLine line) {
    return new ComparedLine(
        line.path(),
        line.description(),
        line.quantity(),
        line.cost(),
        line.amount(),
        Money.zero(line.amount().currency()));
  }

  /** The same, of which more was billed. */
  ComparedLine plusBilled(Money more) {
    return new ComparedLine(path, description, quantity, quotedCost, quoted, billed.plus(more));
  }

  /** What was to be left of the price after the cost; null if the cost was not known. */
  public @Nullable Money quotedMargin() {
    return quotedCost == null ? null : quoted.minus(quotedCost);
  }

  /** How much more was billed of the line than quoted; below 0 if less. */
  public Money billedDifference() {
    return billed.minus(quoted);
  }
}
