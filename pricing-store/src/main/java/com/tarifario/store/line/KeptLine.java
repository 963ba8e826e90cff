package com.tarifario.store.line;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was read.
 *
 * @param id its identity in the database
 * @param work the identity of its document
 * @param place where it stands in it, from 0; places of lines that were taken away stay free
 * @param line the line; its attributes are texts until a tariff says of which type they are
 * @param billingSaid whether a person said how it is billed; else what was agreed for its work
 *     decides
 * @param charged how much of it is charged, as it was approved; null as long as nothing of it was
 *     billed, or if it is as much as was reported
 * @param billed how much of what is charged of it was billed
 * @param billedAmount what that came to; null if it was billed at what the delivery note says
 * @param source what it delivers
 */
public record KeptLine(
    long id,
    long work,
    int place,
    ChargeLine line,
    boolean billingSaid,
    @Nullable BigDecimal charged,
    BigDecimal billed,
    @Nullable Money billedAmount,
    LineSource source) {

  public KeptLine {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(billed, "billed");
    Objects.requireNonNull(source, "source");
  }

  /** The line as it is billed. */
  public SettledLine settled() {
    return new SettledLine(line, billingSaid);
  }

  /** Its number in its document. */
  public String number() {
    return line.id().line();
  }

  /** Whether it was on no delivery note yet; one of which nothing is charged may have been. */
  public boolean isUnbilled() {
    return billed.signum() == 0 && charged == null;
  }

  /** Whether it was billed at what the delivery note says, and not at an agreed price. */
  public boolean isPricedAnew() {
    return !isUnbilled() && billedAmount == null;
  }

  /** How much is still to be billed; 0 if it is not charged at all. */
  public BigDecimal left() {
    return line.billing() == Billing.CHARGEABLE
        ? total().subtract(billed).max(BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }

  private BigDecimal total() {
    return charged == null ? line.chargeable().value() : charged;
  }
}
