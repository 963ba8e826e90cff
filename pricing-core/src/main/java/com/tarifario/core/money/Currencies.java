package com.tarifario.core.money;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Currencies as people write them. */
public final class Currencies {

  private Currencies() {}

  /**
   * The currency of that code (ISO 4217), in any case: {@code USD}, {@code usd}; or of the sign
   * {@code €}. Empty if there is none, or if it is none that is paid in, such as gold ({@code XAU})
   * or no currency ({@code XXX}).
   */
  public static Optional<Currency> find(String code) {
    String text = code.strip();
    try {
      Currency found =
          Currency.getInstance(text.equals("€") ? "EUR" : text.toUpperCase(Locale.ROOT));
      return found.getDefaultFractionDigits() < 0 ? Optional.empty() : Optional.of(found);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
