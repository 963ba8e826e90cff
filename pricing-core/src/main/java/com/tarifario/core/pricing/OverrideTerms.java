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
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules allow a person to set as the price of something.
 *
 * @param rules the rules that have a say, with what they allow; empty if none has
 * @param least the least that it may cost as a whole, not rounded; 0 if no rule says
 * @param asked which rules ask for that least, and for how much of it each
 */
record OverrideTerms(List<Rule> rules, Money least, List<Asked> asked) {

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

  /**
   * What a rule asks for of the least.
   *
   * @param ref which rule
   * @param asks in words
   * @param part how much of the least, not rounded
   * @param times of how many parts it asks it
   */
  record Asked(RuleRef ref, Message asks, Money part, int times) {

    private Asked plus(Asked other) {
      return new Asked(ref, asks, part.plus(other.part), times + other.times);
    }

    /** The rule with how much of the least is its own. */
    private Message share(Rounding rounding) {
      return Message.of(
          CoreMessage.OVERRIDE_SHARE, shown(part, rounding), BigDecimal.valueOf(times), ref, asks);
    }
  }

  OverrideTerms {
    rules = List.copyOf(rules);
    asked = together(asked);
  }

  /** Each rule once. */
  private static List<Asked> together(List<Asked> all) {
    Map<List<Object>, Asked> byRule = new LinkedHashMap<>();
    for (Asked each : all) {
      byRule.merge(List.of(each.ref, each.asks), each, Asked::plus);
    }
    return List.copyOf(byRule.values());
  }

  /** The terms of what consists of several: all of theirs, and the sum of what each may cost. */
  static OverrideTerms together(List<OverrideTerms> all, Money zero) {
    return new OverrideTerms(
        all.stream().flatMap(each -> each.rules.stream()).distinct().toList(),
        all.stream().map(OverrideTerms::least).reduce(zero, Money::plus),
        all.stream().flatMap(each -> each.asked.stream()).toList());
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
    if (asked.isEmpty()
        || Exact.settle(amount.amount()).compareTo(Exact.settle(least.amount())) >= 0) {
      return null;
    }
    return Message.of(
        CoreMessage.OVERRIDE_TOO_LOW,
        override.author(),
        shown(amount, rounding),
        shown(least, rounding),
        why(rounding));
  }

  /** Who asks for the least: one rule, or several, each for a part of it. */
  private Message why(Rounding rounding) {
    if (asked.size() == 1) {
      return Message.of(CoreMessage.OVERRIDE_ASKED, asked.get(0).ref, asked.get(0).asks);
    }
    List<Message> shares = asked.stream().map(each -> each.share(rounding)).toList();
    return Message.of(CoreMessage.OVERRIDE_ASKED_TOGETHER, shares);
  }

  private static Money shown(Money money, Rounding rounding) {
    if (!rounding.isNone()) {
      return rounding.amount(money);
    }
    BigDecimal exact = Exact.settle(money.amount()).stripTrailingZeros();
    int decimals = money.currency().getDefaultFractionDigits();
    return money.withAmount(exact.scale() < decimals ? exact.setScale(decimals) : exact);
  }

  /** The override in words, as a step of a proof. */
  static Message step(PriceOverride override) {
    if (!override.isByHand()) {
      return Message.of(CoreMessage.STEP_AGREED, override.reason());
    }
    return override.hasReason()
        ? Message.of(CoreMessage.STEP_OVERRIDE, override.author(), override.reason())
        : Message.of(CoreMessage.STEP_OVERRIDE_UNEXPLAINED, override.author());
  }
}
