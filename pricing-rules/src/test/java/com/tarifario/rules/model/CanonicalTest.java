package com.tarifario.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Facts;
import com.tarifario.rules.RandomConditions;
import com.tarifario.rules.RuleTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Drools shares what has one canonical text, so two conditions with one text must be one. */
class CanonicalTest {

  @Property(tries = 60)
  void conditionsWithOneTextHoldForTheSameLines(@ForAll Random random) {
    RandomConditions conditions = new RandomConditions(random);
    List<Facts> lines = Stream.generate(conditions::facts).limit(60).toList();
    Map<String, Condition> byText = new HashMap<>();
    for (int count = 0; count < 500; count++) {
      Condition condition = conditions.condition(random.nextInt(3));
      Condition other = byText.putIfAbsent(condition.canonical(), condition);
      if (other != null) {
        for (Facts line : lines) {
          assertThat(condition.test(line)).as(condition.canonical()).isEqualTo(other.test(line));
        }
      }
    }
  }

  @Property(tries = 200)
  void aNegationHoldsWhereItsConditionDoesNotUnlessAValueIsAbsent(@ForAll Random random) {
    RandomConditions conditions = new RandomConditions(random);
    Condition condition = conditions.condition(2);
    Facts facts = conditions.facts();
    boolean complete = RandomConditions.FIELDS.stream().allMatch(field -> facts.get(field) != null);

    assertThat(condition.test(facts) && condition.negated().test(facts)).isFalse();
    if (complete) {
      assertThat(condition.negated().test(facts)).isNotEqualTo(condition.test(facts));
    }
    assertThat(condition.negated().negated().canonical()).isEqualTo(condition.canonical());
  }

  @Test
  void whatLooksAlikeHasItsOwnText() {
    List<Condition> conditions =
        List.of(
            RuleTexts.condition("client == \"A\" || client == \"B\""),
            RuleTexts.condition("client in (\"A\", \"B\")"),
            RuleTexts.condition("client in (\"A, B\")"),
            RuleTexts.condition("client in (\"A\\\", \\\"B\")"),
            RuleTexts.condition("client == \"A || client == B\""),
            RuleTexts.condition("client == \"null\""),
            RuleTexts.condition("client == null"),
            RuleTexts.condition("client matches \"A\""),
            RuleTexts.condition("client == \"A\""),
            RuleTexts.condition("item == \"A\""),
            RuleTexts.condition("client == \"\\\\\""),
            RuleTexts.condition("client == \"\\\\\\\\\""),
            new Condition.All(List.of()),
            new Condition.Any(List.of()));

    assertThat(conditions).extracting(Condition::canonical).doesNotHaveDuplicates();
  }

  @Test
  void numbersOfOneValueHaveOneText() {
    assertThat(RuleTexts.condition("quantity == 1.50").canonical())
        .isEqualTo(RuleTexts.condition("quantity == \"1,5\"").canonical())
        .isEqualTo(RuleTexts.condition("quantity == \"150 %\"").canonical());
    assertThat(RuleTexts.condition("quantity == 0.00").canonical()).isEqualTo("(quantity == 0)");
    assertThat(RuleTexts.condition("quantity == 100").canonical()).isEqualTo("(quantity == 100)");
  }
}
