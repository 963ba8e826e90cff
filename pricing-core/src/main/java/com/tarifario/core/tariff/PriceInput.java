package com.tarifario.core.tariff;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a formula may look at.
 *
 * @param facts what is known of the line
 * @param unit the line's unit, which the list price is for, and the cost among the facts
 * @param unitCost what one unit cost us, in the unit in which the document or a rule names it; null
 *     if not known
 * @param listPrice the list price of one unit; null if there is none
 * @param currency the tariff's currency, in which all prices are
 * @param portion where it lies among all that the formula counts; null if the formula counts
 *     nothing, or if that is not known
 */
public record PriceInput(
    Facts facts,
    Unit unit,
    @Nullable UnitCost unitCost,
    @Nullable Money listPrice,
    Currency currency,
    @Nullable Portion portion) {

  /** What a formula may look at that counts nothing but the unit. */
  public PriceInput(
      Facts facts,
      Unit unit,
      @Nullable UnitCost unitCost,
      @Nullable Money listPrice,
      Currency currency) {
    this(facts, unit, unitCost, listPrice, currency, null);
  }

  /** The same for a formula that counts; null if what it counts is not known. */
  public PriceInput at(@Nullable Portion newPortion) {
    return new PriceInput(facts, unit, unitCost, listPrice, currency, newPortion);
  }

  /**
   * The facts, with what counts the line's unit expressed in another: cost and list price of an
   * hour and not of a minute, the quantity in hours.
   *
   * @throws IllegalArgumentException if the units do not convert
   */
  public Facts factsIn(Unit other) {
    if (unit.equals(other)) {
      return facts;
    }
    if (!unit.convertsTo(other)) {
      throw new IllegalArgumentException(unit + " does not convert to " + other + ".");
    }
    return facts
        .with(StandardField.UNIT_COST, times(StandardField.UNIT_COST, other.factor(), unit))
        .with(StandardField.LIST_PRICE, times(StandardField.LIST_PRICE, other.factor(), unit))
        .with(StandardField.QUANTITY, times(StandardField.QUANTITY, unit.factor(), other))
        .with(StandardField.UNIT, other.symbol());
  }

  private @Nullable BigDecimal times(StandardField field, BigDecimal factor, Unit divisor) {
    return facts.get(field) instanceof BigDecimal number
        ? Exact.divide(number.multiply(factor), divisor.factor())
        : null;
  }
}
