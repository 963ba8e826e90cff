package com.tarifario.rules.cases;

import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a document, made of what a person wrote of it. */
final class WrittenLine {

  private final FieldValues values;
  private final Tariff tariff;

  WrittenLine(FieldValues values, Tariff tariff) {
    this.values = values;
    this.tariff = tariff;
  }

  /**
   * The day of a line: the one given, else that of its beginning, else today.
   *
   * @throws InvalidFieldException if there is none of these
   */
  static LocalDate date(FieldValues values, @Nullable LocalDate today) {
    LocalDate given = values.date(StandardField.DATE);
    if (given != null) {
      return given;
    }
    if (values.time(StandardField.START) instanceof LocalDateTime start) {
      return start.toLocalDate();
    }
    if (today == null) {
      throw values.refuse(CaseMessage.NEEDS_DATE);
    }
    return today;
  }

  /**
   * The line.
   *
   * @param document its document's number
   * @param number its number, unless it says another itself
   * @throws InvalidFieldException if something is missing or can't be
   */
  ChargeLine line(String document, String number, LocalDate date, Parties parties) {
    String word = values.text(StandardField.KIND);
    if (word == null) {
      throw values.refuse(
          CaseMessage.NEEDS_KIND, List.<Object>copyOf(StandardField.KIND.field().words()));
    }
    Kind kind = Kind.valueOf(word);
    TimeSpan time = time(date);
    Quantity quantity = quantity(kind, time);
    LineId id = new LineId(document, values.text(StandardField.LINE, number));
    ChargeLineBuilder line =
        ChargeLine.builder(id, date, Parties.clientKey(values), kind, quantity)
            .workCentre(parties.workCentre(values))
            .workOrder(values.text(StandardField.WORK_ORDER))
            .visit(values.text(StandardField.VISIT))
            .agreement(parties.agreement(values))
            .quoteTariff(values.text(StandardField.QUOTE_TARIFF))
            .workType(values.text(StandardField.WORK_TYPE))
            .concept(values.text(StandardField.CONCEPT))
            .noticeDate(values.date(StandardField.NOTICE_DATE))
            .item(values.text(StandardField.ITEM))
            .family(values.text(StandardField.FAMILY))
            .category(values.text(StandardField.CATEGORY))
            .technician(values.text(StandardField.TECHNICIAN))
            .description(values.text(StandardField.DESCRIPTION))
            .unitCost(cost(StandardField.UNIT_COST))
            .listPrice(cost(StandardField.LIST_PRICE))
            .billable(notNegative(LineInput.BILLABLE_QUANTITY))
            .override(override())
            .band(values.text(StandardField.BAND))
            .billing(
                Billing.valueOf(values.text(StandardField.BILLING, Billing.CHARGEABLE.name())));
    if (time != null) {
      line.worked(time.start(), time.end());
    }
    values.attributes(Origin.LINE, Map.of()).forEach(line::attribute);
    return line.build();
  }

  private @Nullable TimeSpan time(LocalDate date) {
    Object start = values.time(StandardField.START);
    Object end = values.time(StandardField.END);
    if (start == null && end == null) {
      return null;
    }
    if (start == null || end == null) {
      throw values.refuse(CaseMessage.START_AND_END);
    }
    LocalDateTime from =
        start instanceof LocalDateTime moment ? moment : date.atTime((LocalTime) start);
    LocalDateTime to = end instanceof LocalDateTime moment ? moment : after(from, (LocalTime) end);
    if (!to.isAfter(from)) {
      throw values.refuse(CaseMessage.END_FIRST, from, to);
    }
    return new TimeSpan(from, to);
  }

  /** The first time after the moment that a clock shows that hour. */
  private static LocalDateTime after(LocalDateTime from, LocalTime end) {
    LocalDateTime sameDay = from.toLocalDate().atTime(end);
    return sameDay.isAfter(from) ? sameDay : sameDay.plusDays(1);
  }

  private Quantity quantity(Kind kind, @Nullable TimeSpan time) {
    BigDecimal given = values.number(StandardField.QUANTITY);
    boolean timed = given == null && time != null && kind == Kind.EQUIPMENT;
    Unit usual = timed ? Unit.HOUR : kind.usualUnit();
    Unit unit = Unit.of(values.text(StandardField.UNIT, usual.symbol()));
    if (given != null && given.signum() < 0) {
      throw values.refuse(
          CaseMessage.FIELD_BELOW_ZERO, given, StandardField.QUANTITY.field().name());
    }
    if (given != null) {
      return new Quantity(given, unit);
    }
    return time != null && unit.isTime() ? worked(time, unit) : new Quantity(BigDecimal.ONE, unit);
  }

  /** The time that passed, clocks put forward or back counted in. */
  private Quantity worked(TimeSpan time, Unit unit) {
    ZoneId zone = tariff.calendar().zone();
    Duration elapsed = Duration.between(time.start().atZone(zone), time.end().atZone(zone));
    BigDecimal minutes = BigDecimal.valueOf(elapsed.toMinutes());
    return new Quantity(Exact.divide(minutes.multiply(Unit.MINUTE.factor()), unit.factor()), unit);
  }

  private @Nullable PriceOverride override() {
    Money price = money(values.number(LineInput.OVERRIDE_PRICE));
    String reason = values.text(LineInput.OVERRIDE_REASON);
    String author = values.text(LineInput.OVERRIDE_BY);
    if (price == null && reason == null && author == null) {
      return null;
    }
    if (price == null) {
      throw values.refuse(CaseMessage.OVERRIDE_INCOMPLETE);
    }
    return new PriceOverride(
        price, reason == null ? "" : reason, author == null ? Parties.UNNAMED : author, null);
  }

  /** A cost or a list price of one unit, in the currency that is said with it or for both. */
  private @Nullable Money cost(StandardField field) {
    Currency common = currency();
    Currency own = values.currency(field);
    if (common != null && own != null && !common.equals(own)) {
      throw values.refuse(CaseMessage.CURRENCY_TWICE, field.field().name(), own, common);
    }
    BigDecimal number = values.number(field);
    if (number == null) {
      return null;
    }
    Money price = Money.of(number, own != null ? own : common != null ? common : tariff.currency());
    BigDecimal per = values.number(LineInput.PRICE_PER);
    if (per != null && per.signum() <= 0) {
      throw values.refuse(
          CaseMessage.FIELD_NOT_ABOVE_ZERO, per, LineInput.PRICE_PER.field().name());
    }
    return per == null ? price : price.dividedBy(per);
  }

  /** The currency of cost and list price; null if the line does not say. */
  private @Nullable Currency currency() {
    String code = values.text(LineInput.CURRENCY);
    return code == null
        ? null
        : Currencies.find(code)
            .orElseThrow(() -> values.refuse(CaseMessage.UNKNOWN_CURRENCY, code));
  }

  private @Nullable BigDecimal notNegative(LineInput input) {
    BigDecimal number = values.number(input);
    if (number != null && number.signum() < 0) {
      throw values.refuse(CaseMessage.FIELD_BELOW_ZERO, number, input.field().name());
    }
    return number;
  }

  private @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.of(amount, tariff.currency());
  }
}
