package com.tarifario.rules.cases;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Proof;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Values that a case expects, and those that came out. They are shown as files of cases write them,
 * in whatever language: with a decimal point.
 */
final class CaseValue {

  private static final int CENTS = 2;
  private static final int MOST_DECIMALS = 10;

  private CaseValue() {}

  /** A value, or that there is none. */
  static Message shown(@Nullable Object value) {
    if (value == null) {
      return Message.of(CaseMessage.NOTHING);
    }
    if (value instanceof Message message) {
      return message;
    }
    if (value instanceof Proof) {
      return Message.of(CaseMessage.NOT_IN_PROOF);
    }
    return Message.of(CaseMessage.VALUE, text(value));
  }

  private static String text(Object value) {
    if (value instanceof Money money) {
      return text(money.amount());
    }
    if (value instanceof Quantity quantity) {
      BigDecimal shown =
          Exact.round(quantity.value(), MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
      return shown.toPlainString() + " " + quantity.unit();
    }
    if (value instanceof BigDecimal number) {
      BigDecimal plain = Exact.settle(number).stripTrailingZeros();
      return (plain.scale() < CENTS ? plain.setScale(CENTS) : plain).toPlainString();
    }
    return value.toString();
  }

  /** Whether what came out is what was expected; both may be nothing. */
  static boolean matches(@Nullable Object expected, @Nullable Object got) {
    if (expected == null || got == null) {
      return expected == null && got == null;
    }
    if (expected instanceof BigDecimal number) {
      return number.compareTo(
              got instanceof Quantity some ? settled(some).value() : (BigDecimal) got)
          == 0;
    }
    if (got instanceof Proof proof) {
      return ProofLines.hold(proof, expected.toString());
    }
    if (got instanceof Message message) {
      return ProofLines.holds(message, expected.toString());
    }
    if (expected instanceof Quantity quantity && got instanceof Quantity charged) {
      return quantity.unit().convertsTo(charged.unit())
          && settled(quantity.in(charged.unit())).equals(settled(charged));
    }
    if (expected instanceof Percentage rate) {
      return rate.equals(got);
    }
    return expected.equals(got);
  }

  /** Without the trace of hours that have no end as a decimal. */
  private static Quantity settled(Quantity quantity) {
    return quantity.withValue(Exact.settle(quantity.value()));
  }
}
