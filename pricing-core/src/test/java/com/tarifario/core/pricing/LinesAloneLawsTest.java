package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.CLIENTS;
import static com.tarifario.core.testing.Pricing.DAY_AND_NIGHT;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Proposals.below;
import static com.tarifario.core.testing.Proposals.cost;
import static com.tarifario.core.testing.Proposals.cover;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.listDiscounts;
import static com.tarifario.core.testing.Proposals.marginOnSale;
import static com.tarifario.core.testing.Proposals.markup;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Balances;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.testing.RandomTariffs;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.WorkReport;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A document whose lines are priced each for itself comes to what pricing them together comes to:
 * with packs to be consumed, of which there are none, a document is always priced together.
 */
class LinesAloneLawsTest {

  private static final int TRIES = 1_000;

  @Property(tries = TRIES)
  void simpleTariffsPriceAloneAsTogether(
      @ForAll("simpleTariffs") List<FixedRule> rules,
      @ForAll("reports") WorkReport report,
      @ForAll("roundings") Rounding rounding,
      @ForAll("calendars") WorkCalendar calendar) {
    assertAloneAsTogether(rules, report, rounding, calendar);
  }

  @Property(tries = TRIES)
  void anyTariffsPriceAloneAsTogether(
      @ForAll("tariffs") List<FixedRule> rules,
      @ForAll("reports") WorkReport report,
      @ForAll("roundings") Rounding rounding,
      @ForAll("calendars") WorkCalendar calendar) {
    assertAloneAsTogether(rules, report, rounding, calendar);
  }

  @Example
  void aPlainDocumentIsPricedLineByLine() {
    WorkReport report =
        WorkReport.of("PT-1", line(Kind.LABOUR, "1.5", "h", "30.00").workCentre("03").build());
    Tariff plain = Pricing.tariff(rule("client", "r", markup("35")));
    assertThat(units(plain, report)).isInstanceOf(UncutLines.class);
    Tariff counting = Pricing.tariff(rule("client", "r", markup("35"), minimum("1", "h")));
    assertThat(units(counting, report)).isNotInstanceOf(UncutLines.class);
  }

  private static PricedUnit units(Tariff tariff, WorkReport report) {
    return new UnitPricer(tariff, CLIENTS, null).price(report.type(), report.lines(), true);
  }

  private static void assertAloneAsTogether(
      List<FixedRule> rules, WorkReport report, Rounding rounding, WorkCalendar calendar) {
    Valuer valuer =
        new Valuer(Pricing.tariff(calendar, rounding, new FixedDecider(rules)), CLIENTS);
    Valuation together = valuer.value(List.of(report), Balances.NONE).valuations().get(0);
    Valuation alone = valuer.value(report);
    assertThat(alone).isEqualTo(together);
    assertThat(alone.toString()).as("decimals are the same too").isEqualTo(together.toString());
  }

  /** Mostly base prices, each of some kind of cost, and at most one thing besides. */
  @Provide
  Arbitrary<List<FixedRule>> simpleTariffs() {
    Arbitrary<FixedRule> base =
        ruleOf(
            markup("35"),
            markup("12.5"),
            marginOnSale("23"),
            unitPrice("48.00", "h"),
            unitPrice("0.815", "min"),
            unitPrice("7.125"),
            unitPrice("90", "docena"),
            listDiscounts("10", "5"),
            below("-5"));
    Arbitrary<FixedRule> besides =
        ruleOf(onBase("25"), minimum("1", "h"), cover("contrato"), tax("21"), cost("9.5", "h"));
    return Combinators.combine(base.list().ofMinSize(1).ofMaxSize(5), besides.list().ofMaxSize(1))
        .as(
            (bases, others) -> {
              List<FixedRule> all = new ArrayList<>();
              bases.forEach(each -> all.add(named(each, all.size())));
              others.forEach(each -> all.add(named(each, all.size())));
              return all;
            });
  }

  private static Arbitrary<FixedRule> ruleOf(Proposal... proposals) {
    return Combinators.combine(
            Arbitraries.of(FixedRule.LAYERS),
            Arbitraries.of(proposals),
            Arbitraries.of("", Kind.LABOUR.name(), Kind.MATERIAL.name()))
        .as(
            (layer, proposal, kind) -> {
              FixedRule rule = rule(layer.name(), "r", proposal);
              return kind.isEmpty() ? rule : rule.when(is(StandardField.KIND, kind));
            });
  }

  private static FixedRule named(FixedRule rule, int number) {
    return new FixedRule(
        rule.layer(), "r" + number, number / 2, rule.condition(), rule.proposals());
  }

  @Provide
  Arbitrary<List<FixedRule>> tariffs() {
    return RandomTariffs.tariffs();
  }

  @Provide
  Arbitrary<Rounding> roundings() {
    return Arbitraries.oneOf(RandomTariffs.roundings(), Arbitraries.of(Rounding.NONE));
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    return Arbitraries.of(WorkCalendar.NONE, DAY_AND_NIGHT);
  }

  /** One to five lines; most are ordinary, any of them may have one thing that is not. */
  @Provide
  Arbitrary<WorkReport> reports() {
    Arbitrary<ChargeLineBuilder> ordinary =
        Combinators.combine(
                Arbitraries.of(Kind.LABOUR, Kind.MATERIAL),
                Arbitraries.of("1.5", "0.333", "1E+1", "0", "40"),
                Arbitraries.of("h", "min", "ud"),
                Arbitraries.of("30.00", "17.333", "2E+2", ""))
            .as(LinesAloneLawsTest::line);
    return Combinators.combine(ordinary, Arbitraries.integers().between(0, 25))
        .as(LinesAloneLawsTest::varied)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(
            lines -> {
              List<ChargeLine> numbered = new ArrayList<>();
              lines.forEach(
                  line ->
                      numbered.add(
                          line.withId(new LineId("PT-1", String.valueOf(numbered.size() + 1)))));
              return new WorkReport("PT-1", numbered);
            });
  }

  private static ChargeLineBuilder line(Kind kind, String quantity, String unit, String cost) {
    return ChargeLine.builder(
            new LineId("PT-1", "1"), Pricing.TUESDAY, "C-014", kind, Quantity.of(quantity, unit))
        .unitCost(cost.isEmpty() ? null : eur(cost))
        .listPrice(cost.isEmpty() ? null : eur("50"));
  }

  private static ChargeLine varied(ChargeLineBuilder line, int variant) {
    LocalDateTime evening = Pricing.TUESDAY.atTime(21, 0);
    ChargeLine made =
        switch (variant) {
          case 0 -> line.billing(Billing.WARRANTY).build();
          case 1 -> line.override(new PriceOverride(eur("3"), "", "Ana", null)).build();
          case 2 -> line.workCentre("03").build();
          case 3 -> line.workCentre("99").build();
          case 4 -> line.agreement("AM-7").visit("V-2").build();
          case 5 -> line.unitCost(Money.of("20", "USD")).build();
          case 6 -> line.worked(evening, evening.plusMinutes(90)).build();
          case 7 -> line.band("noche").build();
          case 8 -> line.build().withId(new LineId("PT-1", "8"));
          default -> line.build();
        };
    return made;
  }
}
