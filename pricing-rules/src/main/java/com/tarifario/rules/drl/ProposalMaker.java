package com.tarifario.rules.drl;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Adjustment.Change;
import com.tarifario.core.tariff.Adjustment.Coefficient;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Adjustment.PerUnit;
import com.tarifario.core.tariff.Adjustment.Percent;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Cost;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.tariff.Taxation.Order;
import com.tarifario.core.tariff.UnitAmount;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Amounts.Price;
import java.util.List;
import java.util.Set;

/** Makes proposals of the arguments of verbs. */
final class ProposalMaker {

  private ProposalMaker() {}

  static Base base(Formula formula, Call call) throws RuleSyntaxException {
    return new Base(formula, call.option("closed"), call.option("best"));
  }

  static Base unitPrice(Call call) throws RuleSyntaxException {
    if (call.isExpressionNext()) {
      return base(new Formula.Calculated(call.calculation()), call);
    }
    Price price = call.price("\"48.00 EUR/h\"");
    return base(new Formula.UnitPrice(money(price), price.unit()), call);
  }

  static Cost cost(Call call) throws RuleSyntaxException {
    if (call.isExpressionNext()) {
      return new Cost(new Formula.Calculated(call.calculation()), call.option("always"));
    }
    Price price = call.price("\"22.50 EUR/h\"");
    return new Cost(new Formula.UnitPrice(money(price), price.unit()), call.option("always"));
  }

  static Tax tax(Call call) throws RuleSyntaxException {
    Percentage rate = call.positivePercentage();
    String order = call.oneOf(List.of("netFirst", "grossFirst"));
    return order == null
        ? new Tax(rate)
        : new Tax(rate, order.equals("netFirst") ? Order.NET_FIRST : Order.GROSS_FIRST);
  }

  static Consume consume(Call call) throws RuleSyntaxException {
    String pack = call.text("\"bono\"").text();
    Token number = call.nextToken();
    if (!call.isExpressionNext() && number.type() != TokenType.NUMBER) {
      throw call.error(number, RulesMessage.UNITS_EXPECTED);
    }
    Calculation rate = call.calculation("2");
    boolean zero =
        rate.expression() instanceof Expression.Literal literal && literal.number().signum() == 0;
    if (zero || number.text().startsWith("-") && number.type() == TokenType.NUMBER) {
      throw call.error(number, RulesMessage.UNITS_EXPECTED);
    }
    return new Consume(pack, rate);
  }

  static Limit limit(Limit.Bound bound, Call call) throws RuleSyntaxException {
    return new Limit(bound, call.option("binding"));
  }

  static Money money(Price price) {
    return Money.of(price.amount(), price.currency());
  }

  static TopUp topUp(Call call) throws RuleSyntaxException {
    return "onFirst".equals(call.oneOf(List.of("onFirst", "onLast"))) ? TopUp.FIRST : TopUp.LAST;
  }

  static Proposal adjustment(Call call, boolean discount) throws RuleSyntaxException {
    return grouped(change(call, discount), call);
  }

  private static Proposal grouped(Change change, Call call) throws RuleSyntaxException {
    Token group = call.optionValue("group", Set.of(TokenType.STRING), "group(\"nocturnidad\")");
    call.option("additive");
    Token additive = call.optionToken("additive");
    if (additive != null && group == null) {
      throw call.error(additive, RulesMessage.OPTION_NEEDS, "additive", "group(\"nocturnidad\")");
    }
    return new Adjustment(
        change, group == null ? null : group.text(), additive != null, best(call));
  }

  /** Whether it asks to be compared, which only changes of unit prices in a group can. */
  private static boolean best(Call call) throws RuleSyntaxException {
    call.option("best");
    Token best = call.optionToken("best");
    if (best == null) {
      return false;
    }
    if (call.optionToken("group") == null) {
      throw call.error(best, RulesMessage.OPTION_NEEDS, "best", "group(\"promo\")");
    }
    for (String other : List.of("additive", "perLine")) {
      if (call.optionToken(other) != null) {
        throw call.error(best, RulesMessage.OPTIONS_CONTRADICT, other, "best");
      }
    }
    return true;
  }

  private static Change change(Call call, boolean discount) throws RuleSyntaxException {
    if (call.isPercentageNext()) {
      Percentage rate = discount ? call.discount().negated() : call.positivePercentage();
      String basis = call.oneOf(List.of("onBase", "onRunning"));
      return new Percent(rate, "onRunning".equals(basis) ? Basis.RUNNING : Basis.BASE);
    }
    Token value = call.nextToken();
    UnitAmount amount = changeAmount(call);
    Unit unit = amount.unit();
    if (call.oneOf(List.of("perUnit", "perLine")) == null && unit == null) {
      throw call.error(value, RulesMessage.PER_MISSING, value.shown());
    }
    Token perLine = call.optionToken("perLine");
    if (unit != null && perLine != null) {
      Token per = call.optionToken("per");
      throw call.error(
          perLine,
          RulesMessage.OPTIONS_CONTRADICT,
          per == null ? value.shown() : per.shown(),
          perLine.shown());
    }
    return perLine != null ? new PerLine(amount, discount) : new PerUnit(amount, discount);
  }

  private static UnitAmount changeAmount(Call call) throws RuleSyntaxException {
    if (call.isExpressionNext()) {
      return call.calculation();
    }
    Price price = call.price("\"25 %\"", RulesMessage.CHANGE_EXPECTED);
    return new UnitAmount.Fixed(money(price), price.unit());
  }

  static Proposal coefficient(Call call) throws RuleSyntaxException {
    Expression factor = call.factor("\"1.15\"");
    String basis = call.oneOf(List.of("onBase", "onRunning"));
    return grouped(
        new Coefficient(factor, "onBase".equals(basis) ? Basis.BASE : Basis.RUNNING), call);
  }
}
