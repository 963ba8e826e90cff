package com.tarifario.core.client;

/**
 * The check digits of VAT numbers, as the member states published them. Each number has the form of
 * its country's.
 */
final class VatChecks {

  private static final String LETTERS_OF_FRANCE = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String LETTERS_OF_IRELAND = "WABCDEFGHIJKLMNOPQRSTUV";
  private static final int[] ODD_OF_CYPRUS = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

  private VatChecks() {}

  /** The sum of the first digits, each times its weight. */
  static int sum(String digits, int... weights) {
    int sum = 0;
    for (int at = 0; at < weights.length; at++) {
      sum += digit(digits, at) * weights[at];
    }
    return sum;
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }

  private static int last(String digits) {
    return digit(digits, digits.length() - 1);
  }

  /** ISO 7064, MOD 11,10. */
  static boolean mod11And10(String number) {
    int product = 10;
    for (int at = 0; at < number.length() - 1; at++) {
      int sum = (digit(number, at) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (product + last(number)) % 10 == 1;
  }

  static boolean luhn(String number) {
    int sum = 0;
    for (int at = 0; at < number.length(); at++) {
      int digit = digit(number, number.length() - 1 - at);
      int doubled = 2 * digit;
      sum += at % 2 == 0 ? digit : doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
  }

  static boolean austria(String number) {
    int sum = 4;
    for (int at = 1; at <= 7; at++) {
      int digit = digit(number, at);
      int doubled = 2 * digit;
      sum += at % 2 == 1 ? digit : doubled / 10 + doubled % 10;
    }
    return (10 - sum % 10) % 10 == last(number);
  }

  static boolean belgium(String number) {
    return 97 - Integer.parseInt(number.substring(0, 8)) % 97
        == Integer.parseInt(number.substring(8));
  }

  static boolean bulgaria(String number) {
    if (number.length() == 9) {
      int rest = sum(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
      int again = sum(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11;
      return (rest == 10 ? again % 10 : rest) == last(number);
    }
    int other = 11 - sum(number, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return sum(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last(number)
        || sum(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == last(number)
        || (other != 10 && other % 11 == last(number));
  }

  static boolean cyprus(String number) {
    int sum = 0;
    for (int at = 0; at < 8; at++) {
      int digit = digit(number, at);
      sum += at % 2 == 0 ? ODD_OF_CYPRUS[digit] : digit;
    }
    return 'A' + sum % 26 == number.charAt(8);
  }

  static boolean czechia(String number) {
    if (number.length() == 8) {
      int rest = (11 - sum(number, 8, 7, 6, 5, 4, 3, 2) % 11) % 10;
      return number.charAt(0) != '9' && rest == last(number);
    }
    if (number.length() == 9 && number.charAt(0) == '6') {
      int rest = sum(number.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11;
      return (8 - (10 - rest + 11) % 11 + 10) % 10 == last(number);
    }
    int month = Integer.parseInt(number.substring(2, 4)) % 50 % 20;
    int day = Integer.parseInt(number.substring(4, 6));
    boolean born = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (number.length() == 9) {
      return born && Integer.parseInt(number.substring(0, 2)) < 54;
    }
    int rest = (int) (Long.parseLong(number.substring(0, 9)) % 11);
    return born && rest % 10 == last(number);
  }

  static boolean france(String number) {
    String siren = number.substring(2);
    long value = Long.parseLong(siren);
    // Numbers of Monaco begin with 000 and are no SIREN.
    if (!siren.startsWith("000") && !luhn(siren)) {
      return false;
    }
    int first = LETTERS_OF_FRANCE.indexOf(number.charAt(0));
    int second = LETTERS_OF_FRANCE.indexOf(number.charAt(1));
    if (first < 10 && second < 10) {
      return (value * 100 + 12) % 97 == first * 10 + second;
    }
    int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
    return (value + 1 + key / 11) % 11 == key % 11;
  }

  static boolean greece(String number) {
    return sum(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == last(number);
  }

  static boolean ireland(String number) {
    boolean old = !Character.isDigit(number.charAt(1));
    String digits = old ? "0" + number.substring(2, 7) + number.charAt(0) : number.substring(0, 7);
    int second = number.length() == 9 ? LETTERS_OF_IRELAND.indexOf(number.charAt(8)) : 0;
    int rest = (sum(digits, 8, 7, 6, 5, 4, 3, 2) + 9 * second) % 23;
    return LETTERS_OF_IRELAND.charAt(rest) == number.charAt(7);
  }

  /** With the number of the tax office before the check digit. */
  static boolean italy(String number) {
    int office = Integer.parseInt(number.substring(7, 10));
    return (office >= 1 && office <= 201 || office == 888 || office == 999) && luhn(number);
  }

  static boolean lithuania(String number) {
    int once = 0;
    int again = 0;
    for (int at = 0; at < number.length() - 1; at++) {
      once += digit(number, at) * (1 + at % 9);
      again += digit(number, at) * (1 + (at + 2) % 9);
    }
    return (once % 11 == 10 ? again % 11 % 10 : once % 11) == last(number);
  }

  /** Of the first nine digits; three more may name a branch. Since 2010 also with 55 more. */
  static boolean unitedKingdom(String number) {
    int sum = sum(number, 8, 7, 6, 5, 4, 3, 2) + Integer.parseInt(number.substring(7, 9));
    return sum % 97 == 0 || (sum + 55) % 97 == 0;
  }

  static boolean luxembourg(String number) {
    return Integer.parseInt(number.substring(0, 6)) % 89 == Integer.parseInt(number.substring(6));
  }

  static boolean latvia(String number) {
    if (number.charAt(0) > '3') {
      return sum(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
    }
    // Personal numbers given since 2017 begin with 32 and have no check digit; older ones begin
    // with
    // the day of birth.
    return number.startsWith("32")
        || isDayAndMonth(number)
            && (1 + sum(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == last(number);
  }

  private static boolean isDayAndMonth(String number) {
    int day = Integer.parseInt(number.substring(0, 2));
    int month = Integer.parseInt(number.substring(2, 4));
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
  }

  static boolean malta(String number) {
    return 37 - sum(number, 3, 4, 6, 7, 8, 9) % 37 == Integer.parseInt(number.substring(6));
  }

  static boolean netherlands(String number) {
    int rest = Math.floorMod(sum(number, 9, 8, 7, 6, 5, 4, 3, 2, -1), 11);
    if (rest == 0) {
      return true;
    }
    // Sole traders have had other numbers since 2020: ISO 7064, MOD 97,10, of all of it.
    int mod = 0;
    for (char sign : ("NL" + number).toCharArray()) {
      int value = Character.digit(sign, 36);
      mod = (mod * (value > 9 ? 100 : 10) + value) % 97;
    }
    return mod == 1;
  }

  static boolean portugal(String number) {
    return (11 - sum(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == last(number);
  }

  static boolean romania(String number) {
    String full = "0".repeat(10 - number.length()) + number;
    return 10 * sum(full, 7, 5, 3, 2, 1, 7, 5, 3, 2) % 11 % 10 == last(number);
  }

  static boolean slovenia(String number) {
    int check = 11 - sum(number, 8, 7, 6, 5, 4, 3, 2) % 11;
    return check != 11 && check % 10 == last(number);
  }
}
