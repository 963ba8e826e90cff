package com.tarifario.core.agreement;

import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a fee changes from year to year. Each year's fee is made of the first one, and is rounded
 * once.
 */
public sealed interface FeeRevision {

  /** The day of each year on which it changes; null for that on which the agreement began. */
  @Nullable MonthDay on();

  /**
   * The day of which the fee is, and from which on it counts: periods that begin before have the
   * fee of the terms before, if there are any. Null for the agreement's first day.
   */
  @Nullable LocalDate since();

  /**
   * The day of which the fee is.
   *
   * @param first the agreement's first day
   */
  default LocalDate base(LocalDate first) {
    LocalDate since = since();
    return since == null ? first : since;
  }

  /**
   * The days on which it changes.
   *
   * @param first the agreement's first day, which is none of them
   * @param until the last day that is asked for
   */
  default List<LocalDate> updates(LocalDate first, LocalDate until) {
    MonthDay given = on();
    MonthDay day = given == null ? MonthDay.from(first) : given;
    LocalDate base = base(first);
    List<LocalDate> updates = new ArrayList<>();
    for (int year = base.getYear(); year <= until.getYear(); year++) {
      LocalDate update = day.atYear(year);
      if (update.isAfter(base) && !update.isAfter(until)) {
        updates.add(update);
      }
    }
    return updates;
  }

  /**
   * As an index does: by as much as it has changed since the day of which the fee is.
   *
   * @param index the index's name: {@code IPC}
   * @param on the day of each year; null for that on which the agreement began
   * @param since the day of which the fee is; null for the agreement's first day
   */
  record ByIndex(String index, @Nullable MonthDay on, @Nullable LocalDate since)
      implements FeeRevision {

    public ByIndex {
      Objects.requireNonNull(index, "index");
    }

    /**
     * The fees from each change on.
     *
     * @param fee the first fee
     * @param first the agreement's first day
     * @param values the index's values
     * @throws IllegalArgumentException if it is another index, or begins later than the agreement
     */
    public List<RevisedFee> revised(
        Money fee, LocalDate first, PriceIndex values, LocalDate until) {
      if (!values.name().equals(index)) {
        throw new IllegalArgumentException("The fee follows " + index + ", not " + values.name());
      }
      LocalDate base = base(first);
      BigDecimal baseValue = value(values, base);
      return updates(first, until).stream()
          .map(
              update ->
                  RevisedFee.byIndex(fee, index, base, baseValue, update, value(values, update)))
          .toList();
    }

    private BigDecimal value(PriceIndex values, LocalDate day) {
      return values
          .on(day)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "Index " + index + " begins on " + values.begin() + ", after " + day));
    }
  }

  /**
   * By a percentage of the fee before.
   *
   * @param yearly by how much
   * @param on the day of each year; null for that on which the agreement began
   * @param since the day of which the fee is; null for the agreement's first day
   */
  record ByPercentage(Percentage yearly, @Nullable MonthDay on, @Nullable LocalDate since)
      implements FeeRevision {

    public ByPercentage {
      Objects.requireNonNull(yearly, "yearly");
    }

    /** The fees from each change on. */
    public List<RevisedFee> revised(Money fee, LocalDate first, LocalDate until) {
      BigDecimal factor = BigDecimal.ONE.add(yearly.fraction());
      List<RevisedFee> fees = new ArrayList<>();
      int years = 0;
      for (LocalDate update : updates(first, until)) {
        years++;
        fees.add(RevisedFee.byPercentage(fee, yearly, years, factor.pow(years), update));
      }
      return fees;
    }
  }
}
