package com.tarifario.rules.profile;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.rules.model.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Counts and times what a tariff does while lines are valued. A tariff that is loaded with a
 * profile is slower, since each condition is timed; its prices are the same.
 *
 * <p>Conditions that Drools finds by a look-up (a text that is compared with a constant, one of
 * many limits of a number) are not tested one by one, and so have no time.
 */
public final class Profile {

  private static final Comparator<RuleCost> DEAREST_FIRST =
      Comparator.comparing(RuleCost::time)
          .thenComparing(RuleCost::tested)
          .thenComparing(RuleCost::applied)
          .reversed()
          .thenComparing(cost -> cost.rule().layer())
          .thenComparing(cost -> cost.rule().name());

  private final LongSupplier clock;
  private final Map<Stage, Count> asked = new EnumMap<>(Stage.class);
  private final Map<Stage, Count> decided = new EnumMap<>(Stage.class);
  private final Map<String, Count> code = new LinkedHashMap<>();
  private final Map<RuleRef, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Test> tests = new LinkedHashMap<>();

  /**
   * A profile with nothing in it yet.
   *
   * @param clock tells nanoseconds from any moment on, such as {@code System::nanoTime}
   */
  public Profile(LongSupplier clock) {
    this.clock = clock;
  }

  /** How often something was done, and how long it took. */
  private static final class Count {

    private final LongAdder times = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void add(long more, long took) {
      times.add(more);
      nanos.add(took);
    }

    void reset() {
      times.reset();
      nanos.reset();
    }
  }

  /** A condition; rules that share it share its time. */
  private static final class Test {

    private final Count count = new Count();
    private int rules;
  }

  /** A rule: how often it applied, and the conditions that it tests. */
  private static final class Rule {

    private final LongAdder applied = new LongAdder();
    private final List<Test> tests = new ArrayList<>();
  }

  /** Times how long it takes until decisions are there, made anew or kept. */
  public Decider asked(Decider decider) {
    return new TimedDecider(
        decider, clock, (stage, lines, nanos) -> add(asked, stage, lines, nanos));
  }

  /** Times how long it takes to make decisions anew. */
  public Decider decided(Decider decider) {
    return new TimedDecider(
        decider, clock, (stage, lines, nanos) -> add(decided, stage, lines, nanos));
  }

  /** Times what the code of a trusted layer takes. */
  public Decider code(String layer, Decider decider) {
    Count count = new Count();
    code.put(layer, count);
    return new TimedDecider(decider, clock, (stage, lines, nanos) -> count.add(lines, nanos));
  }

  private static void add(Map<Stage, Count> counts, Stage stage, long lines, long nanos) {
    Count count;
    synchronized (counts) {
      count = counts.computeIfAbsent(stage, first -> new Count());
    }
    count.add(lines, nanos);
  }

  /** A condition of a rule that tests each line, which is counted and timed from now on. */
  public Predicate<Facts> tested(RuleRef rule, Condition condition) {
    return tested(rule, condition.canonical(), condition::test);
  }

  /**
   * A test of a rule, which is counted and timed from now on.
   *
   * @param name tells tests apart; rules whose tests have one name share it
   */
  public <T> Predicate<T> tested(RuleRef rule, String name, Predicate<T> test) {
    Test timed = tests.computeIfAbsent(name, first -> new Test());
    List<Test> ofRule = rule(rule).tests;
    if (!ofRule.contains(timed)) {
      ofRule.add(timed);
      timed.rules++;
    }
    return subject -> {
      long start = clock.getAsLong();
      boolean met = test.test(subject);
      timed.count.add(1, clock.getAsLong() - start);
      return met;
    };
  }

  /** What is told each time a rule applies. */
  public Runnable applied(RuleRef rule) {
    return rule(rule).applied::increment;
  }

  private Rule rule(RuleRef ref) {
    return rules.computeIfAbsent(ref, first -> new Rule());
  }

  /** Begins to count anew, once what is measured is warm. */
  public void reset() {
    asked.values().forEach(Count::reset);
    decided.values().forEach(Count::reset);
    code.values().forEach(Count::reset);
    rules.values().forEach(rule -> rule.applied.reset());
    tests.values().forEach(test -> test.count.reset());
  }

  /** What the stages took, in their order. */
  public List<StageCost> stages() {
    List<StageCost> costs = new ArrayList<>();
    asked.forEach(
        (stage, all) -> {
          Count anew = decided.getOrDefault(stage, new Count());
          costs.add(
              new StageCost(
                  stage, all.times.sum(), anew.times.sum(), all.nanos.sum(), anew.nanos.sum()));
        });
    return costs;
  }

  /** What the code of trusted layers took, the lowest layer first. */
  public List<CodeCost> code() {
    List<CodeCost> costs = new ArrayList<>();
    code.forEach(
        (layer, count) -> costs.add(new CodeCost(layer, count.times.sum(), count.nanos.sum())));
    return costs;
  }

  /** What each rule and rate sheet took, the dearest first. */
  public List<RuleCost> rules() {
    List<RuleCost> costs = new ArrayList<>();
    rules.forEach(
        (ref, rule) -> {
          long tested = 0;
          long nanos = 0;
          for (Test test : rule.tests) {
            tested += test.count.times.sum();
            nanos += test.count.nanos.sum() / test.rules;
          }
          costs.add(new RuleCost(ref, tested, rule.applied.sum(), nanos));
        });
    costs.sort(DEAREST_FIRST);
    return costs;
  }
}
