package com.tarifario.rules.drl;

import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.PriceEnding;
import com.tarifario.core.tariff.PriceEnding.Direction;
import com.tarifario.rules.RulesMessage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes price endings of the arguments of verbs. */
final class EndingMaker {

  private static final String EVERY = "every(\"10.00 EUR\")";

  private EndingMaker() {}

  static PriceEnding roundTo(Call call) throws RuleSyntaxException {
    Token value = call.nextToken();
    Money step = call.amount("\"0.05 EUR\"");
    requirePositive(step, value, call);
    return new PriceEnding(step, step.withAmount(BigDecimal.ZERO), direction(call));
  }

  static PriceEnding ending(Call call) throws RuleSyntaxException {
    Token value = call.nextToken();
    Money first = call.amount("\"0.95 EUR\"");
    Token every = call.optionValue("every", Set.of(TokenType.STRING), EVERY);
    Money step = every == null ? first.withAmount(BigDecimal.ONE) : call.amount(every, EVERY);
    requirePositive(step, every == null ? value : every, call);
    if (first.compareTo(step) >= 0) {
      throw call.error(value, RulesMessage.ENDING_TOO_LARGE, value.shown(), step, EVERY);
    }
    return new PriceEnding(step, first, direction(call));
  }

  private static void requirePositive(Money step, Token at, Call call) throws RuleSyntaxException {
    if (step.isZero()) {
      throw call.error(at, RulesMessage.ENDING_ZERO, at.shown());
    }
  }

  private static Direction direction(Call call) throws RuleSyntaxException {
    @Nullable String word = call.oneOf(List.of("up", "down", "nearest"));
    return switch (Objects.requireNonNullElse(word, "nearest")) {
      case "up" -> Direction.UP;
      case "down" -> Direction.DOWN;
      default -> Direction.NEAREST;
    };
  }
}
