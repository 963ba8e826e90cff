package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Proposals.charge;
import static com.tarifario.core.testing.Proposals.onBase;
import static com.tarifario.core.testing.Proposals.part;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.tariff.Taxation;
import com.tarifario.core.tariff.Taxation.Order;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tax in both orders, against whole cents that are divided by hand. */
class TaxOrderLawsTest {

  private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

  /**
   * A line to be valued.
   *
   * @param cents its unit price
   * @param thousandths its quantity
   * @param permille its tax rate
   */
  record Sold(int cents, int thousandths, int permille) {}

  @Provide
  Arbitrary<List<Sold>> sales() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.integers().between(1, 200_000),
            Arbitraries.of(0, 40, 100, 210, 52, 333))
        .as(Sold::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 300)
  void taxOnTheSumOfEachRateIsThatOfExactFractions(@ForAll("sales") List<Sold> sales) {
    Valuation valuation = value(Taxation.NET_FIRST, sales);
    Map<Integer, BigInteger> bases = new TreeMap<>();
    for (Sold each : sales) {
      bases.merge(each.permille(), amount(each.cents(), each), BigInteger::add);
    }
    List<TaxTotal> expected = new ArrayList<>();
    bases.forEach(
        (permille, base) ->
            expected.add(
                new TaxTotal(
                    rate(permille),
                    money(base),
                    money(divided(base.multiply(BigInteger.valueOf(permille)), THOUSAND)))));
    assertThat(valuation.taxes()).isEqualTo(expected);
    holds(valuation);
  }

  @Property(tries = 300)
  void taxOnEachUnitPriceIsThatOfExactFractions(@ForAll("sales") List<Sold> sales) {
    Valuation valuation = value(Taxation.GROSS_FIRST, sales);
    for (int index = 0; index < sales.size(); index++) {
      Sold sold = sales.get(index);
      BigInteger unit =
          divided(BigInteger.valueOf((long) sold.cents() * (1000 + sold.permille())), THOUSAND);
      split(valuation.lines().get(index), amount(unit.longValueExact(), sold), sold.permille());
    }
    holds(valuation);
  }

  @Property(tries = 300)
  void taxIsTakenOutOfPricesAsOfExactFractions(@ForAll("sales") List<Sold> sales) {
    Valuation valuation = value(Taxation.GROSS_PRICES, sales);
    BigInteger total = BigInteger.ZERO;
    for (int index = 0; index < sales.size(); index++) {
      Sold sold = sales.get(index);
      BigInteger gross = amount(sold.cents(), sold);
      total = total.add(gross);
      split(valuation.lines().get(index), gross, sold.permille());
    }
    assertThat(valuation.gross()).isEqualTo(money(total));
    holds(valuation);
  }

  @Property(tries = 300)
  void theTotalIsTheSumOfItsPartsWhateverTheOrderAndTheCharges(
      @ForAll("sales") List<Sold> sales, @ForAll Order order, @ForAll boolean grossPrices) {
    Taxation taxation = grossPrices ? Taxation.GROSS_PRICES : new Taxation(false, order);
    List<FixedRule> rules = new ArrayList<>(rules(sales));
    rules.add(rule("client", "more", onBase("7")));
    rules.add(rule("client", "travel", charge("T", "12.34", Scope.VISIT, Pick.SAME)));
    rules.add(rule("client", "part", part("P", "3.3", Scope.DOCUMENT)));
    rules.add(rule("client", "off", part("D", "-5", Scope.LINE)));
    rules.add(
        rule("quote", "of charges", new Tax(rate(210), Order.GROSS_FIRST))
            .when(facts -> !grossPrices && facts.get(StandardField.CHARGE) != null));
    rules.add(rule("rate-groups", "of others", new Tax(rate(100))));
    holds(Pricing.value(tariff(rules.toArray(FixedRule[]::new)).with(taxation), lines(sales)));
  }

  /** What is true of any valuation. */
  private static void holds(Valuation valuation) {
    Money net = money(BigInteger.ZERO);
    Map<Percentage, Money> bases = new TreeMap<>();
    for (PricedLine line : valuation.lines()) {
      Money amount = line.amount();
      net = net.plus(amount);
      LineTax tax = line.tax();
      bases.merge(tax.rate(), amount, Money::plus);
      if (line.pieces().size() == 1) {
        assertThat(line.pieces().get(0).amount()).isEqualTo(amount);
      }
    }
    assertThat(valuation.total().net()).isEqualTo(net);
    Money tax = money(BigInteger.ZERO);
    for (TaxTotal total : valuation.taxes()) {
      assertThat(total.base()).isEqualTo(bases.remove(total.rate()));
      assertThat(total.gross()).isEqualTo(total.base().plus(total.tax()));
      tax = tax.plus(total.tax());
    }
    assertThat(bases).isEmpty();
    assertThat(valuation.tax()).isEqualTo(tax);
    assertThat(valuation.gross()).isEqualTo(net.plus(tax));
  }

  private static void split(PricedLine line, BigInteger gross, int permille) {
    BigInteger net = divided(gross.multiply(THOUSAND), BigInteger.valueOf(1000L + permille));
    assertThat(line.gross()).contains(money(gross));
    assertThat(line.amount()).isEqualTo(money(net));
  }

  private static BigInteger amount(long cents, Sold sold) {
    return divided(BigInteger.valueOf(cents * sold.thousandths()), THOUSAND);
  }

  /** Half up; nothing is below 0. */
  private static BigInteger divided(BigInteger dividend, BigInteger divisor) {
    return dividend.add(dividend).add(divisor).divide(divisor.add(divisor));
  }

  private static Money money(BigInteger cents) {
    return Money.of(new BigDecimal(cents, 2), Pricing.EUR);
  }

  private static Percentage rate(int permille) {
    return new Percentage(BigDecimal.valueOf(permille, 1));
  }

  private static Valuation value(Taxation taxation, List<Sold> sales) {
    return Pricing.value(
        tariff(rules(sales).toArray(FixedRule[]::new)).with(taxation), lines(sales));
  }

  private static List<FixedRule> rules(List<Sold> sales) {
    List<FixedRule> rules = new ArrayList<>();
    for (int index = 0; index < sales.size(); index++) {
      Sold sold = sales.get(index);
      String number = String.valueOf(index + 1);
      rules.add(
          rule(
                  "work-centre",
                  "line " + number,
                  unitPrice(BigDecimal.valueOf(sold.cents(), 2).toPlainString()),
                  new Tax(rate(sold.permille())))
              .when(
                  facts ->
                      number.equals(facts.get(StandardField.LINE))
                          && facts.get(StandardField.CHARGE) == null));
    }
    return rules;
  }

  private static ChargeLine[] lines(List<Sold> sales) {
    ChargeLine[] lines = new ChargeLine[sales.size()];
    for (int index = 0; index < lines.length; index++) {
      String quantity = BigDecimal.valueOf(sales.get(index).thousandths(), 3).toPlainString();
      lines[index] = line(String.valueOf(index + 1), Kind.MATERIAL, quantity, "ud").build();
    }
    return lines;
  }
}
