package com.tarifario.core.facts;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is summed over several lines before any price exists.
 *
 * @param hours the hours of labour, billable or not; null if not all lines are known
 * @param technicians how many different technicians are named; null if not all lines are known
 */
public record Measures(@Nullable BigDecimal hours, @Nullable BigDecimal technicians) {

  /** What is summed over lines of which some are missing: nothing is known. */
  public static final Measures UNKNOWN = new Measures(null, null);

  /** The measures of these lines. */
  public static Measures of(Collection<ChargeLine> lines) {
    BigDecimal minutes =
        lines.stream()
            .filter(line -> line.subject().kind() == Kind.LABOUR)
            .map(ChargeLine::quantity)
            .filter(quantity -> quantity.unit().isTime())
            .map(quantity -> quantity.in(Unit.MINUTE))
            .map(Quantity::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    long technicians =
        lines.stream()
            .map(line -> line.subject().technician())
            .filter(technician -> technician != null)
            .distinct()
            .count();
    return new Measures(Exact.divide(minutes, Unit.HOUR.factor()), BigDecimal.valueOf(technicians));
  }
}
