package com.tarifario.rules.drl;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Scale;
import com.tarifario.core.tariff.Scale.Tier;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Amounts.Price;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tiers of a scale, lowest first: {@code upTo("30 min", "1.30 EUR/min"), beyond("1.00
 * EUR/min")}.
 */
final class ScaleReader {

  /** What verbs that propose scales take. */
  static final List<String> OPTIONS =
      List.of(
          "upTo",
          "under",
          "beyond",
          "perLine",
          "perVisit",
          "perDay",
          "perDocument",
          "closed",
          "best");

  private static final List<String> TIERS = List.of("upTo", "under", "beyond");

  private ScaleReader() {}

  static Base read(Scale.Type type, Call call) throws RuleSyntaxException {
    List<Call> calls = call.calls(TIERS);
    List<Tier> tiers = new ArrayList<>();
    for (Call each : calls) {
      Token at = each.nextToken();
      Tier tier = tier(each);
      if (!tiers.isEmpty()) {
        refuseDisorder(tiers.get(tiers.size() - 1), tier, each, at);
      }
      tiers.add(tier);
    }
    Scope scope = ScopeOption.orLine(call);
    if (tiers.isEmpty() || tiers.get(0).limit() == null) {
      call.option("closed");
      call.option("best");
      call.end(OPTIONS);
      throw call.error(RulesMessage.SCALE_WITHOUT_LIMIT, call.verb().text());
    }
    return ProposalMaker.base(new Formula.Scaled(new Scale(type, tiers, scope)), call);
  }

  private static Tier tier(Call call) throws RuleSyntaxException {
    String word = call.verb().text();
    Quantity limit = word.equals("beyond") ? null : call.quantity();
    Token at = call.nextToken();
    String example = limit == null ? "\"1.00 EUR/h\"" : "\"1.00 EUR/" + limit.unit() + "\"";
    Price price = call.price(example);
    Unit unit = price.unit();
    if (unit == null) {
      throw call.error(at, RulesMessage.TIER_UNIT_MISSING, at.shown(), example);
    }
    if (limit != null && !limit.unit().convertsTo(unit)) {
      throw call.error(at, RulesMessage.TIER_UNITS, limit.unit(), unit);
    }
    call.end(List.of());
    Money money = ProposalMaker.money(price);
    if (limit == null) {
      return Tier.beyond(money, unit);
    }
    return word.equals("upTo") ? Tier.upTo(limit, money, unit) : Tier.under(limit, money, unit);
  }

  private static void refuseDisorder(Tier before, Tier tier, Call call, Token at)
      throws RuleSyntaxException {
    if (!tier.unit().convertsTo(before.unit())) {
      throw call.error(at, RulesMessage.TIER_UNITS, before.unit(), tier.unit());
    }
    if (before.limit() == null) {
      throw call.error(RulesMessage.TIER_AFTER_BEYOND, call.verb().text());
    }
    if (!tier.follows(before)) {
      throw call.error(at, RulesMessage.TIER_ORDER, at.shown(), before.limit());
    }
  }
}
