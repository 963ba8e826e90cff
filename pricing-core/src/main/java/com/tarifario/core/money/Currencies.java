package com.tarifario.core.money;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Currencies as people write them. */
public final class Currencies {

  private Currencies() {}

  /**
   * The currency of that code (ISO 4217), in any case: {@code USD}, {@code usd}; or of the sign
   * {@code €}. Empty if there is none.
   */
  public static Optional<Currency> find(String code) {
    String text = code.strip();
    try {
      return Optional.of(
          Currency.getInstance(text.equals("€") ? "EUR" : text.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
