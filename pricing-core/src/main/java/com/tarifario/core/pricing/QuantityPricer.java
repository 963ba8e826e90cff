package com.tarifario.core.pricing;

import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.QuantityRule;
import com.tarifario.core.tariff.QuantityRule.Increment;
import com.tarifario.core.tariff.QuantityRule.Minimum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is charged of each piece of all lines of a document, before any price is computed. Of
 * each line the quantity rules of all its pieces compete; a rule that won lines of one visit, day
 * or document counts them together, in order of date, start and place in the document. What was
 * worked counts even if it turns out to have no price; what is covered is counted with nothing
 * beyond its own line, since it is not charged.
 */
final class QuantityPricer {

  private final List<LineQuantities> lines = new ArrayList<>();

  private QuantityPricer(
      List<LineCase> cases,
      List<List<Decision>> decisions,
      List<Coverage> coverages,
      boolean whole,
      Supplier<Trace> traces) {
    for (int index = 0; index < cases.size(); index++) {
      LineQuantities line =
          new LineQuantities(index, cases.get(index), coverages.get(index), traces.get());
      line.contest(decisions.get(index), whole);
      lines.add(line);
    }
    for (Scope scope : Scope.values()) {
      apply(scope);
    }
  }

  /**
   * What is charged of each of the lines of one document, in their order.
   *
   * @param decisions those for the pieces of each line
   * @param coverages what is covered of each line, whatever is charged of it
   * @param whole whether these are all lines of the document; if not, none can be counted together
   */
  static List<ChargedLine> charge(
      List<LineCase> cases,
      List<List<Decision>> decisions,
      List<Coverage> coverages,
      boolean whole) {
    if (!isAnyRuled(decisions)) {
      List<ChargedLine> measured = new ArrayList<>(cases.size());
      for (LineCase each : cases) {
        measured.add(ChargedLine.asMeasured(each));
      }
      return measured;
    }
    Supplier<List<Trace>> notes =
        once(
            () -> traces(new QuantityPricer(cases, decisions, coverages, whole, Trace::recording)));
    List<ChargedLine> charged = new ArrayList<>(cases.size());
    for (LineQuantities line :
        new QuantityPricer(cases, decisions, coverages, whole, () -> Trace.OFF).lines) {
      int index = line.position();
      charged.add(new ChargedLine(line.charged(), line.failure(), () -> notes.get().get(index)));
    }
    return charged;
  }

  private static boolean isAnyRuled(List<List<Decision>> decisions) {
    for (List<Decision> ofLine : decisions) {
      if (Candidates.isAnyDecided(ofLine, QuantityRule.class)) {
        return true;
      }
    }
    return false;
  }

  private static List<Trace> traces(QuantityPricer pricer) {
    return pricer.lines.stream().map(LineQuantities::trace).toList();
  }

  /** The value, made when it is first asked for, by whichever thread. */
  private static <T> Supplier<T> once(Supplier<T> source) {
    return new Supplier<>() {
      private @Nullable T made;

      @Override
      public synchronized T get() {
        T value = made;
        if (value == null) {
          value = source.get();
          made = value;
        }
        return value;
      }
    };
  }

  /** A rule with the line, visit, day or document whose lines it counts together. */
  private record Key(Candidate rule, Object instance) {}

  private void apply(Scope scope) {
    List<QuantitySlot> slots = slots(scope);
    if (slots.isEmpty()) {
      return;
    }
    Map<Key, QuantityPool> minimums = new LinkedHashMap<>();
    for (Class<? extends QuantityRule> type : LineQuantities.ORDER) {
      Map<Key, QuantityPool> pools = new LinkedHashMap<>();
      for (QuantitySlot slot : slots) {
        Key key = key(scope, type, slot.line());
        if (key != null) {
          pools.computeIfAbsent(key, each -> new QuantityPool(each.rule())).add(slot);
        }
      }
      if (type == Minimum.class) {
        minimums = pools;
      }
      for (QuantityPool pool : pools.values()) {
        pool.apply(type == Increment.class ? least(scope, pool, minimums) : BigDecimal.ZERO);
      }
    }
  }

  /** Steps are counted from the minimum of the same lines; from 0 if there is none. */
  private static BigDecimal least(Scope scope, QuantityPool pool, Map<Key, QuantityPool> minimums) {
    Key key = key(scope, Minimum.class, pool.slots().get(0).line());
    QuantityPool minimum = key == null ? null : minimums.get(key);
    return minimum != null && minimum.slots().equals(pool.slots())
        ? minimum.limit()
        : BigDecimal.ZERO;
  }

  private static @Nullable Key key(
      Scope scope, Class<? extends QuantityRule> type, LineQuantities line) {
    Candidate winner = line.winner(scope, type);
    return winner == null
        ? null
        : new Key(winner, scope == Scope.LINE ? line.position() : Scopes.key(scope, line.source()));
  }

  /** The pieces of the lines for which a rule of the scope won, in order. */
  private List<QuantitySlot> slots(Scope scope) {
    List<QuantitySlot> slots = new ArrayList<>();
    for (LineQuantities line : lines) {
      if (line.isRuled(scope)) {
        for (int piece = 0; piece < line.charged().size(); piece++) {
          if (line.counts(piece, scope)) {
            slots.add(new QuantitySlot(line, piece));
          }
        }
      }
    }
    if (scope != Scope.LINE) {
      slots.sort(Comparator.naturalOrder());
    }
    return slots;
  }
}
