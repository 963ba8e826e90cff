package com.tarifario.core.client;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the VAT numbers of a member state, or of Northern Ireland, are written and checked. */
final class VatNumber {

  private static final Map<String, VatNumber> BY_COUNTRY = new TreeMap<>();
  private static final Map<String, String> COUNTRY_BY_PREFIX = new TreeMap<>();

  static {
    add("AT", "U[0-9]{8}", "U10223006", VatChecks::austria);
    add("BE", "[01][0-9]{9}", "0776091951", VatChecks::belgium);
    add("BG", "[0-9]{9,10}", "175074752", VatChecks::bulgaria);
    add("CY", "[0134569][0-9]{7}[A-Z]", "10259033P", VatChecks::cyprus);
    add("CZ", "[0-9]{8,10}", "25123891", VatChecks::czechia);
    add("DE", "[1-9][0-9]{8}", "136695976", VatChecks::mod11And10);
    add("DK", "[1-9][0-9]{7}", "13585628", n -> VatChecks.sum(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
    add("EE", "[0-9]{9}", "100594102", n -> VatChecks.sum(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0);
    add("ES", "", "B12345674", number -> true);
    add("FI", "[0-9]{8}", "20774740", n -> VatChecks.sum(n, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0);
    add("FR", "[0-9A-HJ-NP-Z]{2}[0-9]{9}", "40303265045", VatChecks::france);
    add("GR", "[0-9]{9}", "094259216", VatChecks::greece);
    add("HR", "[0-9]{11}", "33392005961", VatChecks::mod11And10);
    add("HU", "[0-9]{8}", "12892312", n -> VatChecks.sum(n, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0);
    add("IE", "[0-9](?:[0-9]{6}[A-W][A-IW]?|[A-Z+*][0-9]{5}[A-W])", "6433435F", VatChecks::ireland);
    add("IT", "[0-9]{11}", "00743110157", VatChecks::italy);
    add("LT", "[0-9]{7}1[0-9]|[0-9]{10}1[0-9]", "119511515", VatChecks::lithuania);
    add("LU", "[0-9]{8}", "15027442", VatChecks::luxembourg);
    add("LV", "[0-9]{11}", "40003521600", VatChecks::latvia);
    add("MT", "[1-9][0-9]{7}", "11679112", VatChecks::malta);
    add("NL", "[0-9]{9}B(?:0[1-9]|[1-9][0-9])", "004495445B01", VatChecks::netherlands);
    add(
        "PL",
        "[0-9]{10}",
        "8567346215",
        n -> VatChecks.sum(n, 6, 5, 7, 2, 3, 4, 5, 6, 7, -1) % 11 == 0);
    add("PT", "[1-9][0-9]{8}", "501964843", VatChecks::portugal);
    add("RO", "[1-9][0-9]{1,9}", "18547290", VatChecks::romania);
    add(
        "SE",
        "[0-9]{10}(?:0[1-9]|[1-8][0-9]|9[0-4])",
        "556188840401",
        n -> VatChecks.luhn(n.substring(0, 10)));
    add("SI", "[1-9][0-9]{7}", "50223054", VatChecks::slovenia);
    add("SK", "[1-9][0-9][2-47-9][0-9]{7}", "2022749619", n -> Long.parseLong(n) % 11 == 0);
    // Northern Ireland, which is in the union's VAT area for goods.
    add("XI", "[0-9]{9}(?:[0-9]{3})?", "980780684", VatChecks::unitedKingdom);
  }

  private final String country;
  private final Pattern form;
  private final String example;
  private final Predicate<String> check;

  private VatNumber(String country, Pattern form, String example, Predicate<String> check) {
    this.country = country;
    this.form = form;
    this.example = example;
    this.check = check;
  }

  private static void add(String country, String form, String example, Predicate<String> check) {
    VatNumber rule = new VatNumber(country, Pattern.compile(form), example, check);
    BY_COUNTRY.put(country, rule);
    COUNTRY_BY_PREFIX.put(rule.prefix(), country);
  }

  /** How numbers of the country are written; null if it is no member state. */
  static @Nullable VatNumber of(String country) {
    return BY_COUNTRY.get(country);
  }

  /** The member state whose VAT numbers begin so; null if none do. */
  static @Nullable String countryOf(String prefix) {
    return COUNTRY_BY_PREFIX.get(prefix);
  }

  /** What stands before its VAT numbers. */
  String prefix() {
    return country.equals("GR") ? "EL" : country;
  }

  /** A number of the country. */
  String example() {
    return example;
  }

  /** With what people leave out at its beginning. */
  String complete(String number) {
    return switch (country) {
      case TaxId.SPAIN -> SpanishTaxId.complete(number);
      case "BE" -> number.length() == 9 ? "0" + number : number;
      case "GR" -> number.length() == 8 ? "0" + number : number;
      default -> number;
    };
  }

  /** Whether it is written as numbers of the country are. */
  boolean hasForm(String number) {
    return country.equals(TaxId.SPAIN)
        ? SpanishTaxId.hasForm(number)
        : form.matcher(number).matches();
  }

  /** Whether its check digits are right; only for numbers of the form. */
  boolean checks(String number) {
    return check.test(number);
  }
}
