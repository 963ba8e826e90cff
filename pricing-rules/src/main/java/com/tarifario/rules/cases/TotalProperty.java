package com.tarifario.rules.cases;

import com.tarifario.core.money.Money;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.valuation.Valuation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What can be expected of a whole document. */
enum TotalProperty {
  NET("net", true, valuation -> Map.of("", valuation.total().net())),
  TAX("tax", true, valuation -> Map.of("", valuation.tax())),
  GROSS("gross", true, valuation -> Map.of("", valuation.gross())),
  TAXES("taxes", false, TotalProperty::taxes),
  CHARGES("charges", false, TotalProperty::charges);

  private final String word;
  private final boolean sum;
  private final Function<Valuation, Map<String, Money>> values;

  TotalProperty(String word, boolean sum, Function<Valuation, Map<String, Money>> values) {
    this.word = word;
    this.sum = sum;
    this.values = values;
  }

  /** The word of files of cases. */
  String word() {
    return word;
  }

  /** Whether it is one sum, and not one of each part. */
  boolean isSum() {
    return sum;
  }

  /** What came out: the amount of each part; a sum's under the empty name. */
  Map<String, Money> valuesOf(Valuation valuation) {
    return values.apply(valuation);
  }

  /** All words, in the order of reading. */
  static List<String> words() {
    return Arrays.stream(values()).map(TotalProperty::word).toList();
  }

  private static Map<String, Money> taxes(Valuation valuation) {
    Map<String, Money> taxes = new LinkedHashMap<>();
    for (TaxTotal tax : valuation.taxes()) {
      taxes.put(TaxRates.name(tax.rate()), tax.tax());
    }
    return taxes;
  }

  private static Map<String, Money> charges(Valuation valuation) {
    Map<String, Money> charges = new LinkedHashMap<>();
    for (PricedLine line : valuation.lines()) {
      String charge = line.charge();
      Money amount = line.amount();
      if (charge != null && amount != null) {
        charges.merge(charge, amount, Money::plus);
      }
    }
    return charges;
  }
}
