package com.tarifario.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RandomConditions;
import com.tarifario.rules.RuleTexts;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.TariffRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that can't be told apart are found, and only those. */
class ContradictionCheckTest {

  private static final Base BASE = new Base(new Formula.Markup(Percentage.of("35")), false);

  @Property(tries = 2_000)
  void theLineOfAContradictionMeetsBothRules(@ForAll Random random) {
    RandomConditions conditions = new RandomConditions(random);
    Condition one = conditions.rule();
    Condition other = conditions.rule();

    for (Region region : Region.of(one).orElse(List.of())) {
      for (Region second : Region.of(other).orElse(List.of())) {
        region
            .common(second)
            .map(ContradictionCheckTest::line)
            .ifPresent(
                line -> {
                  assertThat(one.test(line)).as(one.canonical()).isTrue();
                  assertThat(other.test(line)).as(other.canonical()).isTrue();
                });
      }
    }
  }

  @Property(tries = 300)
  void findsExactlyWhatTryingAllLinesFinds(@ForAll Random random) {
    List<String> fields = new ArrayList<>(RandomConditions.FIELDS);
    Collections.shuffle(fields, random);
    fields = fields.subList(0, 3);
    RandomConditions conditions = new RandomConditions(random, fields);
    List<TariffRule> rules = new ArrayList<>();
    for (int number = 0; number < 14; number++) {
      Condition condition = conditions.rule();
      // What splits into too many regions is not analysed.
      if (Region.of(condition).isPresent()) {
        rules.add(rule(number, random.nextInt(2), condition));
      }
    }

    assertThat(found(rules)).as(written(rules)).isEqualTo(tried(rules, lines(fields)));
  }

  private static String written(List<TariffRule> rules) {
    return rules.stream()
        .map(rule -> rule.ref().name() + ": " + rule.condition().canonical())
        .collect(Collectors.joining("\n"));
  }

  /** What the check says: pairs of rules, and rules that never apply. */
  private static Set<String> found(List<TariffRule> rules) {
    Set<String> found = new TreeSet<>();
    for (Problem problem : check(rules)) {
      List<Object> arguments = problem.message().arguments();
      if (problem.message().key() == RulesMessage.NEVER_TRUE) {
        found.add(arguments.get(0) + " never");
      } else {
        found.add(pair((String) arguments.get(0), ((RuleRef) arguments.get(2)).name()));
      }
    }
    return found;
  }

  private static Set<String> tried(List<TariffRule> rules, List<Facts> lines) {
    Set<String> tried = new TreeSet<>();
    for (TariffRule rule : rules) {
      List<Facts> met = lines.stream().filter(rule.condition()::test).toList();
      if (met.isEmpty()) {
        tried.add(rule.ref().name() + " never");
      }
      for (TariffRule other : rules) {
        if (!rule.equals(other)
            && rule.priority() == other.priority()
            && met.stream().anyMatch(other.condition()::test)) {
          tried.add(pair(rule.ref().name(), other.ref().name()));
        }
      }
    }
    return tried;
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  /** All lines of three fields. */
  private static List<Facts> lines(List<String> fields) {
    List<Facts> lines = new ArrayList<>();
    for (Object first : RandomConditions.representatives(fields.get(0))) {
      for (Object second : RandomConditions.representatives(fields.get(1))) {
        for (Object third : RandomConditions.representatives(fields.get(2))) {
          Map<String, Object> values = new HashMap<>();
          values.put(fields.get(0), first);
          values.put(fields.get(1), second);
          values.put(fields.get(2), third);
          lines.add(RuleTexts.facts(values));
        }
      }
    }
    return lines;
  }

  /** The line that a message describes. */
  private static Facts line(Map<String, String> witness) {
    Map<String, Object> values = new HashMap<>();
    witness.forEach(
        (name, written) -> {
          if (!written.equals("null")) {
            Field field = RuleTexts.VOCABULARY.fields().get(RuleTexts.VOCABULARY.indexOf(name));
            values.put(name, RuleTexts.value(name, value(field, written)));
          }
        });
    return RuleTexts.facts(values);
  }

  private static String value(Field field, String written) {
    boolean isQuoted =
        field.type() == FieldType.TEXT
            || field.type() == FieldType.DATE
            || field.type() == FieldType.TIME;
    return isQuoted
        ? written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1")
        : written;
  }

  @ParameterizedTest(name = "{0}  and  {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          opens > "23:59"                    ~ opens != "23:59:30"
          opens > "22:00" && < "22:00:01"    ~ opens != "09:00"
          opens >= "22:00" && <= "22:00"     ~ opens == "22:00:00"
          opens < "00:01"                    ~ opens != "00:00"
          quantity > 1 && < "1.000001"       ~ quantity not in (0, 1, 2)
          quantity > 1 && <= 2               ~ quantity not in (1.5, 1, 0)
          quantity >= "2,0" && <= 2          ~ quantity == 2.00
          quantity < -5                      ~ quantity != -6
          since > "2026-01-01" && < "2026-01-03" ~ since not in ("2025-01-01", "2026-01-05")
          client != "x0"                     ~ client not in ("x1", "x2")
          client != null                     ~ client not in ("x0", "x1")
          client matches "C.*"               ~ client in ("A", "C-014")
          agreement == null                  ~ agreementType == null
          workCentre != null                 ~ zone == "1"
          kind != LABOUR                     ~ kind not in (MATERIAL, TRAVEL, SUBCONTRACT, EXPENSE)
          dwelling                           ~ !lift
          """)
  void areNotToldApart(String one, String other) {
    assertThat(contradictions(one, other)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}  and  {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          opens > "22:00"                    ~ opens <= "22:00"
          quantity > 1                       ~ quantity < "1,0"
          quantity == 2                      ~ quantity != 2.0
          date >= "2026-02-01"               ~ date < "2026-02-01"
          client == "A"                      ~ client == "a"
          client == "A"                      ~ client not in ("A", "B")
          client == null                     ~ client != "A"
          client matches "C.*"               ~ client in ("A", "B")
          agreement == null                  ~ agreementType == "todo riesgo"
          agreement == null                  ~ agreementType matches "todo.*"
          workCentre == null                 ~ zone == "1"
          workCentre == null                 ~ distance > "20 km"
          workCentre == null                 ~ !dwelling
          kind in (LABOUR, TRAVEL)           ~ kind not in (TRAVEL, LABOUR, EXPENSE)
          dwelling                           ~ dwelling == false
          """)
  void areToldApart(String one, String other) {
    assertThat(contradictions(one, other)).isEmpty();
  }

  private static List<Problem> contradictions(String one, String other) {
    return check(
        List.of(rule(1, 0, RuleTexts.condition(one)), rule(2, 0, RuleTexts.condition(other))));
  }

  @Test
  void alternativesThatRepeatOrExcludeThemselvesDoNotHideAContradiction() {
    String again = "(quantity == 1 || client == \"A\" || quantity == 2)";
    Condition repeated = RuleTexts.condition(String.join(", ", Collections.nCopies(6, again)));
    Condition every = RuleTexts.condition("");

    assertThat(check(List.of(rule(1, 0, repeated), rule(2, 0, every)))).hasSize(1);
  }

  @Test
  void aHigherPriorityOrAnotherLayerTellsRulesApart() {
    Condition every = RuleTexts.condition("");
    TariffRule rule = rule(1, 0, every);
    TariffRule higher = rule(2, 1, every);
    TariffRule above = new TariffRule(rule(3, 0, every).ref(), 1, 0, every, List.of(BASE));

    assertThat(check(List.of(rule, higher, above))).isEmpty();
    assertThat(check(List.of(rule, rule(4, 0, every)))).hasSize(1);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void tenThousandRulesOfOneLayerAreQuickToCheck() {
    List<TariffRule> rules =
        IntStream.range(0, 10_000)
            .mapToObj(
                number ->
                    rule(
                        number,
                        0,
                        RuleTexts.condition(
                            "client == \"C-%d\", kind in (%s)"
                                .formatted(
                                    number / 2, number % 2 == 0 ? "LABOUR, TRAVEL" : "MATERIAL"))))
            .toList();

    report("10,000 rules by client and kind", rules);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void generalRulesOfPrioritiesOfTheirOwnAreQuickToCheck() {
    List<TariffRule> rules =
        IntStream.range(0, 2_000)
            .mapToObj(number -> rule(number, number, RuleTexts.condition("quantity > " + number)))
            .toList();

    report("2,000 general rules, each with its salience", rules);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void scalesOfManyStepsAreQuickToCheck() {
    List<TariffRule> rules =
        IntStream.range(0, 2_000)
            .mapToObj(
                number ->
                    rule(
                        number,
                        0,
                        RuleTexts.condition(
                            "quantity >= %d && < %d, family != null"
                                .formatted(number, number + 1))))
            .toList();

    report("2,000 steps of one scale", rules);
  }

  private static void report(String what, List<TariffRule> rules) {
    long start = System.nanoTime();
    List<Problem> problems = check(rules);
    System.out.printf("%s: checked in %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    assertThat(problems).isEmpty();
  }

  private static List<Problem> check(List<TariffRule> rules) {
    Problems problems = new Problems();
    new ContradictionCheck(problems).check(rules);
    return problems.sorted();
  }

  private static TariffRule rule(int number, int priority, Condition condition) {
    return new TariffRule(
        new RuleRef("base", "rule " + number, new SourceLocation("rules.drl", number + 1, 1)),
        0,
        priority,
        condition,
        List.of(BASE));
  }
}
