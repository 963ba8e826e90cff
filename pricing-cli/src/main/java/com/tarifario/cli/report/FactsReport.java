package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes what rules could ask about a line, by the words that rules use. */
public final class FactsReport {

  /** What names the line itself; the report's reader knows it already. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          StandardField.DOCUMENT.field().name(),
          StandardField.LINE.field().name(),
          StandardField.DOCUMENT_TYPE.field().name());

  private static final int INDENT = 2;

  /** The width in a file or a pipe: the list of absent fields is long. */
  private static final int WIDTH = 100;

  private final Terminal terminal;
  private final Numbers numbers;

  /** A report to the terminal. */
  public FactsReport(Terminal terminal) {
    this.terminal = terminal;
    this.numbers = terminal.numbers();
  }

  /** Writes each field that has a value, then the names of those that have none. */
  public void write(Facts facts) {
    Table table = Table.of(left(""), left(""));
    List<String> absent = new ArrayList<>();
    for (Field field : facts.vocabulary().possibleFields()) {
      Object value = facts.get(field.name());
      boolean comesLater = field.origin() == Field.Origin.RESULT && value == null;
      if (comesLater || LEFT_OUT.contains(field.name())) {
        continue;
      }
      if (value == null) {
        absent.add(field.name());
      } else {
        table.row(field.name(), write(field, value));
      }
    }
    if (!absent.isEmpty()) {
      table.row(
          terminal.outStyle()::dim, terminal.text(CliMessage.ABSENT), String.join(", ", absent));
    }
    int width = terminal.columns() == 0 ? WIDTH : terminal.columns();
    table.lines(INDENT, width, terminal.outStyle()).forEach(terminal.out()::println);
  }

  private String write(Field field, Object value) {
    if (value instanceof BigDecimal number) {
      Unit unit = field.unit();
      return unit == null ? numbers.number(number) : numbers.number(number) + " " + unit.symbol();
    }
    if (value instanceof Boolean yes) {
      return terminal.text(yes ? CliMessage.YES : CliMessage.NO);
    }
    return value.toString();
  }
}
