package com.tarifario.rules.reference;

import java.util.Map;

/** Units of measure: what is counted, and how many of the smallest one is. */
final class RefUnits {

  private record Size(String of, Fraction smallest) {}

  private static final Map<String, Size> KNOWN =
      Map.of(
          "min", new Size("time", Fraction.of(1)),
          "h", new Size("time", Fraction.of(60)),
          "m", new Size("length", Fraction.of(1)),
          "km", new Size("length", Fraction.of(1000)),
          "ud", new Size("count", Fraction.of(1)),
          "kg", new Size("mass", Fraction.of(1)));

  private RefUnits() {}

  static boolean isTime(String unit) {
    return size(unit).of().equals("time");
  }

  /** The same quantity in another unit. */
  static Fraction convert(Fraction quantity, String from, String to) {
    return quantity.times(factor(from, to));
  }

  /** The same price, for one of another unit: 60 for an hour is 1 for a minute. */
  static Fraction price(Fraction price, String from, String to) {
    return price.times(factor(to, from));
  }

  private static Fraction factor(String from, String to) {
    if (!size(from).of().equals(size(to).of())) {
      throw new RefFailure("FAILED", "UNIT_MISMATCH");
    }
    return size(from).smallest().over(size(to).smallest());
  }

  private static Size size(String unit) {
    Size size = KNOWN.get(unit);
    if (size == null) {
      throw new IllegalArgumentException("The reference does not know the unit " + unit);
    }
    return size;
  }
}
