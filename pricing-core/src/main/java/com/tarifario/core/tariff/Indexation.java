package com.tarifario.core.tariff;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Outcome.Failed;
import com.tarifario.core.tariff.Outcome.Priced;
import com.tarifario.core.tariff.Outcome.Reason;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a price follows an index: once a year, by as much as the index has changed since a first day.
 * Until the first update the price stays as it is.
 *
 * @param index the index
 * @param from the first day: the price below is one of that day
 * @param update the day of each year on which prices are updated; null if that of {@code from}
 */
public record Indexation(PriceIndex index, From from, @Nullable MonthDay update) {

  public Indexation {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(from, "from");
  }

  /** The day from which the index counts. */
  public sealed interface From {}

  /**
   * The same day for all lines.
   *
   * @param date the day
   */
  public record Day(LocalDate date) implements From {
    public Day {
      Objects.requireNonNull(date, "date");
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /**
   * A field of dates: that on which the agreement began.
   *
   * @param name the field's name
   */
  public record DateField(String name) implements From {
    public DateField {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The price with the index applied, or why that can't be. */
  Outcome apply(Facts facts, Priced below) {
    LocalDate first = first(facts);
    if (first == null) {
      return new Failed(
          Reason.INVALID, Message.of(CoreMessage.FIELD_MISSING, describe(), from.toString()));
    }
    Object day = facts.get(StandardField.DATE);
    LocalDate updated = lastUpdate(first, (LocalDate) Objects.requireNonNull(day));
    Money price = below.price();
    if (!updated.isAfter(first)) {
      return below.then(
          Message.of(CoreMessage.STEP_INDEX_NOT_YET, index.name(), nextUpdate(first)), price);
    }
    Optional<BigDecimal> old = index.on(first);
    Optional<BigDecimal> current = index.on(updated);
    if (old.isEmpty() || current.isEmpty()) {
      return new Failed(
          Reason.INVALID,
          Message.of(CoreMessage.INDEX_MISSING, index.name(), first, index.begin()));
    }
    return below.then(
        Message.of(
            CoreMessage.STEP_INDEXED,
            index.name(),
            current.get(),
            updated,
            old.get(),
            first,
            Exact.divide(current.get(), old.get())),
        price.withAmount(Exact.divide(price.amount().multiply(current.get()), old.get())));
  }

  private @Nullable LocalDate first(Facts facts) {
    return from instanceof DateField field
        ? (LocalDate) facts.get(field.name())
        : ((Day) from).date();
  }

  /** The last day of update up to the day; perhaps one before the first day. */
  private LocalDate lastUpdate(LocalDate first, LocalDate day) {
    LocalDate ofYear = updateIn(day.getYear(), first);
    return ofYear.isAfter(day) ? updateIn(day.getYear() - 1, first) : ofYear;
  }

  private LocalDate nextUpdate(LocalDate first) {
    LocalDate ofYear = updateIn(first.getYear(), first);
    return ofYear.isAfter(first) ? ofYear : updateIn(first.getYear() + 1, first);
  }

  /** On 29 February where there is one, else on 28 February. */
  private LocalDate updateIn(int year, LocalDate first) {
    return (update == null ? MonthDay.from(first) : update).atYear(year);
  }

  /** The index, the first day and the day of update in words. */
  Message describe() {
    return update == null
        ? Message.of(CoreMessage.INDEXED_ANNIVERSARY, index.name(), from.toString())
        : Message.of(
            CoreMessage.INDEXED,
            index.name(),
            from.toString(),
            "%02d-%02d".formatted(update.getMonthValue(), update.getDayOfMonth()));
  }
}
