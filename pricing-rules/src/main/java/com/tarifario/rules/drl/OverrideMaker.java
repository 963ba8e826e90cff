package com.tarifario.rules.drl;

import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Permission;
import com.tarifario.core.tariff.Permission.DownToPart;
import com.tarifario.core.tariff.Permission.DownToPrice;
import com.tarifario.core.tariff.Permission.Mode;
import com.tarifario.core.tariff.Permission.Term;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Amounts.Price;
import java.util.List;
import java.util.Set;

/** Makes permissions of the arguments of {@code override}. */
final class OverrideMaker {

  static final List<String> OPTIONS = List.of("free", "reason", "locked", "downTo", "of");
  private static final String DOWN_TO = "downTo(\"90 %\")";

  private OverrideMaker() {}

  static Permission override(Call call) throws RuleSyntaxException {
    Token layer = call.optionValue("of", Set.of(TokenType.STRING), "of(\"client\")");
    return new Permission(term(call), layer == null ? null : layer.text());
  }

  private static Term term(Call call) throws RuleSyntaxException {
    String mode = call.oneOf(List.of("free", "reason", "locked"));
    Token downTo = call.optionValue("downTo", Set.of(TokenType.STRING), DOWN_TO);
    if (downTo != null && mode != null) {
      throw call.error(downTo, RulesMessage.OPTIONS_CONTRADICT, mode, "downTo");
    }
    if (downTo != null) {
      return downTo.text().contains("%") ? part(call, downTo) : price(call, downTo);
    }
    if (mode == null) {
      call.end(OPTIONS);
      throw call.error(RulesMessage.OVERRIDE_TERM_MISSING);
    }
    return switch (mode) {
      case "free" -> Mode.FREE;
      case "reason" -> Mode.REASON;
      default -> Mode.LOCKED;
    };
  }

  private static Term part(Call call, Token token) throws RuleSyntaxException {
    Percentage rate =
        Amounts.percentage(token.text())
            .orElseThrow(
                () -> call.error(token, RulesMessage.OPTION_VALUE, token.shown(), DOWN_TO));
    if (rate.value().signum() < 0) {
      throw call.error(token, RulesMessage.NEGATIVE, "downTo", token.shown());
    }
    if (rate.compareTo(Percentage.of("100")) > 0) {
      throw call.error(token, RulesMessage.OVERRIDE_ABOVE, token.shown());
    }
    return new DownToPart(rate);
  }

  private static Term price(Call call, Token token) throws RuleSyntaxException {
    Price price = call.price(token, "\"20.00 EUR/h\"", RulesMessage.PRICE_EXPECTED);
    return new DownToPrice(ProposalMaker.money(price), price.unit());
  }
}
