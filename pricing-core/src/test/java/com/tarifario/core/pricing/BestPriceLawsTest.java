package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Proposals.best;
import static com.tarifario.core.testing.Proposals.beyond;
import static com.tarifario.core.testing.Proposals.graduated;
import static com.tarifario.core.testing.Proposals.inGroup;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.onRunning;
import static com.tarifario.core.testing.Proposals.perUnit;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.PricedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The best price, beside a search of all prices that there could be. */
class BestPriceLawsTest {

  private static final int TRIES = 500;
  private static final FixedRule LABOUR =
      rule("rate-groups", "labour", unitPrice("40.00", "h")).salience(-1);

  /** Of the bases that are compared, the one that alone makes the lowest price. */
  @Property(tries = TRIES)
  void noBaseThatIsComparedMakesALowerPrice(@ForAll("bases") List<FixedRule> rules) {
    FixedRule first = Objects.requireNonNull(ranked(rules).get(0));
    List<FixedRule> compared = rules.stream().filter(BestPriceLawsTest::asks).toList();
    Money least =
        asks(first)
            ? compared.stream()
                .map(each -> amount(List.of(each)))
                .min(Comparator.naturalOrder())
                .get()
            : amount(List.of(first));
    assertThat(amount(rules)).isEqualTo(least);
  }

  /** Of each group one is left; of all choices none makes a lower price. */
  @Property(tries = TRIES)
  void noChoiceOfAdjustmentsMakesALowerPrice(@ForAll("adjustments") List<FixedRule> rules) {
    List<List<FixedRule>> choices = choices(rules, "promo");
    choices = choices.stream().flatMap(each -> choices(each, "cliente").stream()).toList();
    Money least =
        choices.stream()
            .map(each -> amount(plain(each)))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    assertThat(amount(rules)).isEqualTo(least);
  }

  /** The rules with one member of the group; several choices if its highest asks for the best. */
  private static List<List<FixedRule>> choices(List<FixedRule> rules, String group) {
    List<FixedRule> members = ranked(rules).stream().filter(each -> isOf(each, group)).toList();
    if (members.isEmpty()) {
      return List.of(rules);
    }
    FixedRule first = members.get(0);
    List<FixedRule> open =
        asks(first) ? members.stream().filter(BestPriceLawsTest::asks).toList() : List.of(first);
    return open.stream()
        .map(
            kept -> rules.stream().filter(each -> !isOf(each, group) || each.equals(kept)).toList())
        .toList();
  }

  @Property(tries = TRIES)
  void anAdjustmentOfZeroChangesNothing(
      @ForAll("adjustments") List<FixedRule> rules, @ForAll boolean running) {
    List<FixedRule> with = new ArrayList<>(rules);
    with.add(rule("client", "nothing", running ? onRunning("0") : onBase("0")).salience(999));
    assertThat(amount(with)).isEqualTo(amount(rules));
  }

  @Property(tries = TRIES)
  void aDiscountOfZeroBesideOthersOfItsGroupChangesNothing(
      @ForAll("discounts") List<FixedRule> rules) {
    List<FixedRule> with = new ArrayList<>(rules);
    with.add(rule("work-centre", "nothing", best("promo", onBase("0"))).salience(999));
    assertThat(amount(with)).isEqualTo(amount(rules));
  }

  /** Minute by minute the lower of both prices. */
  @Property(tries = TRIES)
  void besideAScaleEachMinuteHasTheLowerPrice(
      @ForAll @IntRange(min = 1, max = 200) int minutes,
      @ForAll @IntRange(min = 1, max = 99) int firstTier,
      @ForAll @IntRange(min = 1, max = 300) int first,
      @ForAll @IntRange(min = 1, max = 300) int beyond,
      @ForAll @IntRange(min = 1, max = 300) int fixed) {
    FixedRule scale =
        rule(
            "quote",
            "scale",
            best(
                graduated(
                    upTo(String.valueOf(firstTier), "min", cents(first)),
                    beyond(cents(beyond), "min"))));
    FixedRule other = rule("client", "fixed", best(unitPrice(cents(fixed), "min")));
    int least =
        IntStream.range(0, minutes)
            .map(minute -> Math.min(fixed, minute < firstTier ? first : beyond))
            .sum();
    PricedLine priced = price(labour(String.valueOf(minutes), "min").build(), scale, other, LABOUR);
    assertThat(priced.amount().amount()).isEqualByComparingTo(BigDecimal.valueOf(least, 2));
  }

  private static String cents(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private static Money amount(Collection<FixedRule> rules) {
    FixedRule[] all = Stream.concat(rules.stream(), Stream.of(LABOUR)).toArray(FixedRule[]::new);
    return price(labour("2.5", "h").build(), all).amount();
  }

  private static boolean asks(FixedRule rule) {
    return rule.proposals().stream()
        .anyMatch(
            each ->
                (each instanceof Base base && base.best())
                    || (each instanceof Adjustment adjustment && adjustment.best()));
  }

  private static boolean isOf(FixedRule rule, String group) {
    return rule.proposals().stream()
        .anyMatch(each -> each instanceof Adjustment adjusted && group.equals(adjusted.group()));
  }

  /** Adjustments that are not compared. */
  private static List<FixedRule> plain(List<FixedRule> rules) {
    return rules.stream()
        .map(
            each -> {
              Adjustment adjusted = (Adjustment) each.proposals().get(0);
              Adjustment plain =
                  new Adjustment(adjusted.change(), adjusted.group(), adjusted.additive());
              return new FixedRule(
                  each.layer(), each.name(), each.priority(), each.condition(), List.of(plain));
            })
        .toList();
  }

  private static List<FixedRule> ranked(List<FixedRule> rules) {
    List<String> layers = FixedRule.LAYERS.stream().map(layer -> layer.name()).toList();
    return rules.stream()
        .sorted(
            Comparator.comparingInt((FixedRule each) -> layers.indexOf(each.layer()))
                .thenComparingInt(FixedRule::priority)
                .reversed())
        .toList();
  }

  @Provide
  Arbitrary<List<FixedRule>> bases() {
    Arbitrary<Base> bases =
        Combinators.combine(
                Arbitraries.integers().between(1, 9999),
                Arbitraries.of("h", "min"),
                Arbitraries.of(true, true, false))
            .as(
                (cents, unit, asks) -> {
                  Base base = unitPrice(cents(cents), unit);
                  return asks ? best(base) : base;
                });
    return rules(bases);
  }

  @Provide
  Arbitrary<List<FixedRule>> adjustments() {
    Arbitrary<Adjustment> changes =
        Combinators.combine(Arbitraries.of(Way.values()), Arbitraries.integers().between(-30, 30))
            .as(Way::of);
    return rules(
        Combinators.combine(
                changes,
                Arbitraries.of("promo", "cliente").injectNull(0.25),
                Arbitraries.of(true, true, true, false))
            .as(
                (change, group, asks) ->
                    group == null ? change : asks ? best(group, change) : inGroup(group, change)));
  }

  @Provide
  Arbitrary<List<FixedRule>> discounts() {
    return rules(
        Combinators.combine(Arbitraries.of(Way.values()), Arbitraries.integers().between(-30, -1))
            .as((way, number) -> best("promo", way.of(number))));
  }

  private enum Way {
    ON_BASE,
    ON_RUNNING,
    PER_UNIT;

    Adjustment of(int number) {
      String text = String.valueOf(number);
      return switch (this) {
        case ON_BASE -> onBase(text);
        case ON_RUNNING -> onRunning(text);
        case PER_UNIT -> perUnit(text, "h");
      };
    }
  }

  /** Each in any layer, and with a salience of its own. */
  private static Arbitrary<List<FixedRule>> rules(Arbitrary<? extends Proposal> proposals) {
    return Combinators.combine(Arbitraries.of(FixedRule.LAYERS), proposals)
        .as((layer, proposal) -> rule(layer.name(), "r", proposal))
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(
            rules ->
                IntStream.range(0, rules.size())
                    .mapToObj(
                        index ->
                            rule(
                                    rules.get(index).layer(),
                                    "r" + index,
                                    rules.get(index).proposals().get(0))
                                .salience(index))
                    .toList());
  }
}
