package com.tarifario.cli.report;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;

import com.tarifario.cli.terminal.Numbers;
import com.tarifario.cli.terminal.Table;
import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.CliMessage;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptChapter;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.ConceptItem;
import com.tarifario.core.catalogue.ConceptParameter;
import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.core.catalogue.Yield;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.work.Kind;
import com.tarifario.store.catalogue.ConceptLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Budget concepts: lists of them, and all that one says. */
public final class ConceptReport {

  private static final int INDENT = 2;

  private final Terminal terminal;
  private final Numbers numbers;

  /** A report to the terminal. */
  public ConceptReport(Terminal terminal) {
    this.terminal = terminal;
    this.numbers = terminal.numbers();
  }

  /** Writes a list; says so if there is nothing in it. */
  public void list(List<ConceptLine> concepts) {
    if (concepts.isEmpty()) {
      terminal.say(QuoteMessage.NO_CONCEPTS);
    } else {
      terminal.table(table(concepts), 0);
    }
    terminal.out().flush();
  }

  private Table table(List<ConceptLine> concepts) {
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_CODE)),
            left(text(QuoteMessage.COLUMN_VERSION)),
            left(text(RegisterMessage.COLUMN_FROM)),
            left(text(RegisterMessage.COLUMN_TO)),
            left(text(QuoteMessage.COLUMN_UNIT)),
            left(text(RegisterMessage.COLUMN_NAME)));
    for (ConceptLine each : concepts) {
      table.row(
          each.code(),
          each.version().name(),
          Objects.toString(each.version().from(), ""),
          Objects.toString(each.version().until(), ""),
          each.unit().symbol(),
          each.name());
    }
    return table;
  }

  private String inForce(ConceptVersion version) {
    String from = version.from() == null ? text(QuoteMessage.ALWAYS) : version.from().toString();
    return version.until() == null ? from : text(QuoteMessage.FROM_UNTIL, from, version.until());
  }

  /**
   * Writes a version of a concept.
   *
   * @param versions all versions of it
   */
  public void show(BudgetConcept concept, List<ConceptLine> versions) {
    String title =
        Stream.of(concept.code(), concept.version().name(), concept.name())
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" "));
    terminal.out().println(terminal.outStyle().bold(title));
    Table table = Table.of(left(""), left(""));
    table.row(text(QuoteMessage.COLUMN_UNIT), concept.unit().symbol());
    table.row(text(QuoteMessage.LABEL_IN_FORCE), inForce(concept.version()));
    String suits =
        Stream.of(concept.clientActivities(), concept.clientSizes(), concept.workCentreTypes())
            .filter(each -> !each.isEmpty())
            .map(each -> String.join(", ", each))
            .collect(Collectors.joining("; "));
    if (!suits.isEmpty()) {
      table.row(text(QuoteMessage.LABEL_SUITS), suits);
    }
    terminal.table(table, INDENT);
    if (!concept.specification().isEmpty()) {
      terminal.heading(text(QuoteMessage.HEADING_SPECIFICATION));
      terminal.out().println("  " + concept.specification().replaceAll("\\s+", " "));
    }
    parameters(concept.parameters().list());
    terminal.heading(text(QuoteMessage.HEADING_BREAKDOWN));
    terminal.table(breakdown(concept.breakdown()), INDENT);
    if (versions.size() > 1) {
      terminal.heading(text(QuoteMessage.HEADING_VERSIONS));
      terminal.table(table(versions), INDENT);
    }
    terminal.out().flush();
  }

  private void parameters(List<ConceptParameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    terminal.heading(text(QuoteMessage.HEADING_PARAMETERS));
    Table table =
        Table.of(
            left(text(QuoteMessage.COLUMN_PARAMETER)),
            right(text(QuoteMessage.COLUMN_DEFAULT)),
            right(text(QuoteMessage.COLUMN_LEAST)),
            right(text(QuoteMessage.COLUMN_MOST)),
            left(text(QuoteMessage.COLUMN_UNIT)),
            left(text(RegisterMessage.COLUMN_DESCRIPTION)));
    for (ConceptParameter each : parameters) {
      Unit unit = each.unit();
      table.row(
          each.name(),
          numbers.number(each.byDefault()),
          number(each.least()),
          number(each.most()),
          unit == null ? "" : unit.symbol(),
          each.description());
    }
    terminal.table(table, INDENT);
  }

  private String number(@Nullable BigDecimal number) {
    return number == null ? "" : numbers.number(number);
  }

  private Table breakdown(Breakdown breakdown) {
    Table table =
        Table.of(
            left(text(CliMessage.COLUMN_CODE)),
            left(text(RegisterMessage.COLUMN_DESCRIPTION)),
            left(text(QuoteMessage.COLUMN_KIND)),
            right(text(QuoteMessage.COLUMN_YIELD)),
            left(text(QuoteMessage.COLUMN_UNIT)),
            right(text(QuoteMessage.COLUMN_COST)),
            right(text(QuoteMessage.COLUMN_LIST_PRICE)));
    if (breakdown instanceof Breakdown.Chapters chapters) {
      for (ConceptChapter chapter : chapters.chapters()) {
        table.row(terminal.outStyle()::bold, chapter.code(), chapter.title(), "", "", "", "", "");
        chapter.items().forEach(item -> row(table, item, "  "));
      }
    } else if (breakdown instanceof Breakdown.Items items) {
      items.items().forEach(item -> row(table, item, ""));
    } else {
      breakdown.components().forEach(component -> row(table, component, ""));
    }
    return table;
  }

  private void row(Table table, ConceptItem item, String indent) {
    table.row(
        indent + item.code(),
        item.description(),
        "",
        amount(item.perUnit()),
        item.perUnit().unit().symbol(),
        "",
        "");
    item.components().forEach(component -> row(table, component, indent + "  "));
  }

  private void row(Table table, ConceptComponent component, String indent) {
    var subject = component.subject();
    String text =
        subject.description() == null
            ? Stream.of(subject.item(), subject.category(), subject.family())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "))
            : subject.description();
    table.row(
        indent + component.code(),
        text,
        kind(subject.kind()),
        amount(component.perUnit()),
        component.perUnit().unit().symbol(),
        numbers.amount(component.unitCost()),
        numbers.amount(component.listPrice()));
  }

  private String kind(Kind kind) {
    return text(CliMessage.valueOf("KIND_" + kind.name()));
  }

  private String amount(Yield yield) {
    return yield.amount() instanceof Literal fixed
        ? numbers.number(fixed.number())
        : yield.amount().describe();
  }

  private String text(MessageKey key, Object... arguments) {
    return terminal.text(key, arguments);
  }
}
