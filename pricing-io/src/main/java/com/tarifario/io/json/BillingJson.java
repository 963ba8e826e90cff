package com.tarifario.io.json;

import com.tarifario.core.commercial.ClosedPrice;
import com.tarifario.core.commercial.Compared;
import com.tarifario.core.commercial.ComparedItem;
import com.tarifario.core.commercial.ComparedLine;
import com.tarifario.core.commercial.Comparison;
import com.tarifario.core.commercial.LeftOver;
import com.tarifario.core.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was billed and what is left, as trees of JSON. */
public final class BillingJson {

  private BillingJson() {}

  /**
   * What is left of a piece of work.
   *
   * @param number the piece of work
   */
  public static Map<String, Object> left(String number, List<LeftOver> lines) {
    return Tree.of()
        .with("number", number)
        .with("lines", lines.stream().map(BillingJson::left).toList())
        .map();
  }

  private static Map<String, Object> left(LeftOver line) {
    return Tree.of()
        .with("line", line.line())
        .with("description", line.description())
        .with("quantity", line.quantity().value())
        .with("unit", line.quantity().unit().symbol())
        .with("billed", line.billed())
        .with("left", line.left().value())
        .with("amount", number(line.amount()))
        .with("amount_left", number(line.amountLeft()))
        .with("currency", line.amount() == null ? null : line.amount().currency())
        .map();
  }

  /**
   * What was quoted beside what it cost and brought.
   *
   * @param number what is compared
   */
  public static Map<String, Object> comparison(String number, Comparison comparison) {
    return Tree.of()
        .with("number", number)
        .with("currency", comparison.total().quoted().currency())
        .with("items", comparison.items().stream().map(BillingJson::item).toList())
        .with("not_quoted", compared(comparison.notQuoted()).map())
        .with("by_kind", comparison.byKind().stream().map(each -> compared(each).map()).toList())
        .with("total", compared(comparison.total()).map())
        .map();
  }

  /** The closed price of a work order beside what it would be, what it cost and what was billed. */
  public static Map<String, Object> closedPrice(ClosedPrice of) {
    return Tree.of()
        .with("number", of.number())
        .with("currency", of.closed().currency())
        .with("closed", of.closed().amount())
        .with("by_tariff", of.byTariff().amount())
        .with("unpriced", of.unpriced())
        .with("above_tariff", of.aboveTariff().amount())
        .with("cost", of.cost().amount())
        .with("billed", of.billed().amount())
        .with("margin", of.margin().amount())
        .with("margin_by_tariff", number(of.marginByTariff()))
        .with("extra_cost", of.extra().cost().amount())
        .with("extra_billed", of.extra().billed().amount())
        .with("by_kind", of.kinds().stream().map(BillingJson::ofKind).toList())
        .map();
  }

  private static Map<String, Object> ofKind(ClosedPrice.OfKind of) {
    return Tree.of()
        .with("code", of.kind().name())
        .with("by_tariff", of.byTariff().amount())
        .with("cost", of.cost().amount())
        .map();
  }

  private static Map<String, Object> item(ComparedItem of) {
    return compared(of.whole())
        .with("lines", of.lines().stream().map(BillingJson::line).toList())
        .map();
  }

  /** What a line cost is not known, so nothing is said of that. */
  private static Map<String, Object> line(ComparedLine of) {
    return Tree.of()
        .with("line", of.path())
        .with("description", of.description())
        .with("quantity", of.quantity().value())
        .with("unit", of.quantity().unit().symbol())
        .with("quoted_cost", number(of.quotedCost()))
        .with("quoted", number(of.quoted()))
        .with("billed", number(of.billed()))
        .with("billed_difference", number(of.billedDifference()))
        .with("quoted_margin", number(of.quotedMargin()))
        .map();
  }

  private static Tree compared(Compared of) {
    return Tree.of()
        .with("code", of.code())
        .with("description", of.description())
        .with("quantity", of.quantity() == null ? null : of.quantity().value())
        .with("unit", of.quantity() == null ? null : of.quantity().unit().symbol())
        .with("quoted_cost", number(of.quotedCost()))
        .with("cost", number(of.cost()))
        .with("cost_difference", number(of.costDifference()))
        .with("quoted", number(of.quoted()))
        .with("billed", number(of.billed()))
        .with("billed_difference", number(of.billedDifference()))
        .with("quoted_margin", number(of.quotedMargin()))
        .with("margin", number(of.margin()))
        .with("margin_difference", number(of.marginDifference()));
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
