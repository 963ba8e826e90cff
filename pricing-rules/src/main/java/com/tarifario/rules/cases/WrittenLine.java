package com.tarifario.rules.cases;

import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a document, made of what a person wrote of it. */
final class WrittenLine {

  private final FieldValues values;
  private final WrittenFields fields;
  private final Tariff tariff;

  WrittenLine(FieldValues values, Tariff tariff) {
    this.values = values;
    this.fields = new WrittenFields(values, tariff.currency());
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
    TimeSpan time =
        fields.time(values.time(StandardField.START), values.time(StandardField.END), date);
    Quantity quantity = quantity(kind, time);
    LineId id = new LineId(document, values.text(StandardField.LINE, number));
    ChargeLineBuilder line =
        ChargeLine.builder(id, date, Parties.clientKey(values), kind, quantity)
            .workCentre(parties.workCentre(values))
            .agreement(parties.agreement(values))
            .time(time);
    fields.onto(line);
    return line.build().withAttributes(values.attributes(Origin.LINE, Map.of()));
  }

  private Quantity quantity(Kind kind, @Nullable TimeSpan time) {
    BigDecimal given = fields.quantity();
    boolean timed = given == null && time != null && kind == Kind.EQUIPMENT;
    Unit usual = timed ? Unit.HOUR : kind.usualUnit();
    Unit unit = Unit.of(values.text(StandardField.UNIT, usual.symbol()));
    if (given != null) {
      return new Quantity(given, unit);
    }
    return time != null && unit.isTime()
        ? time.elapsed(tariff.calendar().zone(), unit)
        : new Quantity(BigDecimal.ONE, unit);
  }
}
