package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Measure;
import com.tarifario.core.facts.Measure.Count;
import com.tarifario.core.facts.Measure.Elapsed;
import com.tarifario.core.facts.Measure.FirstDate;
import com.tarifario.core.facts.Measure.OverLines;
import com.tarifario.core.facts.Measure.Sum;
import com.tarifario.core.facts.Measure.Year;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.ChargeLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in the measures that a company declares, for the lines of one document. */
final class OwnMeasures {

  /** A line and what is known of it; no facts if it can't be priced at all. */
  record Known(ChargeLine line, @Nullable Facts facts) {}

  private final Vocabulary vocabulary;
  private final boolean whole;
  private final List<Map<String, @Nullable BigDecimal>> totals = new ArrayList<>();

  /**
   * The measures of these lines.
   *
   * @param whole whether these are all lines of the document; if not, nothing is known of sums
   */
  OwnMeasures(Vocabulary vocabulary, List<Known> lines, boolean whole) {
    this.vocabulary = vocabulary;
    this.whole = whole;
    for (Measure measure : vocabulary.measures()) {
      totals.add(measure instanceof OverLines over ? totals(over, lines) : Map.of());
    }
  }

  /** The facts of a line with the measures. */
  Facts on(ChargeLine line, Facts facts) {
    if (totals.isEmpty()) {
      return facts;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (int index = 0; index < totals.size(); index++) {
      Measure measure = vocabulary.measures().get(index);
      if (measure instanceof OverLines over) {
        BigDecimal total = totals.get(index).get(Scopes.key(over.per(), line));
        values.add(whole || over.per() == Measure.Per.LINE ? total : null);
      } else if (measure instanceof Year year) {
        BigDecimal over =
            between((LocalDate) facts.get(year.since().name()), line.date(), ChronoUnit.YEARS);
        values.add(over == null ? null : over.add(BigDecimal.ONE));
      } else if (measure instanceof Elapsed elapsed) {
        LocalDate since = (LocalDate) facts.get(elapsed.since().name());
        values.add(between(since, line.date(), elapsed.unit()));
      } else if (measure instanceof FirstDate first) {
        values.add(
            first.dates().stream()
                .map(date -> facts.get(date.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
      }
    }
    return facts.withMeasures(values);
  }

  /** How many whole units have gone by; null without the date, and before it. */
  private static @Nullable BigDecimal between(
      @Nullable LocalDate since, LocalDate date, ChronoUnit unit) {
    return since == null || date.isBefore(since)
        ? null
        : BigDecimal.valueOf(unit.between(since, date));
  }

  /** By scope; a scope with a line of which nothing is known has no value. */
  private static Map<String, @Nullable BigDecimal> totals(OverLines measure, List<Known> lines) {
    Map<String, List<Known>> scopes = new HashMap<>();
    for (Known each : lines) {
      scopes
          .computeIfAbsent(Scopes.key(measure.per(), each.line()), key -> new ArrayList<>())
          .add(each);
    }
    Map<String, @Nullable BigDecimal> totals = new HashMap<>();
    scopes.forEach((key, of) -> totals.put(key, total(measure, of)));
    return totals;
  }

  private static @Nullable BigDecimal total(OverLines measure, List<Known> lines) {
    BigDecimal sum = BigDecimal.ZERO;
    Set<Object> values = new HashSet<>();
    for (Known each : lines) {
      Facts facts = each.facts();
      if (facts == null) {
        return null;
      }
      if (!measure.where().test(facts)) {
        continue;
      }
      if (measure instanceof Sum summing) {
        sum = sum.add(number(summing, each.line(), facts));
      } else if (measure instanceof Count counting) {
        Object value = counting.counted() == null ? each : facts.get(counting.counted().name());
        if (value instanceof BigDecimal number) {
          values.add(Exact.settle(number).stripTrailingZeros());
        } else if (value != null) {
          values.add(value);
        }
      }
    }
    return measure instanceof Sum ? Exact.settle(sum) : BigDecimal.valueOf(values.size());
  }

  private static BigDecimal number(Sum measure, ChargeLine line, Facts facts) {
    if (measure.isOfQuantity()) {
      Unit unit = Objects.requireNonNull(measure.field().unit());
      Quantity quantity = line.quantity();
      return quantity.unit().convertsTo(unit) ? quantity.in(unit).value() : BigDecimal.ZERO;
    }
    return facts.get(measure.summed().name()) instanceof BigDecimal number
        ? number
        : BigDecimal.ZERO;
  }
}
