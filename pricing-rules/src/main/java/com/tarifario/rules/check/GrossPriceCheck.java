package com.tarifario.rules.check;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.Coefficient;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Adjustment.PerUnit;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Computed;
import com.tarifario.core.tariff.Formula.Calculated;
import com.tarifario.core.tariff.Formula.MarginOnSale;
import com.tarifario.core.tariff.Formula.Markup;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Limit.Ceiling;
import com.tarifario.core.tariff.Limit.Floor;
import com.tarifario.core.tariff.Limit.MarginFloor;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.tariff.Taxation.Order;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.TariffRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a tariff whose prices have tax in them: no price may be made of a cost, which has none,
 * and there must be a rate to be taken out.
 */
public final class GrossPriceCheck {

  private final Problems problems;
  private final boolean complete;

  /**
   * A check.
   *
   * @param problems takes what is found
   * @param complete whether these are all rules
   */
  public GrossPriceCheck(Problems problems, boolean complete) {
    this.problems = problems;
    this.complete = complete;
  }

  /** Checks all rules of a tariff. */
  public void check(List<TariffRule> rules) {
    boolean taxed = false;
    for (TariffRule rule : rules) {
      for (Proposal proposal : rule.proposals()) {
        if (isOfCost(proposal)) {
          problems.error(rule.ref().location(), RulesMessage.GROSS_OF_COST, proposal.describe());
        }
        if (proposal instanceof Tax tax) {
          taxed = true;
          if (tax.order() == Order.NET_FIRST) {
            problems.error(rule.ref().location(), RulesMessage.GROSS_NET_FIRST);
          }
        }
      }
    }
    if (!taxed && complete) {
      problems.error(SourceLocation.of("tariff.yaml"), RulesMessage.GROSS_NO_TAX);
    }
  }

  private static boolean isOfCost(Proposal proposal) {
    if (proposal instanceof Base base) {
      return base.formula() instanceof Markup
          || base.formula() instanceof MarginOnSale
          || (base.formula() instanceof Calculated calculated && isOfCost(calculated.price()));
    }
    if (proposal instanceof Limit limit) {
      return limit.bound() instanceof MarginFloor
          || (limit.bound() instanceof Floor floor && isOfCost(floor.price()))
          || (limit.bound() instanceof Ceiling ceiling && isOfCost(ceiling.price()));
    }
    if (proposal instanceof Adjustment adjustment) {
      return (adjustment.change() instanceof PerUnit perUnit && isOfCost(perUnit.amount()))
          || (adjustment.change() instanceof PerLine perLine && isOfCost(perLine.amount()))
          || (adjustment.change() instanceof Coefficient times && isOfCost(times.factor()));
    }
    return proposal instanceof Charge charge
        && charge.fee() instanceof Computed computed
        && isOfCost(computed.expression());
  }

  private static boolean isOfCost(@Nullable Object amount) {
    Expression expression =
        amount instanceof Calculation calculation
            ? calculation.expression()
            : amount instanceof Expression computed ? computed : null;
    return expression != null && expression.fields().contains(StandardField.UNIT_COST.field());
  }
}
