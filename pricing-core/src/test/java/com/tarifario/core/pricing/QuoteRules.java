package com.tarifario.core.pricing;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.work.Kind;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/** Rules written as predicates, for tests of quotes: each new one has the higher priority. */
final class QuoteRules implements Decider {

  static final Currency EUR = Currency.getInstance("EUR");

  private record Rule(Predicate<Facts> when, Candidate candidate) {}

  private final List<Rule> rules = new ArrayList<>();

  QuoteRules rule(Predicate<Facts> when, Proposal proposal) {
    int number = rules.size() + 1;
    RuleRef reference =
        new RuleRef("quote", "rule " + number, new SourceLocation("rules.drl", number, 1));
    rules.add(new Rule(when, new Candidate(reference, 0, number, proposal)));
    return this;
  }

  QuoteRules markup(Kind kind, String percent) {
    return rule(is(kind), new Base(new Formula.Markup(Percentage.of(percent)), false));
  }

  QuoteRules unitPrice(Predicate<Facts> when, String price) {
    return rule(when, new Base(new Formula.UnitPrice(Money.of(price, "EUR"), null), false));
  }

  QuoteRules tax(Predicate<Facts> when, String percent) {
    return rule(when, new Tax(Percentage.of(percent)));
  }

  static Predicate<Facts> always() {
    return facts -> true;
  }

  static Predicate<Facts> is(Kind kind) {
    return facts -> kind.name().equals(facts.get(StandardField.KIND));
  }

  Tariff tariff() {
    return tariff(Rounding.CENTS);
  }

  Tariff tariff(Rounding rounding) {
    return new Tariff(
        new TariffId("test", "0".repeat(64)),
        EUR,
        rounding,
        List.of(new Layer("quote", 0, false)),
        Vocabulary.standard(),
        WorkCalendar.NONE,
        this);
  }

  @Override
  public List<Decision> decide(Stage stage, List<Facts> unit) {
    return unit.stream()
        .map(
            facts ->
                Decision.of(
                    rules.stream()
                        .filter(rule -> rule.candidate().proposal().stage() == stage)
                        .filter(rule -> rule.when().test(facts))
                        .map(Rule::candidate)
                        .toList()))
        .toList();
  }

  @Override
  public boolean hasRules(Stage stage) {
    return rules.stream().anyMatch(rule -> rule.candidate().proposal().stage() == stage);
  }
}
