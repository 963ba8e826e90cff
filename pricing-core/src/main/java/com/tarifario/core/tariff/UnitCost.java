package com.tarifario.core.tariff;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import java.util.Objects;

/**
 * What one unit cost us, in the unit in which it was named: prices made of it are for that unit.
 *
 * @param money what one such unit cost
 * @param unit the unit
 */
public record UnitCost(Money money, Unit unit) {

  public UnitCost {
    Objects.requireNonNull(money, "money");
    Objects.requireNonNull(unit, "unit");
  }

  /** What one unit of the same dimension cost. */
  public Money per(Unit other) {
    return other.equals(unit) ? money : money.times(other.factor()).dividedBy(unit.factor());
  }
}
