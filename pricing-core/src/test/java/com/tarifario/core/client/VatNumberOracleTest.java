package com.tarifario.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our check digits against those of a library that others use. Where they differ, we have a reason:
 * it knows no check of Croatian numbers, none of the French company's own number, none of Latvian
 * persons, no Belgian number that begins with 1, no Cypriot one that begins with 6, and fewer
 * offices of Italy.
 */
class VatNumberOracleTest {

  private static final int TRIES = 20_000;
  private static final Set<String> WE_ARE_STRICTER = Set.of("FR", "HR", "LV");
  private static final Set<String> WE_ARE_MILDER = Set.of("BE", "CY", "IT");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"
      })
  void both_take_and_refuse_the_same_numbers(String country) {
    Random random = new Random(country.hashCode());
    VatNumber rule = Objects.requireNonNull(VatNumber.of(country));
    int taken = 0;
    for (int tries = 0; tries < TRIES; tries++) {
      String number = like(rule.example(), random);
      boolean person = country.equals("LV") && number.charAt(0) <= '3';
      if (!rule.hasForm(number) || person) {
        continue;
      }
      boolean ours = isTaken(number, country);
      boolean theirs = VATINSyntaxChecker.isValidVATIN(rule.prefix() + number, true);
      taken += ours ? 1 : 0;
      if (ours && !WE_ARE_MILDER.contains(country)) {
        assertThat(theirs).as(number).isTrue();
      }
      if (theirs && !WE_ARE_STRICTER.contains(country)) {
        assertThat(ours).as(number).isTrue();
      }
    }
    assertThat(taken).isPositive();
  }

  private static boolean isTaken(String number, String country) {
    try {
      return TaxId.parse(number, country).number().endsWith(number);
    } catch (InvalidEntryException refused) {
      return false;
    }
  }

  /** A number with the example's digits, and often its letters, replaced. */
  private static String like(String example, Random random) {
    StringBuilder text = new StringBuilder(example);
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at))) {
        text.setCharAt(at, (char) ('0' + random.nextInt(10)));
      } else if (random.nextInt(4) > 0) {
        text.setCharAt(at, (char) ('A' + random.nextInt(26)));
      }
    }
    return text.toString();
  }
}
