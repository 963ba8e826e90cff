package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Outcome.Arithmetic;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Step.Measure;
import com.tarifario.core.valuation.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes notes while a line is priced, if it is on; if not, it costs next to nothing. */
final class Trace {

  /** Takes no notes. */
  static final Trace OFF = new Trace(false);

  private final boolean on;
  private final List<Proof.Part> parts = new ArrayList<>();
  private @Nullable Message title;
  private List<Verdict> verdicts = new ArrayList<>();
  private List<Step> steps = new ArrayList<>();
  private List<Message> nearMisses = new ArrayList<>();

  private Trace(boolean on) {
    this.on = on;
  }

  /** A trace that takes notes. */
  static Trace recording() {
    return new Trace(true);
  }

  /** Whether notes are taken: ask before making costly ones. */
  boolean isOn() {
    return on;
  }

  /** Ends the part that was being written and begins another. */
  void begin(@Nullable Message newTitle) {
    if (on) {
      parts.add(new Proof.Part(title, verdicts, steps, nearMisses));
      title = newTitle;
      verdicts = new ArrayList<>();
      steps = new ArrayList<>();
      nearMisses = new ArrayList<>();
    }
  }

  void applied(Candidate candidate, CoreMessage why, Object... arguments) {
    if (on) {
      verdicts.add(new Verdict(candidate, true, Message.of(why, arguments)));
    }
  }

  void lost(Candidate candidate, CoreMessage why, Object... arguments) {
    if (on) {
      lost(candidate, Message.of(why, arguments));
    }
  }

  void lost(Candidate candidate, Message why) {
    if (on) {
      verdicts.add(new Verdict(candidate, false, why));
    }
  }

  void add(Verdict verdict) {
    if (on) {
      verdicts.add(verdict);
    }
  }

  void nearMisses(List<Message> near) {
    if (on) {
      nearMisses.addAll(near);
    }
  }

  void quantity(Message what, @Nullable RuleRef rule, BigDecimal before, BigDecimal after) {
    if (on) {
      steps.add(new Step(Measure.QUANTITY, what, rule, before, after));
    }
  }

  void unitCost(Message what, @Nullable RuleRef rule, Money before, Money after) {
    if (on) {
      steps.add(new Step(Measure.UNIT_COST, what, rule, before.amount(), after.amount()));
    }
  }

  void pack(Message what, RuleRef rule, BigDecimal before, BigDecimal after) {
    if (on) {
      steps.add(new Step(Measure.PACK, what, rule, before, after));
    }
  }

  void unitPrice(Message what, @Nullable RuleRef rule, Money before, Money after) {
    if (on) {
      steps.add(new Step(Measure.UNIT_PRICE, what, rule, before.amount(), after.amount()));
    }
  }

  void unitPrice(RuleRef rule, List<Arithmetic> arithmetic) {
    for (Arithmetic each : arithmetic) {
      unitPrice(each.what(), rule, each.before(), each.after());
    }
  }

  void amount(Message what, @Nullable RuleRef rule, Money before, Money after) {
    if (on) {
      steps.add(new Step(Measure.AMOUNT, what, rule, before.amount(), after.amount()));
    }
  }

  /** Notes that a unit price was rounded, unless it was round before. */
  void roundedUnitPrice(Rounding rounding, Money exact, Money rounded) {
    if (on && !rounded.equals(exact)) {
      unitPrice(
          Message.of(
              CoreMessage.STEP_ROUND_UNIT_PRICE, String.valueOf(rounding.unitPriceDecimals())),
          null,
          exact,
          rounded);
    }
  }

  /** Notes that an amount was rounded, unless it was round before. */
  void roundedAmount(Rounding rounding, Money exact, Money rounded) {
    if (on && !rounded.equals(exact)) {
      amount(
          Message.of(CoreMessage.STEP_ROUND_AMOUNT, String.valueOf(rounding.amountDecimals())),
          null,
          exact,
          rounded);
    }
  }

  /** Takes over the notes of the part that another trace is writing. */
  void include(Trace other) {
    if (on) {
      verdicts.addAll(other.verdicts);
      steps.addAll(other.steps);
    }
  }

  /** All parts, the one being written included. */
  List<Proof.Part> parts() {
    List<Proof.Part> all = new ArrayList<>(parts);
    all.add(new Proof.Part(title, verdicts, steps, nearMisses));
    return all;
  }
}
