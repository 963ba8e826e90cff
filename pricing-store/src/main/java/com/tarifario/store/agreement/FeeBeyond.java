package com.tarifario.store.agreement;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A fee that pays for days after the agreement's last.
 *
 * @param fee as it was put on its delivery note
 * @param note the number of the delivery note that says what is charged of it now: the last that
 *     corrects its own, or its own if none does
 * @param line the number of the fee's line, which is the same in both
 * @param frozen whether that note changes no more, so that it is corrected by another
 * @param charged what that note charges for it
 * @param stays what is to be charged for it: the share of its days up to the last
 */
public record FeeBeyond(
    ChargedFee fee, String note, String line, boolean frozen, Money charged, Money stays) {

  /** Decimals of a part that no fee needs more of. */
  private static final int MOST_DECIMALS = 12;

  public FeeBeyond {
    Objects.requireNonNull(fee, "fee");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(charged, "charged");
    Objects.requireNonNull(stays, "stays");
  }

  /** Whether it charges more than what stays. */
  public boolean isTooMuch() {
    return charged.amount().compareTo(stays.amount()) > 0;
  }

  /** What it charges too much; nothing if it does not. */
  public Money tooMuch() {
    return isTooMuch() ? charged.minus(stays) : charged.withAmount(BigDecimal.ZERO);
  }

  /** The part of the fee that comes to what stays, with as few decimals as that needs. */
  public BigDecimal part() {
    BigDecimal whole = fee.amount().amount();
    if (whole.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal part = BigDecimal.ZERO;
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      part = Exact.divide(stays.amount(), whole, decimals, RoundingMode.HALF_UP);
      BigDecimal made = part.multiply(whole);
      int cents = stays.amount().scale();
      if (Exact.round(made, cents, RoundingMode.HALF_UP).compareTo(stays.amount()) == 0) {
        break;
      }
    }
    return part;
  }
}
