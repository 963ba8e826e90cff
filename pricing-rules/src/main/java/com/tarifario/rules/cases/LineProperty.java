package com.tarifario.rules.cases;

import com.tarifario.core.money.Money;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.PriceOverride;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be expected of a line or a charge. */
enum LineProperty {
  STATUS("status", Type.STATUS, line -> line.status().name()),
  AMOUNT("amount", Type.NUMBER, line -> number(line.amount())),
  UNIT_PRICE("unitPrice", Type.NUMBER, line -> number(line.unitPrice())),
  QUANTITY("quantity", Type.QUANTITY, PricedLine::charged),
  COST("cost", Type.NUMBER, line -> number(line.cost())),
  COMPUTED_UNIT_PRICE(
      "computedUnitPrice", Type.NUMBER, line -> computed(line, ComputedPrice::unitPrice)),
  COMPUTED_AMOUNT("computedAmount", Type.NUMBER, line -> computed(line, ComputedPrice::amount)),
  TAX_RATE("taxRate", Type.RATE, line -> line.tax() == null ? null : line.tax().rate()),
  RULE("rule", Type.TEXT, LineProperty::rule),
  LAYER("layer", Type.LAYER, LineProperty::layer),
  PROBLEM("problem", Type.MESSAGE, PricedLine::problem),
  PROOF("proof", Type.PROOF, PricedLine::proof);

  /** The layer of a price that a person set. */
  static final String OVERRIDE = "override";

  /** What values are. */
  enum Type {
    NUMBER,
    QUANTITY,
    RATE,
    TEXT,
    STATUS,
    LAYER,
    MESSAGE,
    PROOF
  }

  private final String word;
  private final Type type;
  private final Function<PricedLine, @Nullable Object> value;

  LineProperty(String word, Type type, Function<PricedLine, @Nullable Object> value) {
    this.word = word;
    this.type = type;
    this.value = value;
  }

  /** The word of files of cases. */
  String word() {
    return word;
  }

  Type type() {
    return type;
  }

  /** What came out; null if nothing did. */
  @Nullable Object valueOf(PricedLine line) {
    return value.apply(line);
  }

  /** All words, in the order of reading. */
  static List<String> words() {
    return Arrays.stream(values()).map(LineProperty::word).toList();
  }

  /** The statuses that there are. */
  static List<String> statuses() {
    return Arrays.stream(LineStatus.values()).map(LineStatus::name).toList();
  }

  /** What came out, as files of cases write it. */
  Message shown(PricedLine line) {
    Object got = valueOf(line);
    if (this == UNIT_PRICE && got == null && line.pieces().size() > 1) {
      return Message.of(CaseMessage.SEVERAL_PRICES);
    }
    return CaseValue.shown(got);
  }

  private static @Nullable Object number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  private static @Nullable Object computed(
      PricedLine line, Function<ComputedPrice, @Nullable Money> part) {
    ComputedPrice computed = line.computed();
    return computed == null ? null : number(part.apply(computed));
  }

  private static @Nullable Object rule(PricedLine line) {
    PriceOverride override = line.source().override();
    if (line.status().isSet() && override != null) {
      return override.reason();
    }
    return line.winners().isEmpty() ? null : line.winners().get(0).name();
  }

  private static @Nullable Object layer(PricedLine line) {
    if (line.status() == LineStatus.OVERRIDDEN) {
      return OVERRIDE;
    }
    return line.winners().isEmpty() ? null : line.winners().get(0).layer();
  }
}
