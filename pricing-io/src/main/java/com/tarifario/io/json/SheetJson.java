package com.tarifario.io.json;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.sheet.QuoteComparison;
import com.tarifario.core.sheet.QuoteSheet;
import com.tarifario.core.sheet.QuoteSheet.Totals;
import com.tarifario.core.sheet.SheetLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What quotes say, as trees of JSON. */
public final class SheetJson {

  private SheetJson() {}

  /** What a quote says. */
  public static Map<String, Object> sheet(QuoteSheet sheet) {
    Map<String, Object> tariff =
        Tree.of()
            .with("name", sheet.tariff().name())
            .with("version", sheet.tariff().version())
            .with("hash", sheet.tariff().hash())
            .map();
    return Tree.of()
        .with("number", sheet.number())
        .with("date", sheet.date())
        .with("client", sheet.client())
        .with("work_centre", sheet.workCentre())
        .with("quote_tariff", sheet.quoteTariff())
        .with("work_type", sheet.workType())
        .with("valid_until", sheet.validUntil())
        .with("tariff", tariff)
        .with("currency", sheet.currency().getCurrencyCode())
        .with("totals", totals(sheet.totals()))
        .with("lines", sheet.lines().stream().map(SheetJson::line).toList())
        .map();
  }

  private static Map<String, Object> totals(Totals totals) {
    return Tree.of()
        .with("complete", totals.complete())
        .with("subtotal", number(totals.subtotal()))
        .with("net", number(totals.net()))
        .with("cost", number(totals.cost()))
        .with("margin", number(totals.margin().orElse(null)))
        .with("gross", number(totals.gross()))
        .with("taxes", totals.taxes().stream().map(SheetJson::tax).toList())
        .map();
  }

  private static Map<String, Object> tax(TaxTotal tax) {
    return Tree.of()
        .with("rate", tax.rate().value())
        .with("base", number(tax.base()))
        .with("tax", number(tax.tax()))
        .map();
  }

  private static Map<String, Object> line(SheetLine line) {
    Quantity quantity = line.quantity();
    PriceOverride override = line.override();
    Discount given = line.given();
    Percentage rate = line.amounts().taxRate();
    Tree tree =
        Tree.of()
            .with("level", line.level().name().toLowerCase(Locale.ROOT))
            .with("path", line.path())
            .with("code", line.code())
            .with("text", line.text())
            .with("concept", line.concept())
            .with("kind", line.kind())
            .with("quantity", quantity == null ? null : quantity.value())
            .with("unit", quantity == null ? null : quantity.unit().symbol())
            .with("unit_price", number(line.unitPrice()))
            .with("discount", number(line.amounts().discount()))
            .with("amount", number(line.amount()))
            .with("cost", number(line.amounts().cost()))
            .with("tax_rate", rate == null ? null : rate.value())
            .with("status", line.status())
            .with("instead_of", line.insteadOf());
    if (override != null) {
      tree.with("set_price", number(override.price()));
      set(tree, override.author(), override.reason(), override.at());
    } else if (given != null) {
      tree.with("set_percent", given.rate().value());
      set(tree, given.author(), given.reason(), given.at());
    }
    return tree.map();
  }

  private static void set(Tree tree, String by, String reason, @Nullable Object at) {
    tree.with("set_by", by).with("set_reason", reason).with("set_at", at);
  }

  /** What is other in one quote than in another. */
  public static Map<String, Object> comparison(QuoteComparison comparison) {
    return Tree.of()
        .with("before", totals(comparison.before().totals()))
        .with("after", totals(comparison.after().totals()))
        .with("head", comparison.head().stream().map(SheetJson::head).toList())
        .with("changes", comparison.changes().stream().map(SheetJson::change).toList())
        .map();
  }

  private static Map<String, Object> head(QuoteComparison.HeadChange change) {
    return Tree.of()
        .with("field", change.field().name().toLowerCase(Locale.ROOT))
        .with("before", change.before())
        .with("after", change.after())
        .map();
  }

  private static Map<String, Object> change(QuoteComparison.Change change) {
    SheetLine before = change.before();
    SheetLine after = change.after();
    String what = before == null ? "added" : after == null ? "removed" : "changed";
    return Tree.of()
        .with("path", change.line().path())
        .with("change", what)
        .with(
            "aspects",
            change.aspects().stream()
                .sorted()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList())
        .with("before", before == null ? null : line(before))
        .with("after", after == null ? null : line(after))
        .map();
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
