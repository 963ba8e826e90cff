package com.tarifario.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Test
  void thePartWithTheLargestRemainderGetsTheCent() {
    assertThat(Allocation.byRemainder(decimal("10.00"), decimals("3.333", "3.334", "3.333"), 2))
        .isEqualTo(decimals("3.33", "3.34", "3.33"));
  }

  @Test
  void amongEqualRemaindersTheEarlierPartGetsTheCent() {
    assertThat(Allocation.byRemainder(decimal("0.05"), decimals("0.025", "0.025"), 2))
        .isEqualTo(decimals("0.03", "0.02"));
  }

  @Test
  void partsThatSumToMoreThanTheTotalGiveCentsBack() {
    assertThat(Allocation.byRemainder(decimal("10.00"), decimals("4.00", "6.01"), 2))
        .isEqualTo(decimals("3.99", "6.01"));
  }

  @Test
  void negativeAmountsAreSharedToo() {
    assertThat(Allocation.byRemainder(decimal("-10.00"), decimals("-3.333", "-6.667"), 2))
        .isEqualTo(decimals("-3.33", "-6.67"));
  }

  @Test
  void withoutAnyWeightTheSharesAreEqual() {
    assertThat(Allocation.byWeight(decimal("1.00"), decimals("0", "0", "0"), 2))
        .isEqualTo(decimals("0.34", "0.33", "0.33"));
  }

  @Property
  void thePartsSumToTheTotal(@ForAll("parts") List<BigDecimal> exact) {
    BigDecimal total = rounded(exact);
    assertThat(sum(Allocation.byRemainder(total, exact, 2))).isEqualByComparingTo(total);
  }

  @Property
  void thePartsSumToTheTotalEvenIfItIsACentOff(
      @ForAll("parts") List<BigDecimal> exact, @ForAll boolean above) {
    BigDecimal total = above ? rounded(exact).add(CENT) : rounded(exact).subtract(CENT);
    assertThat(sum(Allocation.byRemainder(total, exact, 2))).isEqualByComparingTo(total);
  }

  @Property
  void eachPartIsLessThanACentFromItsExactShare(@ForAll("parts") List<BigDecimal> exact) {
    List<BigDecimal> shares = Allocation.byRemainder(rounded(exact), exact, 2);
    for (int index = 0; index < exact.size(); index++) {
      assertThat(shares.get(index).subtract(exact.get(index)).abs()).isLessThan(CENT);
    }
  }

  @Property
  void theScaleInWhichAPartIsWrittenDoesNotMatter(@ForAll("parts") List<BigDecimal> exact) {
    List<BigDecimal> longer = exact.stream().map(part -> part.setScale(15)).toList();
    assertThat(Allocation.byRemainder(rounded(exact), longer, 2))
        .isEqualTo(Allocation.byRemainder(rounded(exact), exact, 2));
  }

  @Property
  void sharesByWeightDoNotDependOnTheScaleOfTheWeights(
      @ForAll("weights") List<BigDecimal> weights,
      @ForAll @BigRange(min = "0", max = "10000") @Scale(2) BigDecimal total) {
    List<BigDecimal> tenfold = weights.stream().map(weight -> weight.movePointRight(1)).toList();
    List<BigDecimal> shares = Allocation.byWeight(total, weights, 2);
    assertThat(sum(shares)).isEqualByComparingTo(total);
    assertThat(Allocation.byWeight(total, tenfold, 2)).isEqualTo(shares);
  }

  @Provide
  Arbitrary<List<BigDecimal>> parts() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1000"), new BigDecimal("1000"))
        .ofScale(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("100"))
        .ofScale(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static BigDecimal rounded(List<BigDecimal> exact) {
    return sum(exact).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal decimal(String number) {
    return new BigDecimal(number);
  }

  private static List<BigDecimal> decimals(String... numbers) {
    return List.of(numbers).stream().map(BigDecimal::new).toList();
  }
}
