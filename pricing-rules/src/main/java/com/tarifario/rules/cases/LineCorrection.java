package com.tarifario.rules.cases;

import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person says anew of a line that is there, in the {@code field=value} words that a new line
 * is written in. What is not said stays as it is, but for what follows from it: hours move with
 * their day, and a quantity that was the time worked is that of the new hours.
 */
public final class LineCorrection {

  private static final Set<Field> NEEDED =
      fields(
          StandardField.KIND,
          StandardField.DATE,
          StandardField.QUANTITY,
          StandardField.UNIT,
          StandardField.BILLING);

  private static final Set<Field> STAYING =
      fields(
          StandardField.DOCUMENT,
          StandardField.DOCUMENT_TYPE,
          StandardField.LINE,
          StandardField.CLIENT);

  private final FieldValues values;

  private LineCorrection(FieldValues values) {
    this.values = values;
  }

  /**
   * Reads {@code field=value} arguments; a blank value takes away what was there.
   *
   * @param vocabulary has the attributes that can be given beside the standard fields
   * @throws InvalidFieldException if a field can't be used, or can't be said anew
   */
  public static LineCorrection parse(List<String> arguments, Vocabulary vocabulary) {
    LineCorrection read =
        new LineCorrection(FieldValues.parseChanges(arguments, vocabulary, NEEDED));
    read.requireMeaning();
    return read;
  }

  private void requireMeaning() {
    for (Field each : STAYING) {
      if (values.isGiven(each)) {
        throw values.refuse(CaseMessage.FIELD_STAYS, each.name());
      }
    }
    for (LineInput each : List.of(LineInput.PRICE_PER, LineInput.CURRENCY)) {
      if (values.isGiven(each.field())
          && !gives(StandardField.UNIT_COST)
          && !gives(StandardField.LIST_PRICE)) {
        throw values.refuse(CaseMessage.FIELD_OF_COST, each.field().name());
      }
    }
  }

  private static Set<Field> fields(StandardField... fields) {
    return Stream.of(fields).map(StandardField::field).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it says anything of the field. */
  public boolean gives(StandardField field) {
    return values.isGiven(field.field());
  }

  /** Whether it says anything of what has that name, which may be no field of lines. */
  public boolean gives(String name) {
    return values.isGiven(name);
  }

  /**
   * The line as it is to be.
   *
   * @param known where its work centre is looked up
   * @param usual the currency of amounts that name none, if the line has none so far
   * @param zone where the clock stands that its hours are told by
   * @throws InvalidFieldException if the line can't be so
   */
  public ChargeLine of(ChargeLine before, ClientDirectory known, Currency usual, ZoneId zone) {
    WrittenFields fields = new WrittenFields(values, currency(before, usual));
    LocalDate date = WrittenLine.date(values, before.date());
    TimeSpan time = time(before, fields, date);
    ChargeLineBuilder line =
        before.toBuilder()
            .date(date)
            .time(time)
            .quantity(quantity(before, fields, time, zone))
            .kind(Kind.valueOf(values.text(StandardField.KIND, before.subject().kind().name())));
    if (gives(StandardField.WORK_CENTRE)) {
      line.workCentre(workCentre(before, known));
    }
    if (gives(StandardField.AGREEMENT)) {
      line.agreement(values.text(StandardField.AGREEMENT));
    }
    fields.onto(line);
    return line.build().withAttributes(values.attributes(Field.Origin.LINE, before.attributes()));
  }

  /** What was costed in one currency, is so in the same. */
  private static Currency currency(ChargeLine before, Currency usual) {
    Money cost = before.unitCost() == null ? before.listPrice() : before.unitCost();
    return cost == null ? usual : cost.currency();
  }

  private @Nullable TimeSpan time(ChargeLine before, WrittenFields fields, LocalDate date) {
    TimeSpan there =
        before.time() == null
            ? null
            : before.time().plusDays(ChronoUnit.DAYS.between(before.date(), date));
    return fields.time(
        gives(StandardField.START) || there == null
            ? values.time(StandardField.START)
            : there.start(),
        gives(StandardField.END) || there == null ? values.time(StandardField.END) : there.end(),
        date);
  }

  private Quantity quantity(
      ChargeLine before, WrittenFields fields, @Nullable TimeSpan time, ZoneId zone) {
    String said = values.text(StandardField.UNIT);
    Unit unit = said == null ? before.quantity().unit() : Unit.of(said);
    BigDecimal given = fields.quantity();
    if (given != null) {
      return new Quantity(given, unit);
    }
    return said == null && time != null && !time.equals(before.time()) && wasWorked(before, zone)
        ? time.elapsed(zone, unit)
        : new Quantity(before.quantity().value(), unit);
  }

  /** Whether the quantity was the time from its beginning to its end. */
  private static boolean wasWorked(ChargeLine before, ZoneId zone) {
    TimeSpan time = before.time();
    return time != null && before.quantity().unit().isTime() && time.took(before.quantity(), zone);
  }

  private @Nullable String workCentre(ChargeLine before, ClientDirectory known) {
    String client = before.assignment().client();
    String centre = values.text(StandardField.WORK_CENTRE);
    if (centre != null && known.workCentre(client, centre) == null) {
      throw values.refuse(CaseMessage.UNKNOWN_CENTRE, centre, client);
    }
    return centre;
  }
}
