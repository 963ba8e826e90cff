package com.tarifario.rules.drl;

import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.OfferProposal.DueAgain;
import com.tarifario.core.text.WrittenNumber;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with their units, as people write them in rules: {@code 35 %}, {@code 48.00 EUR/h},
 * {@code 15 min}. A comma is read as a decimal point, since there are no groups of thousands.
 */
final class Amounts {

  private static final String NUMBER = "([+-]?\\d+(?:[.,]\\d+)?)";

  /** A unit, or several: {@code 100 ud}. */
  private static final String UNITS = "((?:[1-9]\\d{0,8}\\s*)?\\p{L}[\\p{L}\\d²³]*)";

  private static final Pattern UNIT = Pattern.compile(UNITS);
  private static final Pattern PLAIN = Pattern.compile(NUMBER);
  private static final Pattern PERCENTAGE = Pattern.compile(NUMBER + "\\s*%");
  private static final Pattern QUANTITY = Pattern.compile(NUMBER + "\\s*(\\p{L}[\\p{L}\\d²³]*)");
  private static final Pattern PRICE =
      Pattern.compile(NUMBER + "\\s*([A-Z]{3}|€)(?:\\s*/\\s*" + UNITS + ")?");

  private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,3})\\s*(\\p{L}+)");

  private static final Map<ChronoUnit, Set<String>> UNITS_OF_TIME =
      Map.of(
          ChronoUnit.DAYS, Set.of("day", "days", "día", "días", "dia", "dias"),
          ChronoUnit.WEEKS, Set.of("week", "weeks", "semana", "semanas"),
          ChronoUnit.MONTHS, Set.of("month", "months", "mes", "meses"),
          ChronoUnit.YEARS, Set.of("year", "years", "año", "años"));

  /** What some countries write with a sign between thousands and hundreds. */
  private static final Pattern THOUSANDS =
      Pattern.compile("([+-]?)([1-9]\\d{0,2})([.,])(\\d{3})(\\s*(?:[A-Z]{3}|€).*)");

  private Amounts() {}

  /**
   * An amount of money, perhaps for a unit.
   *
   * @param amount the number
   * @param currency its currency
   * @param unit the unit that it is for; null if none is named
   */
  record Price(BigDecimal amount, Currency currency, @Nullable Unit unit) {}

  /**
   * A price that a hasty reader could take for one of thousands: {@code 1.250 EUR}, which is 1.25.
   *
   * @param plain the same without doubt: {@code 1.2500 EUR}
   * @param thousands the other reading: {@code 1250 EUR}
   */
  record Doubtful(String plain, String thousands) {}

  /** Whether the price could be taken for one of thousands. */
  static Optional<Doubtful> doubtful(String text) {
    Matcher matcher = THOUSANDS.matcher(plain(text));
    return matcher.matches()
        ? Optional.of(
            new Doubtful(
                matcher.replaceFirst("$1$2.$40$5").strip(),
                matcher.replaceFirst("$1$2$4$5").strip()))
        : Optional.empty();
  }

  static boolean isUnit(String text) {
    return UNIT.matcher(plain(text)).matches();
  }

  static Optional<BigDecimal> number(String text) {
    Matcher matcher = PLAIN.matcher(plain(text));
    return matcher.matches() ? Optional.of(decimal(matcher.group(1))) : Optional.empty();
  }

  static Optional<Percentage> percentage(String text) {
    Matcher matcher = PERCENTAGE.matcher(plain(text));
    return matcher.matches()
        ? Optional.of(new Percentage(decimal(matcher.group(1))))
        : Optional.empty();
  }

  /** Rates joined by {@code +}; all but the last may stand without their sign. */
  static Optional<List<Percentage>> percentages(String text) {
    List<Percentage> rates = new ArrayList<>();
    String[] parts = plain(text).split("(?<=\\S)\\s*\\+", -1);
    for (int index = 0; index < parts.length; index++) {
      String part = parts[index].strip();
      boolean signed = index == parts.length - 1 || part.endsWith("%");
      Optional<Percentage> rate = signed ? percentage(part) : number(part).map(Percentage::new);
      if (rate.isEmpty()) {
        return Optional.empty();
      }
      rates.add(rate.get());
    }
    return Optional.of(rates);
  }

  static Optional<Quantity> quantity(String text) {
    Matcher matcher = QUANTITY.matcher(plain(text));
    return matcher.matches() && !WrittenNumber.hasExponent(plain(text))
        ? Optional.of(new Quantity(decimal(matcher.group(1)), Unit.of(matcher.group(2))))
        : Optional.empty();
  }

  static Optional<Price> price(String text) {
    Matcher matcher = PRICE.matcher(plain(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String code = matcher.group(2).equals("€") ? "EUR" : matcher.group(2);
    String unit = matcher.group(3);
    try {
      return Optional.of(
          new Price(
              decimal(matcher.group(1)),
              Currency.getInstance(code),
              unit == null ? null : Unit.of(unit)));
    } catch (IllegalArgumentException noSuchCurrency) {
      return Optional.empty();
    }
  }

  /** A time after which something is due again: {@code 12 months}, {@code 2 semanas}. */
  static Optional<DueAgain> period(String text) {
    Matcher matcher = PERIOD.matcher(plain(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String word = matcher.group(2).toLowerCase(Locale.ROOT);
    return UNITS_OF_TIME.entrySet().stream()
        .filter(each -> each.getValue().contains(word))
        .findFirst()
        .map(each -> new DueAgain(Integer.parseInt(matcher.group(1)), each.getKey()));
  }

  /** The text with plain spaces: word processors put others between a number and its unit. */
  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits.replace(',', '.'));
  }
}
