package com.tarifario.rules.cases;

import static java.util.Map.entry;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote of a line, of which each field is read alike, whatever the line was before.
 */
final class WrittenFields {

  /** The texts of a line, each as it is written. */
  private static final Map<StandardField, BiConsumer<ChargeLineBuilder, @Nullable String>> TEXTS =
      Map.ofEntries(
          entry(StandardField.WORK_ORDER, ChargeLineBuilder::workOrder),
          entry(StandardField.VISIT, ChargeLineBuilder::visit),
          entry(StandardField.QUOTE_TARIFF, ChargeLineBuilder::quoteTariff),
          entry(StandardField.WORK_TYPE, ChargeLineBuilder::workType),
          entry(StandardField.CONCEPT, ChargeLineBuilder::concept),
          entry(StandardField.ITEM, ChargeLineBuilder::item),
          entry(StandardField.FAMILY, ChargeLineBuilder::family),
          entry(StandardField.CATEGORY, ChargeLineBuilder::category),
          entry(StandardField.TECHNICIAN, ChargeLineBuilder::technician),
          entry(StandardField.DESCRIPTION, ChargeLineBuilder::description),
          entry(StandardField.BAND, ChargeLineBuilder::band));

  private final FieldValues values;
  private final Currency usual;

  /**
   * What was written.
   *
   * @param usual the currency of amounts that name none
   */
  WrittenFields(FieldValues values, Currency usual) {
    this.values = values;
    this.usual = usual;
  }

  /**
   * Sets what was written, and takes away what was said to be none any more; but for the kind, the
   * day, the time, the quantity, the work centre, the agreement and attributes, which depend on
   * more than what was written.
   *
   * @throws InvalidFieldException if something can't be
   */
  void onto(ChargeLineBuilder line) {
    TEXTS.forEach(
        (field, setter) -> {
          if (isGiven(field)) {
            setter.accept(line, values.text(field));
          }
        });
    if (isGiven(StandardField.NOTICE_DATE)) {
      line.noticeDate(values.date(StandardField.NOTICE_DATE));
    }
    Currency common = currency();
    if (isGiven(StandardField.UNIT_COST)) {
      line.unitCost(cost(StandardField.UNIT_COST, common));
    }
    if (isGiven(StandardField.LIST_PRICE)) {
      line.listPrice(cost(StandardField.LIST_PRICE, common));
    }
    if (values.isGiven(LineInput.BILLABLE_QUANTITY.field())) {
      line.billable(notNegative(LineInput.BILLABLE_QUANTITY));
    }
    if (isGiven(StandardField.BILLING)) {
      line.billing(Billing.valueOf(values.text(StandardField.BILLING, Billing.CHARGEABLE.name())));
    }
    PriceOverride override = override();
    if (override != null) {
      line.override(override);
    }
  }

  /** Whether anything was written of the field. */
  boolean isGiven(StandardField field) {
    return values.isGiven(field.field());
  }

  /**
   * When it was worked.
   *
   * @param start the hour, or the day and the hour; null if it is not known
   * @param end the same; an hour is the first after the start
   * @param date the day of the line, on which a start without a day is
   * @return null if neither is known
   * @throws InvalidFieldException if one is known without the other, or the end is not after the
   *     start
   */
  @Nullable TimeSpan time(@Nullable Object start, @Nullable Object end, LocalDate date) {
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

  /**
   * How much was worked or supplied; null if it was not written.
   *
   * @throws InvalidFieldException if it is below 0
   */
  @Nullable BigDecimal quantity() {
    BigDecimal given = values.number(StandardField.QUANTITY);
    if (given != null && given.signum() < 0) {
      throw values.refuse(
          CaseMessage.FIELD_BELOW_ZERO, given, StandardField.QUANTITY.field().name());
    }
    return given;
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
  private @Nullable Money cost(StandardField field, @Nullable Currency common) {
    Currency own = values.currency(field);
    if (common != null && own != null && !common.equals(own)) {
      throw values.refuse(CaseMessage.CURRENCY_TWICE, field.field().name(), own, common);
    }
    BigDecimal number = values.number(field);
    if (number == null) {
      return null;
    }
    if (number.signum() < 0) {
      throw values.refuse(CaseMessage.FIELD_BELOW_ZERO, number, field.field().name());
    }
    Money price = Money.of(number, own != null ? own : common != null ? common : usual);
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
    return amount == null ? null : Money.of(amount, usual);
  }
}
