package com.tarifario.rules.drl;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Adjustment.Change;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Adjustment.PerUnit;
import com.tarifario.core.tariff.Adjustment.Percent;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.Kind;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Amounts.Price;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes proposals of the arguments of verbs. */
final class ProposalMaker {

  private static final List<String> SCOPES =
      List.of("perLine", "perVisit", "perDay", "perDocument");

  private ProposalMaker() {}

  static Base base(Formula formula, Call call) throws RuleSyntaxException {
    return new Base(formula, call.option("closed"));
  }

  static Base unitPrice(Call call) throws RuleSyntaxException {
    if (call.isExpressionNext()) {
      return base(new Formula.Calculated(call.calculation()), call);
    }
    Price price = call.price("\"48.00 EUR/h\"");
    return base(new Formula.UnitPrice(money(price), price.unit()), call);
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

  /** Of what together; of a line if nothing is said. */
  static Scope scope(Call call) throws RuleSyntaxException {
    return scope(Objects.requireNonNullElse(call.oneOf(SCOPES), "perLine"));
  }

  private static Scope scope(String word) {
    return switch (word) {
      case "perLine" -> Scope.LINE;
      case "perVisit" -> Scope.VISIT;
      case "perDay" -> Scope.DAY;
      default -> Scope.DOCUMENT;
    };
  }

  static Proposal adjustment(Call call, boolean discount) throws RuleSyntaxException {
    Change change = change(call, discount);
    Token group = call.optionValue("group", Set.of(TokenType.STRING), "group(\"nocturnidad\")");
    call.option("additive");
    Token additive = call.optionToken("additive");
    if (additive != null && group == null) {
      throw call.error(additive, RulesMessage.OPTION_NEEDS, "additive", "group(\"nocturnidad\")");
    }
    return new Adjustment(change, group == null ? null : group.text(), additive != null);
  }

  private static Change change(Call call, boolean discount) throws RuleSyntaxException {
    if (call.isPercentageNext()) {
      Percentage rate = discount ? call.discount().negated() : call.positivePercentage();
      String basis = call.oneOf(List.of("onBase", "onRunning"));
      return new Percent(rate, "onRunning".equals(basis) ? Basis.RUNNING : Basis.BASE);
    }
    Token value = call.nextToken();
    Price price = call.price("\"25 %\"", RulesMessage.CHANGE_EXPECTED);
    Money amount = discount ? money(price).times(BigDecimal.ONE.negate()) : money(price);
    String per = call.oneOf(List.of("perUnit", "perLine"));
    Unit unit = price.unit();
    if (unit == null && per == null) {
      throw call.error(value, RulesMessage.PER_MISSING, value.shown());
    }
    Token perLine = call.optionToken("perLine");
    if (unit != null && perLine != null) {
      throw call.error(perLine, RulesMessage.OPTIONS_CONTRADICT, value.shown(), perLine.shown());
    }
    return perLine != null ? new PerLine(amount) : new PerUnit(amount, unit);
  }

  static Proposal charge(Call call) throws RuleSyntaxException {
    String name = call.text("\"Disponibilidad\"").text();
    Money amount = call.amount("\"115.00 EUR\"");
    String scope = call.oneOf(SCOPES);
    if (scope == null) {
      throw call.error(RulesMessage.SCOPE_MISSING, call.verb().text(), SCOPES);
    }
    String pick = call.oneOf(List.of("same", "maximum", "first"));
    return new Charge(
        name,
        amount,
        scope(scope),
        switch (Objects.requireNonNullElse(pick, "same")) {
          case "maximum" -> Pick.MAXIMUM;
          case "first" -> Pick.FIRST;
          default -> Pick.SAME;
        },
        kind(
            call,
            call.optionValue("kind", Set.of(TokenType.NAME, TokenType.STRING), "kind(TRAVEL)")));
  }

  private static Kind kind(Call call, @Nullable Token word) throws RuleSyntaxException {
    if (word == null) {
      return Kind.TRAVEL;
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
