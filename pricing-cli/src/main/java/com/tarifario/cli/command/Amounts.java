package com.tarifario.cli.command;

import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.money.Currencies;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.WrittenNumber;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts and numbers as people type them. */
final class Amounts {

  /** The currency of amounts that name none. */
  static final Currency USUAL = Currency.getInstance("EUR");

  private static final Pattern AMOUNT = Pattern.compile("\\s*(.*[0-9.,])\\s*([A-Za-z€]*)\\s*");

  private Amounts() {}

  /** {@code 48.50}, {@code 48,50} or {@code 48.50 USD}; in euros if nothing is said. */
  static Money money(String text) {
    return money(text, USUAL);
  }

  /** The same, in that currency if nothing is said. */
  static Money money(String text, Currency usual) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      throw new CannotRunException(LineMessage.BAD_AMOUNT, text);
    }
    String code = matcher.group(2);
    BigDecimal number = number(matcher.group(1));
    if (number == null || number.signum() < 0) {
      throw new CannotRunException(LineMessage.BAD_AMOUNT, text);
    }
    return Money.of(number, code.isEmpty() ? usual : code.equals("€") ? USUAL : currency(code));
  }

  /** What was paid, which has no parts of cents; in that currency if nothing is said. */
  static Money paid(String text, Currency usual) {
    Money paid = money(text, usual);
    int most = paid.currency().getDefaultFractionDigits();
    if (paid.amount().stripTrailingZeros().scale() > most) {
      throw new CannotRunException(
          LineMessage.TOO_MANY_DECIMALS, text, paid.currency().getCurrencyCode(), most);
    }
    return paid;
  }

  private static Currency currency(String code) {
    return Currencies.find(code)
        .orElseThrow(() -> new CannotRunException(LineMessage.BAD_CURRENCY, code));
  }

  /** The same; null of a blank text. */
  static @Nullable Money moneyOrNull(String text) {
    return text.isBlank() ? null : money(text);
  }

  /**
   * The number; null if the text is none.
   *
   * @throws CannotRunException if it may be meant in thousands or with decimals
   */
  static @Nullable BigDecimal number(String text) {
    Message unclear = WrittenNumber.unclear(text);
    if (unclear != null) {
      throw new CannotRunException(unclear);
    }
    return WrittenNumber.of(text);
  }

  /** A quantity, above 0 or 0. */
  static BigDecimal quantity(String text) {
    BigDecimal number = number(text);
    if (number == null || number.signum() < 0) {
      throw new CannotRunException(LineMessage.BAD_NUMBER, text);
    }
    return number;
  }
}
