package com.tarifario.store.quote;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.sheet.QuoteSheet.Totals;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.sheet.SheetLine.Amounts;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.database.Values;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A revision as rows of the tables: its head, its taxes and its lines. */
final class RevisionRows {

  private static final int CODE = 60;
  private static final int WORD = 200;
  private static final int PATH = 400;
  private static final int NOTE = 2_000;
  private static final int TEXT = 10_000;
  private static final int UNIT = 40;

  private RevisionRows() {}

  static Row head(Change change, long quote, int number, @Nullable String note, QuoteSheet sheet) {
    Totals totals = sheet.totals();
    return Row.of()
        .set("quote", quote)
        .set("revision", number)
        .set("at_moment", change.at())
        .set("who", change.who())
        .text("note", note, NOTE)
        .set("on_day", sheet.date())
        .set("valid_until", sheet.validUntil())
        .text("work_centre", sheet.workCentre(), CODE)
        .text("quote_tariff", sheet.quoteTariff(), WORD)
        .text("work_type", sheet.workType(), WORD)
        .text("tariff_name", sheet.tariff().name(), WORD)
        .text("tariff_version", sheet.tariff().version(), WORD)
        .set("tariff_hash", sheet.tariff().hash())
        .set("currency", sheet.currency().getCurrencyCode())
        .set("is_complete", totals.complete())
        .set("subtotal", amount(totals.subtotal()))
        .set("net", amount(totals.net()))
        .set("cost", amount(totals.cost()))
        .set("gross", amount(totals.gross()));
  }

  static Row tax(long revision, int place, TaxTotal tax) {
    return Row.of()
        .set("quote_revision", revision)
        .set("place", place)
        .set("rate", tax.rate().value())
        .set("base", tax.base().amount())
        .set("tax", tax.tax().amount());
  }

  static Row line(long revision, int place, SheetLine line) {
    Quantity quantity = line.quantity();
    Amounts amounts = line.amounts();
    PriceOverride override = line.override();
    Discount given = line.given();
    Percentage taxRate = amounts.taxRate();
    Row row =
        Row.of()
            .set("quote_revision", revision)
            .set("place", place)
            .set("line_level", line.level())
            .text("path", line.path(), PATH)
            .text("code", line.code(), WORD)
            .text("description", line.text(), TEXT)
            .text("concept", line.concept(), CODE)
            .set("kind", line.kind())
            .set("quantity", quantity == null ? null : Exact.settle(quantity.value()))
            .text("unit", quantity == null ? null : quantity.unit().symbol(), UNIT)
            .set("unit_price", amount(amounts.unitPrice()))
            .set("discount", amount(amounts.discount()))
            .set("amount", amount(amounts.amount()))
            .set("cost", amount(amounts.cost()))
            .set("tax_rate", taxRate == null ? null : taxRate.value())
            .set("status", line.status())
            .text("instead_of", line.insteadOf(), WORD);
    if (override != null) {
      return set(row, override.price().amount(), null, override.author(), override.reason())
          .set("set_at", override.at());
    }
    return given == null
        ? set(row, null, null, null, null).set("set_at", null)
        : set(row, null, given.rate().value(), given.author(), given.reason())
            .set("set_at", given.at());
  }

  private static Row set(
      Row row,
      @Nullable BigDecimal price,
      @Nullable BigDecimal percent,
      @Nullable String by,
      @Nullable String reason) {
    return row.set("set_price", price)
        .set("set_percent", percent)
        .text("set_by", by, WORD)
        .text("set_reason", reason, NOTE);
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : Exact.settle(money.amount());
  }

  /** The revision of a row that has the quote's number and client beside its own columns. */
  static QuoteRevision read(ResultSet row, List<TaxTotal> taxes, List<SheetLine> lines)
      throws SQLException {
    Currency currency = Currency.getInstance(Values.text(row, "currency"));
    QuoteSheet sheet =
        new QuoteSheet(
            Values.text(row, "number"),
            Values.day(row, "on_day"),
            Values.text(row, "client_code"),
            Values.textOrNull(row, "work_centre"),
            Values.textOrNull(row, "quote_tariff"),
            Values.textOrNull(row, "work_type"),
            Values.dayOrNull(row, "valid_until"),
            new TariffId(
                Values.text(row, "tariff_name"),
                Values.textOrNull(row, "tariff_version"),
                Values.text(row, "tariff_hash")),
            currency,
            lines,
            new Totals(
                row.getBoolean("is_complete"),
                Money.of(required(Values.amount(row, "subtotal")), currency),
                money(row, "net", currency),
                money(row, "cost", currency),
                money(row, "gross", currency),
                taxes));
    return new QuoteRevision(
        row.getLong("id"),
        row.getInt("revision"),
        Values.moment(row, "at_moment"),
        Values.text(row, "who"),
        Values.textOrNull(row, "note"),
        sheet);
  }

  static TaxTotal tax(ResultSet row, Currency currency) throws SQLException {
    return new TaxTotal(
        new Percentage(required(Values.number(row, "rate"))),
        Money.of(required(Values.amount(row, "base")), currency),
        Money.of(required(Values.amount(row, "tax")), currency));
  }

  static SheetLine line(ResultSet row, Currency currency) throws SQLException {
    BigDecimal quantity = Values.number(row, "quantity");
    String unit = Values.textOrNull(row, "unit");
    BigDecimal taxRate = Values.number(row, "tax_rate");
    String kind = Values.textOrNull(row, "kind");
    return new SheetLine(
        Values.word(row, "line_level", SheetLine.Level.class),
        Values.text(row, "path"),
        Values.text(row, "code"),
        Values.text(row, "description"),
        Values.textOrNull(row, "concept"),
        kind == null ? null : Kind.valueOf(kind),
        quantity == null || unit == null ? null : new Quantity(quantity, Unit.of(unit)),
        new Amounts(
            money(row, "unit_price", currency),
            money(row, "discount", currency),
            money(row, "amount", currency),
            money(row, "cost", currency),
            taxRate == null ? null : new Percentage(taxRate)),
        Values.word(row, "status", LineStatus.class),
        Values.textOrNull(row, "instead_of"),
        override(row, currency),
        given(row));
  }

  /** What is agreed in a quote is what its agreement says. */
  private static @Nullable PriceOverride override(ResultSet row, Currency currency)
      throws SQLException {
    Money price = money(row, "set_price", currency);
    boolean agreed = Values.word(row, "status", LineStatus.class) == LineStatus.AGREED;
    return price == null
        ? null
        : new PriceOverride(
            price,
            Values.text(row, "set_reason"),
            Values.text(row, "set_by"),
            at(row),
            agreed ? Origin.AGREEMENT : Origin.BY_HAND);
  }

  private static @Nullable Discount given(ResultSet row) throws SQLException {
    BigDecimal percent = Values.number(row, "set_percent");
    return percent == null
        ? null
        : new Discount(
            new Percentage(percent),
            Values.text(row, "set_reason"),
            Values.text(row, "set_by"),
            at(row));
  }

  private static @Nullable Instant at(ResultSet row) throws SQLException {
    OffsetDateTime moment = row.getObject("set_at", OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable Money money(ResultSet row, String column, Currency currency)
      throws SQLException {
    BigDecimal amount = Values.amount(row, column);
    return amount == null ? null : Money.of(amount, currency);
  }

  private static BigDecimal required(@Nullable BigDecimal number) {
    return Objects.requireNonNull(number, "a number that is never absent");
  }
}
