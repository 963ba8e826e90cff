package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.ServiceRequestMessage;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Unit;
import com.tarifario.core.request.FieldValues;
import com.tarifario.core.request.RequestField;
import java.math.BigDecimal;

/** What is entered into requests, in words of the terminal's language. */
public final class RequestWords {

  private final Terminal terminal;

  /** Words of the terminal's language. */
  public RequestWords(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A value as it can be typed; yes or no for a truth value. */
  public String value(Object value) {
    if (value instanceof Boolean truth) {
      return terminal.text(truth ? ServiceRequestMessage.YES : ServiceRequestMessage.NO);
    }
    return value instanceof BigDecimal number
        ? terminal.text(ServiceRequestMessage.PLAIN, number)
        : FieldValues.text(value).replaceAll("\\s+", " ");
  }

  /** A value of a field as it is shown, with its unit. */
  String value(RequestField field, Object value) {
    Unit unit = field.unit();
    if (!(value instanceof BigDecimal number)) {
      return value(value);
    }
    if (unit == null) {
      return terminal.numbers().number(number);
    }
    boolean money = Currencies.find(unit.symbol()).isPresent();
    return (money ? terminal.numbers().amount(number) : terminal.numbers().number(number))
        + unit.afterNumber();
  }

  /** What can be entered into a field. */
  String kind(RequestField field) {
    String kind =
        terminal.text(
            ServiceRequestMessage.valueOf("KIND_" + field.kind().name()), field.options());
    Unit unit = field.unit();
    return unit == null ? kind : kind + " (" + unit + ")";
  }
}
