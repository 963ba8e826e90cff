package com.tarifario.cli.report;

import com.tarifario.core.money.Money;
import com.tarifario.io.json.LineJson;
import com.tarifario.io.json.Tree;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of documents of the database with their prices, as trees of JSON. */
public final class WorkLineTrees {

  private WorkLineTrees() {}

  /** A line, with its price if it has one, and whether a person said how it is billed. */
  public static Map<String, Object> line(KeptLine line, List<ValuedLine> valued) {
    Map<String, Object> tree = LineJson.line(line.line());
    valued.stream()
        .filter(each -> !each.isCharge() && each.line().equals(line.number()))
        .findFirst()
        .ifPresent(price -> tree.put("price", price(price)));
    tree.put("billed_quantity", line.billed());
    if (line.billingSaid()) {
      tree.put("billing_said", true);
    }
    return tree;
  }

  /** The same, with the steps that prove the price: they name what the line cost us. */
  public static Map<String, Object> proof(ValuedLine line) {
    Map<String, Object> tree = price(line);
    tree.put("steps", line.steps());
    return tree;
  }

  /** What became of a line, or a charge. */
  public static Map<String, Object> price(ValuedLine line) {
    return Tree.of()
        .with("line", line.line())
        .with("parent", line.parent())
        .with("charge", line.charge())
        .with("kind", line.kind())
        .with("status", line.status())
        .with("charged_quantity", line.quantity().value())
        .with("charged_unit", line.quantity().unit().symbol())
        .with("unit_price", number(line.unitPrice()))
        .with("amount", number(line.amount()))
        .with("computed_amount", number(line.computed()))
        .with("tax_rate", line.taxRate() == null ? null : line.taxRate().value())
        .with("layer", line.layer())
        .with("rule", line.rule())
        .with("problem", line.problem())
        .map();
  }

  /** A valuation, without its lines. */
  public static Map<String, Object> valuation(KeptValuation valuation) {
    return Tree.of()
        .with("at", valuation.at())
        .with("who", valuation.who())
        .with("tariff", valuation.tariff())
        .with("tariff_hash", valuation.tariffHash())
        .with("currency", valuation.net().currency().getCurrencyCode())
        .with("net", valuation.net().amount())
        .with("tax", valuation.tax().amount())
        .with("gross", valuation.gross().amount())
        .with("unsettled", valuation.unsettled())
        .map();
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
