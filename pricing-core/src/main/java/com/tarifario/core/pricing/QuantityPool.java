package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.QuantityRule;
import com.tarifario.core.tariff.QuantityRule.Included;
import com.tarifario.core.tariff.QuantityRule.Increment;
import com.tarifario.core.tariff.QuantityRule.Maximum;
import com.tarifario.core.tariff.QuantityRule.Raise;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pieces that one quantity rule counts together, in order, and what it makes of them. */
final class QuantityPool {

  private final Candidate winner;
  private final QuantityRule rule;
  private final List<QuantitySlot> slots = new ArrayList<>();

  /** An empty pool of the rule. */
  QuantityPool(Candidate winner) {
    this.winner = winner;
    this.rule = (QuantityRule) winner.proposal();
  }

  void add(QuantitySlot slot) {
    slots.add(slot);
  }

  List<QuantitySlot> slots() {
    return slots;
  }

  /** The rule's quantity, in the unit of the first line, in which the pool is counted. */
  BigDecimal limit() {
    return rule.quantity().in(unit()).value();
  }

  private Unit unit() {
    return slots.get(0).charged().unit();
  }

  private BigDecimal total() {
    return slots.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal value(QuantitySlot slot) {
    return slot.charged().in(unit()).value();
  }

  /**
   * Changes what is charged as the rule says: {@code least + ceil((q - least) / step) x step} for
   * an increment. A pool of which nothing is charged stays so.
   *
   * @param least from where an increment counts its steps
   */
  void apply(BigDecimal least) {
    BigDecimal total = total();
    if (Exact.settle(total).signum() == 0) {
      return;
    }
    Map<LineQuantities, BigDecimal> before = lineTotals();
    if (rule instanceof Included) {
      take(slots, limit());
    } else if (rule instanceof Maximum) {
      List<QuantitySlot> lastFirst = new ArrayList<>(slots);
      Collections.reverse(lastFirst);
      take(lastFirst, total.subtract(limit()));
    } else if (rule instanceof Increment increment) {
      raise(increment, total, inSteps(total, least));
    } else if (rule instanceof Raise minimum) {
      raise(minimum, total, limit());
    }
    note(total, before);
  }

  private BigDecimal inSteps(BigDecimal total, BigDecimal least) {
    if (!isBelow(least, total)) {
      return total;
    }
    BigDecimal steps =
        Exact.round(Exact.divide(total.subtract(least), limit()), 0, RoundingMode.CEILING);
    return least.add(steps.multiply(limit()));
  }

  /** Takes so much off, from the first on. */
  private void take(List<QuantitySlot> inOrder, BigDecimal quantity) {
    BigDecimal rest = quantity;
    for (QuantitySlot slot : inOrder) {
      if (!isBelow(BigDecimal.ZERO, rest)) {
        return;
      }
      Quantity charged = slot.charged();
      BigDecimal own = value(slot);
      BigDecimal left = BigDecimal.ZERO;
      if (isBelow(rest, own)) {
        left = charged.value().subtract(new Quantity(rest, unit()).in(charged.unit()).value());
      }
      slot.charge(charged.withValue(left));
      rest = rest.subtract(own);
    }
  }

  private void raise(Raise raising, BigDecimal total, BigDecimal to) {
    if (!isBelow(total, to)) {
      return;
    }
    List<QuantitySlot> charged =
        slots.stream().filter(slot -> isBelow(BigDecimal.ZERO, slot.charged().value())).toList();
    QuantitySlot slot = charged.get(raising.topUp() == TopUp.FIRST ? 0 : charged.size() - 1);
    Quantity own = slot.charged();
    Quantity more = new Quantity(to.subtract(total), unit()).in(own.unit());
    slot.charge(own.withValue(own.value().add(more.value())));
  }

  /**
   * Whether one is less than the other, the trace of an endless quotient left aside. The numbers
   * themselves keep all their digits, since they are multiplied by a price afterwards.
   */
  private static boolean isBelow(BigDecimal one, BigDecimal other) {
    return Exact.settle(one).compareTo(Exact.settle(other)) < 0;
  }

  private Map<LineQuantities, BigDecimal> lineTotals() {
    Map<LineQuantities, BigDecimal> totals = new LinkedHashMap<>();
    for (QuantitySlot slot : slots) {
      if (slot.line().trace().isOn()) {
        totals.put(slot.line(), ChargedLine.exactTotal(slot.line().charged()).value());
      }
    }
    return totals;
  }

  /** Notes on each line what became of it; nothing if the rule changed nothing. */
  private void note(BigDecimal totalBefore, Map<LineQuantities, BigDecimal> before) {
    BigDecimal totalAfter = total();
    if (before.isEmpty() || Exact.settle(totalAfter).compareTo(Exact.settle(totalBefore)) == 0) {
      return;
    }
    Message what = rule.describe();
    if (before.size() > 1) {
      List<Object> names = new ArrayList<>();
      before.keySet().forEach(line -> names.add(line.source().id().line()));
      what =
          Message.of(
              CoreMessage.STEP_POOL,
              what,
              new Quantity(totalBefore, unit()),
              names,
              new Quantity(totalAfter, unit()));
    }
    for (Map.Entry<LineQuantities, BigDecimal> each : before.entrySet()) {
      LineQuantities line = each.getKey();
      BigDecimal after = ChargedLine.exactTotal(line.charged()).value();
      line.trace().quantity(what, winner.rule(), each.getValue(), after);
    }
  }
}
