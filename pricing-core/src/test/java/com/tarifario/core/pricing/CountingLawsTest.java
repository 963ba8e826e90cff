package com.tarifario.core.pricing;

import static com.tarifario.core.testing.Pricing.TUESDAY;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Proposals.beyond;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.scale;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static com.tarifario.core.testing.Proposals.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.QuantityRule;
import com.tarifario.core.tariff.QuantityRule.Included;
import com.tarifario.core.tariff.QuantityRule.Increment;
import com.tarifario.core.tariff.QuantityRule.Maximum;
import com.tarifario.core.tariff.QuantityRule.Minimum;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.tariff.Scale;
import com.tarifario.core.tariff.Scale.Tier;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is counted is what one gets who counts minute by minute, with whole numbers. */
class CountingLawsTest {

  private static final int TRIES = 300;

  /** So many minutes on one of a few visits and days, written in minutes or in hours. */
  private record Worked(int minutes, int visit, int day, boolean inHours) {
    ChargeLine line(int number) {
      Quantity quantity = new Quantity(BigDecimal.valueOf(minutes), Unit.MINUTE);
      return ChargeLine.builder(
              new LineId("PT-1", String.valueOf(number)),
              TUESDAY.plusDays(day),
              "C-014",
              Kind.LABOUR,
              inHours ? quantity.in(Unit.HOUR) : quantity)
          .visit(String.valueOf(visit))
          .build();
    }

    Object instance(Scope scope, int index) {
      return switch (scope) {
        case LINE -> index;
        case VISIT -> "visit " + visit;
        case DAY -> "day " + day;
        case DOCUMENT -> "";
      };
    }
  }

  /** A scale of whole minutes and cents; from where each price holds, to its cents. */
  private record Prices(TreeMap<Integer, Integer> from) {
    Scale scale(Scale.Type type, Scope scope) {
      List<Tier> tiers = new ArrayList<>();
      Map.Entry<Integer, Integer> each = from.firstEntry();
      for (Map.Entry<Integer, Integer> next : from.tailMap(0, false).entrySet()) {
        tiers.add(upTo(String.valueOf(next.getKey()), "min", euros(each.getValue())));
        each = next;
      }
      tiers.add(beyond(euros(each.getValue()), "min"));
      return new Scale(type, tiers, scope);
    }

    /** The price in cents of the minute that begins there. */
    int ofMinute(int minute) {
      return from.floorEntry(minute).getValue();
    }

    private static String euros(int cents) {
      return BigDecimal.valueOf(cents, 2).toString();
    }
  }

  @Property(tries = TRIES)
  void aGraduatedScalePricesMinuteByMinute(
      @ForAll("prices") Prices prices, @ForAll Scope scope, @ForAll("work") List<Worked> work) {
    Map<Object, Integer> clocks = new HashMap<>();
    long[] cents = new long[work.size()];
    for (int index : inOrder(work)) {
      for (int minute = 0; minute < work.get(index).minutes(); minute++) {
        int now = clocks.merge(work.get(index).instance(scope, index), 1, Integer::sum) - 1;
        cents[index] += prices.ofMinute(now);
      }
    }
    assertThat(centsOf(value(rule(prices.scale(Scale.Type.GRADUATED, scope)), work)))
        .isEqualTo(Arrays.stream(cents).boxed().toList());
  }

  @Property(tries = TRIES)
  void aVolumeScaleGivesAllMinutesThePriceOfTheLast(
      @ForAll("prices") Prices prices, @ForAll Scope scope, @ForAll("work") List<Worked> work) {
    Map<Object, Integer> totals = new HashMap<>();
    for (int index = 0; index < work.size(); index++) {
      totals.merge(work.get(index).instance(scope, index), work.get(index).minutes(), Integer::sum);
    }
    List<Long> cents = new ArrayList<>();
    for (int index = 0; index < work.size(); index++) {
      int last = Math.max(totals.get(work.get(index).instance(scope, index)), 1) - 1;
      cents.add((long) work.get(index).minutes() * prices.ofMinute(last));
    }
    assertThat(centsOf(value(rule(prices.scale(Scale.Type.VOLUME, scope)), work))).isEqualTo(cents);
  }

  @Property(tries = TRIES)
  void aGraduatedScaleNeitherJumpsNorFalls(
      @ForAll("prices") Prices prices,
      @ForAll("decimals") BigDecimal quantity,
      @ForAll("decimals") BigDecimal more) {
    BigDecimal before = amount(prices, quantity);
    BigDecimal after = amount(prices, quantity.add(more));
    BigDecimal dearest =
        BigDecimal.valueOf(prices.from().values().stream().reduce(Math::max).get(), 2);
    assertThat(after.subtract(before)).isBetween(BigDecimal.ZERO, more.multiply(dearest));
  }

  @Property(tries = TRIES)
  void thePartsOfAScaleAddUpToTheLine(
      @ForAll("prices") Prices prices, @ForAll("decimals") BigDecimal quantity) {
    PricedLine line = line(prices, quantity);
    BigDecimal parts =
        line.pieces().stream()
            .map(each -> each.charged().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(parts).isEqualByComparingTo(quantity);
    assertThat(line.pieces().stream().map(PricedPiece::amount).reduce(eur("0"), Money::plus))
        .isEqualTo(line.amount());
  }

  @Property(tries = TRIES)
  void rulesOfQuantityCountMinuteByMinute(
      @ForAll("quantityRules") List<QuantityRule> rules, @ForAll("work") List<Worked> work) {
    List<FixedRule> fixed = new ArrayList<>(List.of(rule(unitPrice("1.00", "min"))));
    for (QuantityRule each : rules) {
      fixed.add(FixedRule.rule("rate-groups", each.toString(), each));
    }
    assertThat(centsOf(Pricing.value(fixed, lines(work)).lines()))
        .isEqualTo(new Minutes(work).all(rules).stream().map(each -> each * 100L).toList());
  }

  /** The slow reference: what is charged of each line, one minute more or less at a time. */
  private static final class Minutes {
    private final List<Worked> work;
    private final int[] charged;

    Minutes(List<Worked> work) {
      this.work = work;
      this.charged = work.stream().mapToInt(Worked::minutes).toArray();
    }

    List<Integer> all(List<QuantityRule> rules) {
      for (Scope scope : List.of(Scope.LINE, Scope.VISIT, Scope.DAY, Scope.DOCUMENT)) {
        Map<Object, List<Integer>> pools = new HashMap<>();
        for (int index : inOrder(work)) {
          pools
              .computeIfAbsent(work.get(index).instance(scope, index), key -> new ArrayList<>())
              .add(index);
        }
        pools.values().forEach(pool -> apply(scope, pool, rules));
      }
      return Arrays.stream(charged).boxed().toList();
    }

    private void apply(Scope scope, List<Integer> pool, List<QuantityRule> rules) {
      int least = 0;
      for (Class<?> type : List.of(Included.class, Maximum.class, Minimum.class, Increment.class)) {
        for (QuantityRule each : rules) {
          if (each.scope() == scope && type.isInstance(each)) {
            int size = each.quantity().value().intValueExact();
            apply(each, size, least, pool);
            least = each instanceof Minimum ? size : least;
          }
        }
      }
    }

    private void apply(QuantityRule rule, int size, int least, List<Integer> pool) {
      if (rule instanceof Included) {
        for (int minute = 0; minute < size && total(pool) > 0; minute++) {
          charged[first(pool)]--;
        }
      } else if (rule instanceof Maximum) {
        while (total(pool) > size) {
          charged[last(pool)]--;
        }
      } else if (rule instanceof Minimum minimum) {
        while (total(pool) > 0 && total(pool) < size) {
          charged[minimum.topUp() == TopUp.FIRST ? first(pool) : last(pool)]++;
        }
      } else if (rule instanceof Increment increment) {
        while (total(pool) > least && (total(pool) - least) % size != 0) {
          charged[increment.topUp() == TopUp.FIRST ? first(pool) : last(pool)]++;
        }
      }
    }

    private int total(List<Integer> pool) {
      return pool.stream().mapToInt(index -> charged[index]).sum();
    }

    private int first(List<Integer> pool) {
      return pool.stream().filter(index -> charged[index] > 0).findFirst().orElseThrow();
    }

    private int last(List<Integer> pool) {
      return pool.stream()
          .filter(index -> charged[index] > 0)
          .reduce((one, other) -> other)
          .orElseThrow();
    }
  }

  @Provide
  Arbitrary<List<Worked>> work() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 90),
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(0, 1),
            Arbitraries.of(true, false))
        .as(Worked::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<Prices> prices() {
    return Arbitraries.maps(
            Arbitraries.integers().between(1, 150), Arbitraries.integers().between(0, 300))
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            prices -> {
              TreeMap<Integer, Integer> from = new TreeMap<>(prices);
              from.put(0, 130);
              return new Prices(from);
            });
  }

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("200")).ofScale(4);
  }

  /** At most one of each type and scope, so that none are level. */
  @Provide
  Arbitrary<List<QuantityRule>> quantityRules() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(Scope.class),
            Arbitraries.integers().between(1, 120),
            Arbitraries.of(TopUp.class))
        .as(CountingLawsTest::quantityRule)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .uniqueElements(each -> each.getClass().getName() + each.scope());
  }

  private static QuantityRule quantityRule(int type, Scope scope, int minutes, TopUp topUp) {
    Quantity quantity = new Quantity(BigDecimal.valueOf(minutes), Unit.MINUTE);
    return switch (type) {
      case 0 -> new Included(quantity, scope);
      case 1 -> new Maximum(quantity, scope);
      case 2 -> new Minimum(quantity, topUp, scope);
      default -> new Increment(quantity, topUp, scope);
    };
  }

  /** The places of the lines, by day and then as they stand in the document. */
  private static List<Integer> inOrder(List<Worked> work) {
    List<Integer> order = new ArrayList<>();
    for (int day = 0; day <= 1; day++) {
      for (int index = 0; index < work.size(); index++) {
        if (work.get(index).day() == day) {
          order.add(index);
        }
      }
    }
    return order;
  }

  private static FixedRule rule(Scale scale) {
    return rule(scale(scale.type(), scale.scope(), scale.tiers().toArray(Tier[]::new)));
  }

  private static FixedRule rule(Proposal proposal) {
    return FixedRule.rule("rate-groups", "base", proposal);
  }

  private static List<PricedLine> value(FixedRule rule, List<Worked> work) {
    return Pricing.value(List.of(rule), lines(work)).lines();
  }

  private static ChargeLine[] lines(List<Worked> work) {
    ChargeLine[] lines = new ChargeLine[work.size()];
    for (int index = 0; index < lines.length; index++) {
      lines[index] = work.get(index).line(index + 1);
    }
    return lines;
  }

  private static List<Long> centsOf(List<PricedLine> lines) {
    return lines.stream()
        .map(line -> line.amount().amount().movePointRight(2).longValueExact())
        .toList();
  }

  private static BigDecimal amount(Prices prices, BigDecimal minutes) {
    return line(prices, minutes).amount().amount();
  }

  private static PricedLine line(Prices prices, BigDecimal minutes) {
    ChargeLine line = Pricing.line("1", Kind.LABOUR, minutes.toString(), "min").build();
    Rounding fine = new Rounding(2, 6, RoundingMode.HALF_UP);
    FixedDecider decider =
        new FixedDecider(List.of(rule(prices.scale(Scale.Type.GRADUATED, Scope.LINE))));
    return Pricing.value(tariff(WorkCalendar.NONE, fine, decider), line).lines().get(0);
  }
}
