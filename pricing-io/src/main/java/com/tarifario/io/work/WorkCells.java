package com.tarifario.io.work;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import com.tarifario.core.work.TimeSpan;
import com.tarifario.io.table.Column;
import com.tarifario.io.table.Header;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of documents as rows of a work file, with all columns that a work file can have but {@code
 * price_per}: costs are of one unit. What is read of the rows is what the lines were.
 */
public final class WorkCells {

  private static final List<WorkColumn> COLUMNS =
      List.copyOf(EnumSet.complementOf(EnumSet.of(WorkColumn.PRICE_PER)));

  private final List<String> attributes;
  private final Header header;

  /**
   * The rows of lines that may have such attributes of the company's own.
   *
   * @param attributes their names
   */
  public WorkCells(Collection<String> attributes) {
    this.attributes = List.copyOf(new TreeSet<>(attributes));
    List<String> names = new ArrayList<>();
    Map<Column, Integer> columns = new LinkedHashMap<>();
    for (WorkColumn column : COLUMNS) {
      columns.put(column, names.size());
      names.add(column.header());
    }
    names.addAll(this.attributes);
    List<Header.AttributeColumn> own =
        IntStream.range(0, this.attributes.size())
            .mapToObj(
                index ->
                    new Header.AttributeColumn(
                        Field.attribute(
                            this.attributes.get(index),
                            FieldType.TEXT,
                            Field.Origin.LINE,
                            null,
                            ""),
                        COLUMNS.size() + index))
            .toList();
    this.header = new Header(names, columns, own);
  }

  /** The columns. */
  public Header header() {
    return header;
  }

  /** A document with the rows of its lines. */
  public WorkDocument document(Document document) {
    List<WorkRow> rows =
        document.lines().stream()
            .map(
                line ->
                    new WorkRow(
                        SourceLocation.of(document.id()), cells(document.type(), line), Set.of()))
            .toList();
    return new WorkDocument(document, rows, 0);
  }

  /** The cells of a line, one for each column; empty where it has nothing. */
  public List<String> cells(DocumentType type, ChargeLine line) {
    List<String> cells = new ArrayList<>();
    for (WorkColumn column : COLUMNS) {
      Object value = value(column, type, line);
      cells.add(value == null ? "" : text(value));
    }
    for (String attribute : attributes) {
      Object value = line.attributes().get(attribute);
      cells.add(value == null ? "" : text(value));
    }
    return cells;
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString();
  }

  private static @Nullable Object value(WorkColumn column, DocumentType type, ChargeLine line) {
    Assignment assignment = line.assignment();
    Subject subject = line.subject();
    TimeSpan time = line.time();
    PriceOverride override = line.override();
    return switch (column) {
      case DOCUMENT -> line.id().document();
      case LINE -> line.id().line();
      case DATE -> line.date();
      case CLIENT -> assignment.client();
      case WORK_CENTRE -> assignment.workCentre();
      case WORK_ORDER -> assignment.workOrder();
      case VISIT -> assignment.visit();
      case AGREEMENT -> assignment.agreement();
      case QUOTE_TARIFF -> assignment.quoteTariff();
      case WORK_TYPE -> assignment.workType();
      case BILLING -> line.billing();
      case CONCEPT -> assignment.concept();
      case KIND -> subject.kind();
      case ITEM -> subject.item();
      case FAMILY -> subject.family();
      case CATEGORY -> subject.category();
      case TECHNICIAN -> subject.technician();
      case DESCRIPTION -> subject.description();
      case QUANTITY -> line.quantity().value();
      case BILLABLE_QUANTITY -> line.billable();
      case UNIT -> line.quantity().unit().symbol();
      case UNIT_COST -> amount(line.unitCost());
      case CURRENCY -> currency(line);
      case LIST_PRICE -> amount(line.listPrice());
      case PRICE_PER -> null;
      case START -> time == null ? null : time.start();
      case END -> time == null ? null : time.end();
      case OVERRIDE_PRICE -> override == null ? null : amount(override.price());
      case OVERRIDE_REASON -> override == null ? null : override.reason();
      case OVERRIDE_BY -> override == null ? null : override.author();
      case OVERRIDE_AT -> override == null ? null : override.at();
      case OVERRIDE_ORIGIN -> override == null ? null : override.origin();
      case BAND -> line.band();
      case NOTICE_DATE -> assignment.noticeDate();
      case DOCUMENT_TYPE -> type;
    };
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  /** The currency of cost and list price, which is the same. */
  private static @Nullable String currency(ChargeLine line) {
    Money any = line.unitCost() == null ? line.listPrice() : line.unitCost();
    return any == null ? null : any.currency().getCurrencyCode();
  }
}
