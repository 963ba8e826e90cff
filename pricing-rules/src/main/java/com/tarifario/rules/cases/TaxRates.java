package com.tarifario.rules.cases;

import com.tarifario.core.money.Percentage;
import java.math.BigDecimal;

/** Rates as files of cases write them. */
final class TaxRates {

  private TaxRates() {}

  /**
   * A rate such as {@code 21 %}, {@code 5,2%} or {@code 21}.
   *
   * @throws NumberFormatException if the text is none
   */
  static Percentage parse(String text) {
    return new Percentage(new BigDecimal(text.replace("%", "").strip().replace(',', '.')));
  }

  /** The rate's name, whatever zeros it is written with. */
  static String name(Percentage rate) {
    return rate.value().stripTrailingZeros().toPlainString() + " %";
  }
}
