package com.tarifario.core.facts;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is summed over several lines before any price exists; summed when it is first asked for,
 * since most tariffs ask for none of it.
 */
public final class Measures {

  /** What is summed over lines of which some are missing: nothing is known. */
  public static final Measures UNKNOWN = new Measures(null);

  private final @Nullable List<ChargeLine> lines;
  private volatile @Nullable BigDecimal hours;
  private volatile @Nullable BigDecimal technicians;

  private Measures(@Nullable List<ChargeLine> lines) {
    this.lines = lines;
  }

  /** The measures of these lines, which must not change any more. */
  public static Measures of(List<ChargeLine> lines) {
    return new Measures(lines);
  }

  /** The hours of labour, billable or not; null if not all lines are known. */
  public @Nullable BigDecimal hours() {
    BigDecimal known = hours;
    if (known == null && lines != null) {
      known = hours(lines);
      hours = known;
    }
    return known;
  }

  /** How many different technicians are named; null if not all lines are known. */
  public @Nullable BigDecimal technicians() {
    BigDecimal known = technicians;
    if (known == null && lines != null) {
      known = technicians(lines);
      technicians = known;
    }
    return known;
  }

  private static BigDecimal hours(List<ChargeLine> lines) {
    BigDecimal minutes = BigDecimal.ZERO;
    for (ChargeLine line : lines) {
      if (line.subject().kind() == Kind.LABOUR && line.quantity().unit().isTime()) {
        minutes = minutes.add(line.quantity().in(Unit.MINUTE).value());
      }
    }
    return Exact.divide(minutes, Unit.HOUR.factor());
  }

  private static BigDecimal technicians(List<ChargeLine> lines) {
    Set<String> names = new HashSet<>();
    for (ChargeLine line : lines) {
      String name = line.subject().technician();
      if (name != null) {
        names.add(name);
      }
    }
    return BigDecimal.valueOf(names.size());
  }
}
