package com.tarifario.core.testing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Proposals.additive;
import static com.tarifario.core.testing.Proposals.below;
import static com.tarifario.core.testing.Proposals.best;
import static com.tarifario.core.testing.Proposals.beyond;
import static com.tarifario.core.testing.Proposals.binding;
import static com.tarifario.core.testing.Proposals.ceiling;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.closed;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.floor;
import static com.tarifario.core.testing.Proposals.graduated;
import static com.tarifario.core.testing.Proposals.inGroup;
import static com.tarifario.core.testing.Proposals.increment;
import static com.tarifario.core.testing.Proposals.marginOnSale;
import static com.tarifario.core.testing.Proposals.markup;
import static com.tarifario.core.testing.Proposals.minimum;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.onRunning;
import static com.tarifario.core.testing.Proposals.perLine;
import static com.tarifario.core.testing.Proposals.perUnit;
import static com.tarifario.core.testing.Proposals.tax;
import static com.tarifario.core.testing.Proposals.under;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.upTo;
import static com.tarifario.core.testing.Proposals.volume;
import static com.tarifario.core.testing.Proposals.waive;
import static com.tarifario.core.testing.Proposals.waiveCharge;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tariffs and work reports made at random, for laws that hold whatever the rules are. */
public final class RandomTariffs {

  private RandomTariffs() {}

  /** Rounding profiles of several decimals and modes. */
  public static Arbitrary<Rounding> roundings() {
    return Arbitraries.of(
        Rounding.CENTS,
        new Rounding(4, 2, RoundingMode.HALF_EVEN),
        new Rounding(2, 1, RoundingMode.DOWN),
        new Rounding(3, 0, RoundingMode.CEILING));
  }

  /**
   * Up to a dozen rules, each of a priority of its own, so that none are level, and a base for
   * whatever they leave without one.
   */
  public static Arbitrary<List<FixedRule>> tariffs() {
    Arbitrary<FixedRule> one =
        Combinators.combine(
                Arbitraries.of(FixedRule.LAYERS),
                proposals(),
                Arbitraries.of("", "diurna", "noche"))
            .as(
                (layer, proposal, band) -> {
                  FixedRule rule = rule(layer.name(), "r", proposal);
                  return band.isEmpty() ? rule : rule.when(is(StandardField.BAND, band));
                });
    return one.list().ofMinSize(1).ofMaxSize(12).map(RandomTariffs::told);
  }

  private static List<FixedRule> told(List<FixedRule> rules) {
    List<FixedRule> told = new ArrayList<>();
    told.add(rule("rate-groups", "fallback", markup("20")).salience(-1));
    for (int index = 0; index < rules.size(); index++) {
      FixedRule each = rules.get(index);
      told.add(new FixedRule(each.layer(), "r" + index, index, each.condition(), each.proposals()));
    }
    return told;
  }

  private static Arbitrary<Proposal> proposals() {
    return Arbitraries.of(
        markup("35"),
        marginOnSale("23"),
        unitPrice("48.00", "h"),
        unitPrice("0.815", "min"),
        closed(unitPrice("52.5", "h")),
        below("-5"),
        graduated(upTo("30", "min", "1.30"), upTo("2", "h", "55.55"), beyond("0.333", "min")),
        closed(graduated(upTo("45", "min", "0.9"))),
        volume(under("100", "min", "1.15"), upTo("5", "h", "60.6"), beyond("0.75", "min")),
        best(unitPrice("47.10", "h")),
        best(closed(markup("31"))),
        best(below("-4")),
        best(graduated(upTo("45", "min", "0.95"), beyond("44.44", "h"))),
        onBase("25"),
        onBase("-3.3"),
        onRunning("7.25"),
        onRunning("-10"),
        inGroup("noche", onBase("25")),
        inGroup("noche", onRunning("12.5")),
        best("noche", onBase("-5")),
        best("noche", perUnit("-2.5", "h")),
        best("noche", onRunning("-5.5")),
        additive("noche", onBase("2")),
        perUnit("5.005", "h"),
        perUnit("-1", null),
        perLine("20"),
        perLine("0.015"),
        inGroup("riesgo", perLine("3.333")),
        waive("noche"),
        waive("riesgo"),
        minimum("1", "h"),
        increment("15", "min"),
        floor("20.00", "h"),
        binding(floor("30.00", "h")),
        ceiling("90.00", "h"),
        binding(ceiling("1.40", "min")),
        charge("Salida", "30.00", Scope.VISIT, Pick.MAXIMUM),
        waiveCharge("Salida"),
        tax("21"),
        tax("10"));
  }

  /** One to four lines of labour, some with hours, in hours or minutes. */
  public static Arbitrary<WorkReport> reports() {
    Arbitrary<ChargeLine> line =
        Combinators.combine(
                Arbitraries.integers().between(0, 47),
                Arbitraries.integers().between(1, 900),
                Arbitraries.of(true, false),
                Arbitraries.of("30.00", "17.333", "0.5"))
            .as(RandomTariffs::line);
    return line.list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            lines -> {
              List<ChargeLine> numbered = new ArrayList<>();
              for (int index = 0; index < lines.size(); index++) {
                numbered.add(numbered(lines.get(index), String.valueOf(index + 1)));
              }
              return new WorkReport("PT-1", numbered);
            });
  }

  private static ChargeLine line(int startHalfHour, int minutes, boolean timed, String cost) {
    LocalDateTime start = Pricing.TUESDAY.atStartOfDay().plusMinutes(30L * startHalfHour);
    ChargeLineBuilder builder =
        ChargeLine.builder(
                new LineId("PT-1", "1"),
                Pricing.TUESDAY,
                "C-014",
                Kind.LABOUR,
                new Quantity(BigDecimal.valueOf(minutes), Unit.MINUTE))
            .unitCost(eur(cost).dividedBy(BigDecimal.valueOf(60)));
    return timed
        ? builder.worked(start, start.plus(Duration.ofMinutes(minutes))).build()
        : builder.build();
  }

  private static ChargeLine numbered(ChargeLine line, String number) {
    return new ChargeLine(
        new LineId("PT-1", number),
        line.date(),
        line.assignment(),
        line.subject(),
        line.quantity(),
        line.billable(),
        line.unitCost(),
        line.listPrice(),
        line.time(),
        line.band(),
        line.billing(),
        line.override(),
        line.attributes());
  }
}
