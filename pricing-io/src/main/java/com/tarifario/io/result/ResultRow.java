package com.tarifario.io.result;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.Margins;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the columns of a result say about one line or charge. */
final class ResultRow {

  private final PricedLine line;
  private final String tariff;
  private final Locale locale;

  ResultRow(PricedLine line, String tariff, Locale locale) {
    this.line = line;
    this.tariff = tariff;
    this.locale = locale;
  }

  /**
   * What stands in a column: a text or a number; null if nothing does. The column of steps is left
   * to the caller.
   */
  @Nullable Object value(ResultColumn column) {
    ComputedPrice computed = line.computed();
    return switch (column) {
      case STATUS -> line.status().name();
      case CHARGED_QUANTITY -> Numbers.of(line.charged());
      case CHARGED_UNIT -> line.charged().unit().symbol();
      case UNIT_PRICE -> number(line.unitPrice());
      case AMOUNT -> number(line.amount());
      case COST_AMOUNT -> number(line.cost());
      case MARGIN_PCT -> margin();
      case COMPUTED_UNIT_PRICE -> computed == null ? null : number(computed.unitPrice());
      case COMPUTED_AMOUNT -> computed == null ? null : number(computed.amount());
      case TAX_RATE -> taxRate();
      case GROSS_AMOUNT -> number(line.gross().orElse(null));
      case LAYER -> PriceText.layer(line);
      case RULE -> PriceText.rule(line);
      case PROBLEM -> line.problem() == null ? null : line.problem().in(locale);
      case TARIFF -> tariff;
      case PARENT -> parent();
      case STEPS -> null;
    };
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : Numbers.of(money);
  }

  private @Nullable BigDecimal margin() {
    Money amount = line.amount();
    Money cost = line.cost();
    return amount == null || cost == null
        ? null
        : Margins.onSale(amount, cost).map(Percentage::value).orElse(null);
  }

  private @Nullable BigDecimal taxRate() {
    LineTax tax = line.tax();
    return tax == null ? null : tax.rate().value();
  }

  private @Nullable String parent() {
    LineId parent = line.parent();
    return parent == null ? null : parent.toString();
  }
}
