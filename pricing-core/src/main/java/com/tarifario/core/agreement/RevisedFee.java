package com.tarifario.core.agreement;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A fee from one day on.
 *
 * @param from the day
 * @param amount the fee, rounded to the currency's smallest unit
 * @param proof how it came about
 */
public record RevisedFee(LocalDate from, Money amount, Message proof) {

  public RevisedFee {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(proof, "proof");
  }

  /**
   * A fee by an index.
   *
   * @param fee the first fee
   * @param index the index's name
   * @param first the day of which the first fee is
   * @param base the index's value on that day
   * @param update the day on which the fee changes
   * @param value the index's value on that day
   */
  public static RevisedFee byIndex(
      Money fee,
      String index,
      LocalDate first,
      BigDecimal base,
      LocalDate update,
      BigDecimal value) {
    Money amount = rounded(fee.withAmount(Exact.divide(fee.amount().multiply(value), base)));
    return new RevisedFee(
        update,
        amount,
        Message.of(AgreementMessage.FEE_BY_INDEX, fee, index, value, update, base, first, amount));
  }

  static RevisedFee byPercentage(
      Money fee, Percentage yearly, int years, BigDecimal factor, LocalDate update) {
    Money amount = rounded(fee.times(factor));
    return new RevisedFee(
        update, amount, Message.of(AgreementMessage.FEE_BY_PERCENTAGE, fee, yearly, years, amount));
  }

  static Money rounded(Money money) {
    int decimals = Math.max(0, money.currency().getDefaultFractionDigits());
    return money.withAmount(Exact.round(money.amount(), decimals, RoundingMode.HALF_UP));
  }
}
