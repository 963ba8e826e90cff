package com.tarifario.store.line;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.core.work.Subject;
import com.tarifario.core.work.TimeSpan;
import com.tarifario.store.change.Row;
import com.tarifario.store.database.Values;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line as a row of the table. */
final class LineRow {

  private static final int CODE = 200;
  private static final int UNIT = 40;
  private static final int REASON = 2_000;
  private static final int TEXT = 10_000;

  private LineRow() {}

  /** A new line. */
  static Row of(long work, long client, int place, NewLine added) {
    LineSource source = added.source();
    return data(added.line())
        .set("work", work)
        .set("client", client)
        .set("place", place)
        .text("line", added.line().id().line(), CODE)
        .set("billing_said", added.billingSaid())
        .set("billed", BigDecimal.ZERO)
        .set("billed_amount", null)
        .set("billed_currency", null)
        .set("source_line", source.line())
        .text("source_charge", source.charge(), CODE)
        .set("order_line", source.orderLine())
        .set("source_work", source.workOrder())
        .set("gathered", source.gathered());
  }

  /** What may be changed of it: all but its document and number. */
  static Row data(SettledLine settled) {
    return data(settled.line()).set("billing_said", settled.billingSaid());
  }

  private static Row data(ChargeLine line) {
    Assignment assignment = line.assignment();
    Subject subject = line.subject();
    TimeSpan time = line.time();
    Row row =
        Row.of()
            .set("on_day", line.date())
            .text("work_centre", assignment.workCentre(), CODE)
            .text("work_order", assignment.workOrder(), CODE)
            .text("visit", assignment.visit(), CODE)
            .text("agreement", assignment.agreement(), CODE)
            .text("quote_tariff", assignment.quoteTariff(), CODE)
            .text("work_type", assignment.workType(), CODE)
            .text("concept", assignment.concept(), CODE)
            .set("notice_on", assignment.noticeDate())
            .set("kind", subject.kind())
            .text("item", subject.item(), CODE)
            .text("family", subject.family(), CODE)
            .text("category", subject.category(), CODE)
            .text("technician", subject.technician(), CODE)
            .text("description", subject.description(), TEXT)
            .set("quantity", line.quantity().value())
            .text("unit", line.quantity().unit().symbol(), UNIT)
            .set("billable", line.billable())
            .set("started", time == null ? null : time.start())
            .set("ended", time == null ? null : time.end())
            .text("band", line.band(), CODE)
            .set("billing", line.billing())
            .text("attributes", AttributeLines.write(line.attributes()), TEXT);
    money(row, "unit_cost", "cost_currency", line.unitCost());
    money(row, "list_price", "list_currency", line.listPrice());
    override(row, line.override());
    return row;
  }

  /** What may be changed of it, as texts by the columns in their order. */
  static Map<String, String> texts(ChargeLine line) {
    return data(line).byColumn();
  }

  private static void override(Row row, @Nullable PriceOverride override) {
    money(row, "override_price", "override_currency", override == null ? null : override.price());
    row.text("override_reason", override == null ? null : override.reason(), REASON)
        .text("override_by", override == null ? null : override.author(), CODE)
        .set("override_at", override == null ? null : override.at())
        .set("override_origin", override == null ? null : override.origin());
  }

  private static void money(Row row, String column, String currency, @Nullable Money money) {
    row.set(column, money == null ? null : money.amount())
        .set(currency, money == null ? null : money.currency().getCurrencyCode());
  }

  /** The line of a row that has the number and the client's code of its document, too. */
  static KeptLine read(ResultSet row) throws SQLException {
    Unit unit = Unit.of(Values.text(row, "unit"));
    ChargeLine line =
        new ChargeLine(
            new LineId(Values.text(row, "document"), Values.text(row, "line")),
            Values.day(row, "on_day"),
            assignment(row),
            new Subject(
                Values.word(row, "kind", Kind.class),
                Values.textOrNull(row, "item"),
                Values.textOrNull(row, "family"),
                Values.textOrNull(row, "category"),
                Values.textOrNull(row, "technician"),
                Values.textOrNull(row, "description")),
            new Quantity(Objects.requireNonNull(Values.number(row, "quantity")), unit),
            Values.number(row, "billable"),
            money(row, "unit_cost", "cost_currency"),
            money(row, "list_price", "list_currency"),
            time(row),
            Values.textOrNull(row, "band"),
            Values.word(row, "billing", Billing.class),
            override(row),
            AttributeLines.read(Values.textOrNull(row, "attributes")));
    return new KeptLine(
        row.getLong("id"),
        row.getLong("work"),
        row.getInt("place"),
        line,
        row.getBoolean("billing_said"),
        Values.number(row, "charged"),
        Objects.requireNonNull(Values.number(row, "billed")),
        money(row, "billed_amount", "billed_currency"),
        new LineSource(
            Values.id(row, "source_line"),
            Values.textOrNull(row, "source_charge"),
            Values.id(row, "order_line"),
            Values.id(row, "source_work"),
            row.getBoolean("gathered")));
  }

  private static Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        Values.text(row, "client_code"),
        Values.textOrNull(row, "work_centre"),
        Values.textOrNull(row, "work_order"),
        Values.textOrNull(row, "visit"),
        Values.textOrNull(row, "agreement"),
        Values.textOrNull(row, "quote_tariff"),
        Values.textOrNull(row, "work_type"),
        Values.textOrNull(row, "concept"),
        Values.dayOrNull(row, "notice_on"));
  }

  private static @Nullable TimeSpan time(ResultSet row) throws SQLException {
    LocalDateTime start = row.getObject("started", LocalDateTime.class);
    LocalDateTime end = row.getObject("ended", LocalDateTime.class);
    return start == null || end == null ? null : new TimeSpan(start, end);
  }

  private static @Nullable PriceOverride override(ResultSet row) throws SQLException {
    Money price = money(row, "override_price", "override_currency");
    if (price == null) {
      return null;
    }
    OffsetDateTime at = row.getObject("override_at", OffsetDateTime.class);
    return new PriceOverride(
        price,
        Objects.requireNonNullElse(Values.textOrNull(row, "override_reason"), ""),
        Values.text(row, "override_by"),
        at == null ? null : at.toInstant(),
        Values.word(row, "override_origin", Origin.class));
  }

  private static @Nullable Money money(ResultSet row, String column, String currency)
      throws SQLException {
    BigDecimal amount = Values.amount(row, column);
    return amount == null ? null : Money.of(amount.toPlainString(), Values.text(row, currency));
  }
}
