package com.tarifario.store.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.io.result.PriceText;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.database.Values;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Valuations as rows of their tables. */
final class ValuationRows {

  private static final int NAME = 200;
  private static final int TARIFF = 300;
  private static final int UNIT = 40;
  private static final int LAYER = 400;
  private static final int RULE = 2_000;
  private static final int PROBLEM = 4_000;
  private static final int STEPS = 100_000;

  private ValuationRows() {}

  static Row header(Change change, long work, Valuation valuation) {
    return said(valuation)
        .set("work", work)
        .set("at_moment", change.at())
        .text("who", change.who(), NAME);
  }

  /** What a valuation says, whoever made it and when. */
  static Row said(Valuation valuation) {
    return Row.of()
        .text("tariff", valuation.tariff().toString(), TARIFF)
        .set("tariff_hash", valuation.tariff().hash())
        .set("currency", valuation.currency().getCurrencyCode())
        .set("net", valuation.total().net().amount())
        .set("tax", valuation.tax().amount())
        .set("cost", valuation.total().cost().amount())
        .set("line_count", valuation.lines().size())
        .set("unsettled", valuation.unsettled().size())
        .set("problems", valuation.problems().size());
  }

  static List<Row> taxes(Valuation valuation) {
    List<Row> rows = new ArrayList<>();
    for (TaxTotal each : valuation.taxes()) {
      rows.add(
          Row.of()
              .set("rate", each.rate().value())
              .set("base", each.base().amount())
              .set("tax", each.tax().amount()));
    }
    return rows;
  }

  /**
   * The lines.
   *
   * @param locale the language of problems and steps
   */
  static List<Row> lines(Valuation valuation, Locale locale) {
    List<Row> rows = new ArrayList<>();
    for (PricedLine line : valuation.lines()) {
      LineId parent = line.parent();
      LineTax tax = line.tax();
      rows.add(
          Row.of()
              .set("place", rows.size())
              .text("line", line.id().line(), NAME)
              .text("parent", parent == null ? null : parent.line(), NAME)
              .text("charge", line.charge(), NAME)
              .set("kind", line.kind())
              .set("status", line.status())
              .set("quantity", line.charged().value())
              .text("unit", line.charged().unit().symbol(), UNIT)
              .set("unit_price", number(line.unitPrice()))
              .set("amount", number(line.amount()))
              .set("cost", number(line.cost()))
              .set(
                  "computed_amount",
                  line.computed() == null ? null : line.computed().amount().amount())
              .set("tax_rate", tax == null ? null : tax.rate().value())
              .set("layer", cut(PriceText.layer(line), LAYER))
              .set("rule", cut(PriceText.rule(line), RULE))
              .set(
                  "problem",
                  line.problem() == null ? null : cut(line.problem().in(locale), PROBLEM))
              .set("steps", cut(PriceText.steps(line, locale), STEPS)));
    }
    return rows;
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  /** What explains a price may be cut, but never stop it from being kept. */
  private static @Nullable String cut(@Nullable String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  static KeptValuation read(ResultSet row, List<TaxTotal> taxes) throws SQLException {
    return new KeptValuation(
        row.getLong("id"),
        row.getLong("work"),
        Values.moment(row, "at_moment"),
        Values.text(row, "who"),
        Values.text(row, "tariff"),
        Values.text(row, "tariff_hash"),
        required(row, "net"),
        required(row, "tax"),
        required(row, "cost"),
        row.getInt("line_count"),
        row.getInt("unsettled"),
        row.getInt("problems"),
        taxes);
  }

  /** The tax at a rate, of a row that has its valuation's currency, too. */
  static TaxTotal tax(ResultSet row) throws SQLException {
    return new TaxTotal(
        new Percentage(Objects.requireNonNull(Values.number(row, "rate"))),
        required(row, "base"),
        required(row, "tax"));
  }

  /** A line, of a row that has its valuation's currency, too. */
  static ValuedLine line(ResultSet row) throws SQLException {
    BigDecimal rate = Values.number(row, "tax_rate");
    return new ValuedLine(
        Values.text(row, "line"),
        Values.textOrNull(row, "parent"),
        Values.textOrNull(row, "charge"),
        Values.word(row, "kind", Kind.class),
        Values.word(row, "status", LineStatus.class),
        new Quantity(
            Objects.requireNonNull(Values.number(row, "quantity")),
            Unit.of(Values.text(row, "unit"))),
        money(row, "unit_price"),
        money(row, "amount"),
        money(row, "cost"),
        money(row, "computed_amount"),
        rate == null ? null : new Percentage(rate),
        Values.textOrNull(row, "layer"),
        Values.textOrNull(row, "rule"),
        Values.textOrNull(row, "problem"),
        Values.textOrNull(row, "steps"));
  }

  private static Money required(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(money(row, column));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = Values.amount(row, column);
    return amount == null ? null : Money.of(amount.toPlainString(), Values.text(row, "currency"));
  }
}
