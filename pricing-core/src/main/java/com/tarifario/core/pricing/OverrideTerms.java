package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Permission;
import com.tarifario.core.tariff.Permission.Mode;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.PriceOverride;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules allow a person to set as the price of something.
 *
 * @param rules the rules that have a say, with what they allow; empty if none has
 * @param least the least that it may cost as a whole, not rounded; 0 if no rule says
 * @param because which rule asks for that least, and how; null if none does
 */
record OverrideTerms(List<Rule> rules, Money least, @Nullable Rule because) {

  /**
   * A rule and what it asks for.
   *
   * @param ref which rule
   * @param asks in words
   * @param mode what it allows whatever the price is
   */
  record Rule(RuleRef ref, Message asks, Mode mode) {

    static Rule of(RuleRef ref, Permission permission) {
      return new Rule(
          ref, permission.describe(), permission.term() instanceof Mode mode ? mode : Mode.FREE);
    }
  }

  OverrideTerms {
    rules = List.copyOf(rules);
  }

  /** The terms of what consists of several: all of theirs, and the sum of what each may cost. */
  static OverrideTerms together(List<OverrideTerms> all, Money zero) {
    return new OverrideTerms(
        all.stream().flatMap(each -> each.rules.stream()).distinct().toList(),
        all.stream().map(OverrideTerms::least).reduce(zero, Money::plus),
        all.stream()
            .map(OverrideTerms::because)
            .filter(each -> each != null)
            .findFirst()
            .orElse(null));
  }

  /** Why the override does not hold; null if it does. */
  @Nullable Message refusal(PriceOverride override) {
    for (Rule each : rules) {
      if (each.mode == Mode.LOCKED) {
        return Message.of(CoreMessage.OVERRIDE_REFUSED, override.author(), each.ref);
      }
    }
    for (Rule each : rules) {
      if (each.mode == Mode.REASON && !override.hasReason()) {
        return Message.of(CoreMessage.OVERRIDE_WITHOUT_REASON, override.author(), each.ref);
      }
    }
    return null;
  }

  /**
   * What is wrong with an override that holds; null if nothing is.
   *
   * @param amount what it makes of the whole, not rounded
   */
  @Nullable Message flag(PriceOverride override, Money amount, Rounding rounding) {
    if (because == null
        || Exact.settle(amount.amount()).compareTo(Exact.settle(least.amount())) >= 0) {
      return null;
    }
    return Message.of(
        CoreMessage.OVERRIDE_TOO_LOW,
        override.author(),
        shown(amount, rounding),
        shown(least, rounding),
        because.ref,
        because.asks);
  }

  private static Money shown(Money money, Rounding rounding) {
    return rounding.isNone()
        ? money.withAmount(Exact.settle(money.amount()))
        : rounding.amount(money);
  }

  /** The override in words, as a step of a proof. */
  static Message step(PriceOverride override) {
    if (override.isAgreed()) {
      return Message.of(CoreMessage.STEP_AGREED, override.reason());
    }
    return override.hasReason()
        ? Message.of(CoreMessage.STEP_OVERRIDE, override.author(), override.reason())
        : Message.of(CoreMessage.STEP_OVERRIDE_UNEXPLAINED, override.author());
  }
}
