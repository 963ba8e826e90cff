package com.tarifario.cli.terminal;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for people, as a language writes them: {@code 1.234,50} in Spanish. Not for files that
 * programs read.
 */
public final class Numbers {

  private static final int MOST_DECIMALS = 10;

  /** So many decimals prices have that somebody set. */
  private static final int MOST_SET = 6;

  private static final int OF_QUOTIENTS = 4;

  private static final long SECOND = 1_000_000_000;
  private static final long TEN_MILLIS = 10_000_000;
  private static final long TENTH_OF_MILLI = 100_000;
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final DecimalFormat whole;
  private final DecimalFormat cents;
  private final DecimalFormat exact;
  private final DecimalFormat tenths;

  /** Numbers of the language. */
  public Numbers(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    this.whole = format("#,##0", symbols);
    this.cents = format("#,##0.00" + "#".repeat(MOST_DECIMALS - 2), symbols);
    this.exact = format("#,##0." + "#".repeat(MOST_DECIMALS), symbols);
    this.tenths = format("#,##0.0", symbols);
  }

  private static DecimalFormat format(String pattern, DecimalFormatSymbols symbols) {
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  /** A count: {@code 1,234}. */
  public synchronized String count(long number) {
    return whole.format(number);
  }

  /** An amount without its currency, to two decimals at least; empty if null. */
  public synchronized String amount(@Nullable Money money) {
    return money == null ? "" : cents.format(Exact.settle(money.amount()));
  }

  /** An amount with its currency: {@code 48.00 EUR}. */
  public String money(Money money) {
    return amount(money) + " " + money.currency().getCurrencyCode();
  }

  /** An amount as it stands in the arithmetic, to two decimals at least. */
  public synchronized String amount(BigDecimal number) {
    return cents.format(Exact.settle(number));
  }

  /**
   * A price for one unit, without its currency. One with more decimals than anybody sets is an
   * amount by its quantity; it is rounded, and the amount is what counts.
   */
  public String unitPrice(Money price) {
    return amount(shown(price.amount()));
  }

  /** What was divided has more decimals than anybody sets; a few of them tell enough. */
  private static BigDecimal shown(BigDecimal number) {
    BigDecimal settled = Exact.settle(number);
    return settled.stripTrailingZeros().scale() > MOST_SET
        ? settled.setScale(OF_QUOTIENTS, RoundingMode.HALF_UP)
        : settled;
  }

  /** A number with the decimals that it has. */
  public synchronized String number(BigDecimal number) {
    return exact.format(Exact.settle(number));
  }

  /**
   * A quantity with its unit: {@code 1.5 h}. One with more decimals than anybody sets is rounded:
   * {@code 1.6667 h} of 100 minutes.
   */
  public String quantity(Quantity quantity) {
    return number(shown(quantity.value())) + " " + quantity.unit().symbol();
  }

  /** A quantity with all its decimals and its unit, for proofs. */
  public String exactQuantity(Quantity quantity) {
    return number(quantity.value()) + " " + quantity.unit().symbol();
  }

  /** A time in the unit that suits it: {@code 3.2 s}, {@code 41 ms}, {@code 0.8 ms}. */
  public synchronized String time(long nanos) {
    if (nanos >= SECOND) {
      return tenths.format(BigDecimal.valueOf(nanos).movePointLeft(9)) + " s";
    }
    BigDecimal millis = BigDecimal.valueOf(nanos).movePointLeft(6);
    if (nanos >= TEN_MILLIS) {
      return whole.format(millis) + " ms";
    }
    return nanos < TENTH_OF_MILLI
        ? "< " + tenths.format(TENTH) + " ms"
        : tenths.format(millis) + " ms";
  }

  /** A rate to one decimal, without the sign: {@code 42.5}. */
  public synchronized String tenths(Percentage rate) {
    return tenths.format(rate.value());
  }

  /** A rate with the decimals that it has: {@code 21 %}. */
  public String rate(Percentage rate) {
    return number(rate.value()) + " %";
  }
}
