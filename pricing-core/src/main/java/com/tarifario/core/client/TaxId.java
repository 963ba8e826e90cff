package com.tarifario.core.client;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number by which a country's tax office knows somebody. Spanish numbers (NIF, NIE, CIF) and
 * the VAT numbers of the European Union's member states are checked, by their check digits where
 * those are published; those of other countries are taken as they come.
 *
 * <pre>{@code
 * TaxId.parse("b-12.345.674", "ES")   // ES B12345674
 * TaxId.parse("DE136695976", "ES")    // DE 136695976
 * TaxId.parse("12-3456789", "US")     // US 123456789
 * }</pre>
 *
 * @param country the country, as in ISO 3166: {@code ES}; Greece is {@code GR}, whatever stands
 *     before its VAT numbers
 * @param number the number in upper case, without the country and without signs
 */
public record TaxId(String country, String number) {

  /** Where numbers come from that name no country. */
  public static final String SPAIN = "ES";

  private static final int LONGEST = 30;

  /** The country set off by a space. */
  private static final Pattern WITH_COUNTRY = Pattern.compile("\\s*[A-Za-z]{2}\\s+\\S.*");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** What kind of number it is. */
  public enum Kind {
    /** Of a Spaniard (NIF). */
    NIF,
    /** Of a foreigner in Spain (NIE). */
    NIE,
    /** Of a Spanish company or body (NIF, once called CIF). */
    CIF,
    /** A VAT number of another member state of the European Union. */
    VAT,
    /** Of any other country; not checked. */
    FOREIGN
  }

  public TaxId {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(number, "number");
  }

  /**
   * The number that a person typed: with or without spaces, dots, dashes, and with or without the
   * country before it.
   *
   * @param country whose number it is if it does not say so itself; two letters
   * @throws InvalidEntryException if it can't be one of that country
   */
  public static TaxId parse(String text, String country) {
    String home = country(country);
    String number = plain(text);
    if (number.isEmpty() || number.length() > LONGEST) {
      throw new InvalidEntryException(Message.of(CoreMessage.TAX_ID_NONE, text));
    }
    if (WITH_COUNTRY.matcher(text).matches() && isCountry(number.substring(0, 2))) {
      return of(number.substring(2), country(number.substring(0, 2)));
    }
    String said = number.length() > 3 ? saidCountry(number, home) : null;
    return said == null ? of(number, home) : of(number.substring(2), said);
  }

  /** The country that the number begins with; null if what it begins with is part of it. */
  private static @Nullable String saidCountry(String number, String home) {
    String prefix = number.substring(0, 2);
    String country = VatNumber.countryOf(prefix);
    if (country != null) {
      // A number of the home country may begin like the code of another.
      return isOf(number, home) ? null : country;
    }
    boolean foreign = COUNTRIES.contains(prefix) && Character.isDigit(number.charAt(2));
    boolean ofHome = VatNumber.of(home) == null ? !prefix.equals(home) : isOf(number, home);
    return foreign && !ofHome ? prefix : null;
  }

  private static boolean isOf(String number, String country) {
    VatNumber rule = VatNumber.of(country);
    return rule != null && rule.hasForm(number);
  }

  private static TaxId of(String number, String country) {
    VatNumber rule = VatNumber.of(country);
    if (rule == null) {
      return new TaxId(country, number);
    }
    String full = rule.complete(number);
    if (!rule.hasForm(full)) {
      throw new InvalidEntryException(
          Message.of(CoreMessage.TAX_ID_FORM, number, country, rule.example()));
    }
    String expected = country.equals(SPAIN) ? SpanishTaxId.expected(full) : "";
    if (!expected.isEmpty() && !expected.contains(full.substring(full.length() - 1))) {
      throw new InvalidEntryException(
          Message.of(
              CoreMessage.TAX_ID_CHECK_SHOULD_BE, full, String.join("/", expected.split(""))));
    }
    if (!rule.checks(full)) {
      throw new InvalidEntryException(Message.of(CoreMessage.TAX_ID_CHECK, full, country));
    }
    return new TaxId(country, full);
  }

  /**
   * A country's code as ISO 3166 writes it.
   *
   * @throws InvalidEntryException if there is no such country
   */
  public static String country(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    String european = VatNumber.countryOf(code);
    if (european != null) {
      return european;
    }
    if (!isCountry(code)) {
      throw new InvalidEntryException(Message.of(CoreMessage.COUNTRY_UNKNOWN, text));
    }
    return code;
  }

  private static boolean isCountry(String code) {
    return COUNTRIES.contains(code) || VatNumber.countryOf(code) != null;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(sign -> Character.isLetterOrDigit(sign) || sign == '+' || sign == '*')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** What kind of number it is. */
  public Kind kind() {
    if (country.equals(SPAIN)) {
      return SpanishTaxId.kind(number);
    }
    return VatNumber.of(country) == null ? Kind.FOREIGN : Kind.VAT;
  }

  /** Whether it is surely that of a natural person, whose data the law protects. */
  public boolean isOfPerson() {
    return kind() == Kind.NIF || kind() == Kind.NIE;
  }

  /** As it is written at home: {@code B12345674}, and with the country before it elsewhere. */
  @Override
  public String toString() {
    VatNumber rule = VatNumber.of(country);
    return country.equals(SPAIN) ? number : (rule == null ? country + " " : rule.prefix()) + number;
  }
}
