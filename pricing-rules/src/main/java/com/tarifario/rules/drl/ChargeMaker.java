package com.tarifario.rules.drl;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Computed;
import com.tarifario.core.tariff.Charge.Fee;
import com.tarifario.core.tariff.Charge.Fixed;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Charge.Worth;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.Kind;
import com.tarifario.rules.RulesMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Makes charges of the arguments of verbs. */
final class ChargeMaker {

  private static final List<String> PICKS = List.of("same", "maximum", "minimum", "first");

  private ChargeMaker() {}

  /** A fee, or a part of a sum. */
  static Proposal charge(Call call) throws RuleSyntaxException {
    String name = call.text("\"Disponibilidad\"").text();
    if (call.isPercentageNext()) {
      Percentage rate = call.percentage();
      String basis = call.oneOf(List.of("onBase", "onRunning"));
      Scope scope = ScopeOption.needed(call);
      return new TotalCharge(
          name,
          new TotalCharge.Part(rate, "onRunning".equals(basis) ? Basis.RUNNING : Basis.BASE),
          scope,
          kind(call, Kind.EXPENSE));
    }
    Fee fee = fee(call);
    Scope scope = ScopeOption.needed(call);
    Pick pick =
        switch (Objects.requireNonNullElse(call.oneOf(PICKS), "same")) {
          case "maximum" -> Pick.MAXIMUM;
          case "minimum" -> Pick.MINIMUM;
          case "first" -> Pick.FIRST;
          default -> Pick.SAME;
        };
    return new Charge(name, fee, scope, pick, kind(call, Kind.TRAVEL));
  }

  /** Money, computed or fixed, or so much more at the base price. */
  private static Fee fee(Call call) throws RuleSyntaxException {
    if (call.isExpressionNext()) {
      return new Computed(call.expression("distance * 2 * 0.50"));
    }
    return call.isQuantityNext()
        ? new Worth(call.quantity())
        : new Fixed(call.amount("\"115.00 EUR\""));
  }

  /** A minimum or maximum of a sum. */
  static Proposal bound(Call call, Function<Money, TotalCharge.Change> change)
      throws RuleSyntaxException {
    String name = call.text("\"Mínimo\"").text();
    Money amount = call.signedAmount("\"60.00 EUR\"");
    return new TotalCharge(
        name, change.apply(amount), ScopeOption.needed(call), kind(call, Kind.EXPENSE));
  }

  private static Kind kind(Call call, Kind otherwise) throws RuleSyntaxException {
    Token word = call.optionValue("kind", Set.of(TokenType.NAME, TokenType.STRING), "kind(TRAVEL)");
    if (word == null) {
      return otherwise;
    }
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::name).toList();
    if (!kinds.contains(word.text())) {
      throw call.error(
          word,
          RulesMessage.LITERAL_WORD,
          "kind",
          word.shown(),
          kinds,
          Suggestion.hint(word.text(), kinds));
    }
    return Kind.valueOf(word.text());
  }
}
