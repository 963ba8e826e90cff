package com.tarifario.core.client;

import com.tarifario.core.client.TaxId.Kind;
import java.util.regex.Pattern;

/** The check characters of Spanish tax numbers. */
final class SpanishTaxId {

  /** Persons: digits, or X, Y, Z (foreigners), K, L, M (those without another) and digits. */
  private static final Pattern PERSON = Pattern.compile("(?:[0-9]{8}|[XYZKLM][0-9]{7})[A-Z]");

  private static final Pattern BODY = Pattern.compile("[ABCDEFGHJNPQRSUVW][0-9]{7}[0-9A-J]");
  private static final String LETTERS_OF_PERSONS = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String LETTERS_OF_BODIES = "JABCDEFGHI";
  private static final String WITH_A_LETTER = "PQRSNW";
  private static final String WITH_A_DIGIT = "ABEH";
  private static final int DIGITS_OF_PERSONS = 9;

  private SpanishTaxId() {}

  static boolean hasForm(String number) {
    return PERSON.matcher(number).matches() || BODY.matcher(number).matches();
  }

  /** With the zeros that people leave out at the beginning of a NIF. */
  static String complete(String number) {
    boolean shortened = number.length() < DIGITS_OF_PERSONS && number.matches("[0-9]{5,7}[A-Z]");
    return shortened ? "0".repeat(DIGITS_OF_PERSONS - number.length()) + number : number;
  }

  static Kind kind(String number) {
    char first = number.charAt(0);
    if (Character.isDigit(first) || "KLM".indexOf(first) >= 0) {
      return Kind.NIF;
    }
    return "XYZ".indexOf(first) >= 0 ? Kind.NIE : Kind.CIF;
  }

  /** The characters that can end the number, given what stands before. */
  static String expected(String number) {
    String body = number.substring(0, number.length() - 1);
    return kind(number) == Kind.CIF ? endOfBody(body) : endOfPerson(body);
  }

  private static String endOfPerson(String body) {
    char first = body.charAt(0);
    int foreign = "XYZ".indexOf(first);
    String digits =
        foreign >= 0
            ? foreign + body.substring(1)
            : Character.isDigit(first) ? body : body.substring(1);
    int rest = Integer.parseInt(digits) % LETTERS_OF_PERSONS.length();
    return LETTERS_OF_PERSONS.substring(rest, rest + 1);
  }

  private static String endOfBody(String body) {
    int sum = 0;
    for (int at = 1; at < body.length(); at++) {
      int digit = body.charAt(at) - '0';
      int doubled = 2 * digit;
      sum += at % 2 == 0 ? digit : doubled / 10 + doubled % 10;
    }
    int check = (10 - sum % 10) % 10;
    String digit = Integer.toString(check);
    String letter = LETTERS_OF_BODIES.substring(check, check + 1);
    if (WITH_A_LETTER.indexOf(body.charAt(0)) >= 0) {
      return letter;
    }
    // 00 stands for those who do not live in Spain.
    boolean onlyDigit = WITH_A_DIGIT.indexOf(body.charAt(0)) >= 0 && !body.startsWith("00", 1);
    return onlyDigit ? digit : digit + letter;
  }
}
