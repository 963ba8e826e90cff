package com.tarifario.core.commercial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is billed in parts: no cent is lost or made, and no more than all of it is billed. */
class PartialBillingTest {

  private static final Currency EUR = Currency.getInstance("EUR");

  private static Money eur(long cents) {
    return Money.of(BigDecimal.valueOf(cents, 2), EUR);
  }

  @Test
  void theLastPartTakesTheRest() {
    PartialBilling whole = PartialBilling.none(new BigDecimal("3"), eur(100_00));
    PartialBilling once = whole.with(BigDecimal.ONE);
    assertThat(once.billedAmount()).isEqualTo(eur(33_33));
    assertThat(once.left()).isEqualByComparingTo("2");
    PartialBilling twice = once.with(BigDecimal.ONE);
    assertThat(twice.amountLeft()).isEqualTo(eur(33_34));
    assertThat(twice.amountOf(BigDecimal.ONE)).isEqualTo(eur(33_34));
    assertThat(twice.with(BigDecimal.ONE).isComplete()).isTrue();
  }

  @Test
  void moreThanIsLeftIsRefused() {
    PartialBilling once =
        PartialBilling.none(new BigDecimal("3"), eur(100_00)).with(BigDecimal.ONE);
    assertThatThrownBy(() -> once.with(new BigDecimal("2.01")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> once.amountOf(BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void thePartsSumToTheAmountAndSoDoTheSharesOfEachKind(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 1_000) Integer> quantities,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -50_000, max = 90_000) Integer> cents) {
    List<Money> kinds = cents.stream().map(each -> eur(each)).toList();
    Money amount = kinds.stream().reduce(Money.zero(EUR), Money::plus);
    BigDecimal total = BigDecimal.valueOf(quantities.stream().mapToInt(Integer::intValue).sum(), 2);
    PartialBilling billing = PartialBilling.none(total, amount);
    List<Money> billed = new ArrayList<>(kinds.stream().map(each -> Money.zero(EUR)).toList());
    for (int each : quantities) {
      BigDecimal part = BigDecimal.valueOf(each, 2);
      List<Money> shares = billing.sharesOf(kinds, part);
      assertThat(shares.stream().reduce(Money.zero(EUR), Money::plus))
          .isEqualTo(billing.amountOf(part));
      for (int kind = 0; kind < kinds.size(); kind++) {
        billed.set(kind, billed.get(kind).plus(shares.get(kind)));
      }
      billing = billing.with(part);
    }
    assertThat(billing.billedAmount()).isEqualTo(amount);
    assertThat(billing.isComplete()).isTrue();
    assertThat(billed).isEqualTo(kinds);
  }
}
