package com.tarifario.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.work.Kind;
import com.tarifario.rules.RandomConditions;
import com.tarifario.rules.RuleTexts;
import com.tarifario.rules.cache.CachedDecider;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.TariffRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What Drools decides is what a plain loop over all rules would. */
class DroolsDeciderTest {

  private static final List<Proposal> PROPOSALS =
      List.of(
          new Adjustment(
              new Adjustment.Percent(Percentage.of("5"), Adjustment.Basis.BASE), null, false),
          new Charge(
              "Salida", Money.of("30", "EUR"), Charge.Scope.LINE, Charge.Pick.MAXIMUM, Kind.TRAVEL),
          new Tax(Percentage.of("21")));

  @Property(tries = 150)
  void decidesTheRulesWhoseConditionsHold(@ForAll Random random) {
    RandomConditions conditions = new RandomConditions(random);
    List<TariffRule> rules = rules(conditions, random, random.nextInt(60));

    assertSameAsLoop(rules, Stream.generate(conditions::facts).limit(25).toList());
  }

  @Property(tries = 60)
  void findsEqualTextsWordsAndTruthValuesByLookUp(@ForAll Random random) {
    RandomConditions conditions = new RandomConditions(random);
    List<String> fields = List.of("client", "item", "kind", "dwelling");
    List<TariffRule> rules = new ArrayList<>();
    for (int number = 0; number < 80; number++) {
      Condition.All all =
          new Condition.All(
              fields.stream().filter(field -> random.nextBoolean()).map(conditions::test).toList());
      rules.add(rule(number, random, all));
    }

    assertSameAsLoop(rules, Stream.generate(conditions::facts).limit(25).toList());
  }

  @Property(tries = 60)
  void findsLimitsOfNumbersAndDaysByLookUp(@ForAll Random random) {
    List<TariffRule> rules = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      String from = limit(random, List.of(">", ">="));
      String to = limit(random, List.of("<", "<="));
      rules.add(
          rule(
              number, random, RuleTexts.condition(random.nextBoolean() ? from : from + ", " + to)));
    }
    List<Facts> lines =
        IntStream.range(0, 40)
            .mapToObj(
                line ->
                    RuleTexts.facts(
                        random.nextInt(5) == 0
                            ? ""
                            : "quantity=%d.%s, since=2026-01-%02d, opens=%02d:00"
                                .formatted(
                                    random.nextInt(20),
                                    random.nextBoolean() ? "0" : "50",
                                    1 + random.nextInt(20),
                                    random.nextInt(20))))
            .toList();

    assertSameAsLoop(rules, lines);
  }

  private static String limit(Random random, List<String> operators) {
    String operator = operators.get(random.nextInt(operators.size()));
    int at = random.nextInt(20);
    return switch (random.nextInt(3)) {
      case 0 -> "quantity %s %d".formatted(operator, at);
      case 1 -> "since %s \"2026-01-%02d\"".formatted(operator, 1 + at);
      default -> "opens %s \"%02d:00\"".formatted(operator, at);
    };
  }

  @Test
  void thousandsOfRulesAreDecidedAlike() {
    Random random = new Random(20260101);
    RandomConditions conditions = new RandomConditions(random);

    assertSameAsLoop(
        rules(conditions, random, 3_000), Stream.generate(conditions::facts).limit(200).toList());
  }

  @Test
  void theTextNullIsNotAnAbsentValue() {
    List<TariffRule> rules =
        IntStream.range(0, 5)
            .mapToObj(
                number ->
                    rule(
                        number,
                        new Random(number),
                        RuleTexts.condition(
                            List.of(
                                    "client == \"null\"",
                                    "client == \"\"",
                                    "client == null",
                                    "client == \"true\"",
                                    "client != null")
                                .get(number))))
            .toList();

    assertSameAsLoop(
        rules,
        List.of(
            RuleTexts.facts(""),
            RuleTexts.facts(Map.of("client", "null")),
            RuleTexts.facts(Map.of("client", "")),
            RuleTexts.facts(Map.of("client", "true"))));
  }

  @Test
  void equalLinesOfOneUnitAreDecidedEachForItself() {
    Facts facts = RuleTexts.facts("client=A");
    DroolsDecider decider =
        new DroolsDecider(List.of(rule(0, new Random(1), RuleTexts.condition("client == \"A\""))));

    assertThat(decider.decide(Stage.TAX, List.of(facts, facts, RuleTexts.facts("client=A"))))
        .hasSize(3)
        .allSatisfy(decision -> assertThat(decision.ranked()).hasSize(1));
  }

  @Test
  void aStageWithoutRulesNeedsNotBeAsked() {
    DroolsDecider decider = new DroolsDecider(List.of());

    assertThat(decider.hasRules(Stage.LINE)).isFalse();
    assertThat(decider.decide(Stage.LINE, List.of(RuleTexts.facts(""))))
        .containsExactly(Decision.NONE);
  }

  private static List<TariffRule> rules(RandomConditions conditions, Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> rule(number, random, conditions.rule()))
        .toList();
  }

  private static TariffRule rule(int number, Random random, Condition condition) {
    return new TariffRule(
        new RuleRef("base", "rule " + number, new SourceLocation("rules.drl", number + 1, 1)),
        random.nextInt(3),
        random.nextInt(4),
        condition,
        random.nextBoolean()
            ? PROPOSALS
            : List.of(PROPOSALS.get(random.nextInt(3)), PROPOSALS.get(2)));
  }

  /** Drools itself, and what keeps its decisions: many of them, few, and hardly any. */
  private static void assertSameAsLoop(List<TariffRule> rules, List<Facts> lines) {
    DroolsDecider drools = new DroolsDecider(rules);
    assertSameAsLoop(rules, lines, drools);
    for (int size : List.of(CachedDecider.USUAL_SIZE, 8, 1)) {
      CachedDecider cached = new CachedDecider(drools, rules, List.of(), size);
      // The second time, they are found.
      assertSameAsLoop(rules, lines, cached);
      assertSameAsLoop(rules, lines, cached);
    }
  }

  private static void assertSameAsLoop(List<TariffRule> rules, List<Facts> lines, Decider decider) {
    for (Stage stage : Stage.values()) {
      List<Decision> decisions = decider.decide(stage, lines);
      assertThat(decisions).hasSameSizeAs(lines);
      for (int index = 0; index < lines.size(); index++) {
        assertThat(decisions.get(index)).isEqualTo(loop(rules, stage, lines.get(index)));
      }
    }
  }

  private static Decision loop(List<TariffRule> rules, Stage stage, Facts facts) {
    List<Candidate> candidates = new ArrayList<>();
    for (TariffRule rule : rules) {
      if (rule.condition().test(facts)) {
        candidates.addAll(rule.candidates(stage));
      }
    }
    return Decision.of(candidates);
  }
}
