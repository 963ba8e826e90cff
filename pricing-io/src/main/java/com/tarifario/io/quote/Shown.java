package com.tarifario.io.quote;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.Margins;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How numbers and rules of a valued quote are written, in either format. */
final class Shown {

  /** The layer that is written for a price that a person set. */
  static final String OVERRIDE_LAYER = "override";

  private static final int MOST_DECIMALS = 10;

  private Shown() {}

  /** The number, to ten decimals at most; a rounded amount keeps its zeros. */
  static @Nullable BigDecimal number(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal settled = Exact.settle(number);
    if (settled.scale() > MOST_DECIMALS) {
      settled = settled.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
    return settled.scale() < 0 ? settled.setScale(0) : settled;
  }

  static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : number(money.amount());
  }

  /** A number that was multiplied or divided, without the zeros that this left behind. */
  static @Nullable BigDecimal stripped(@Nullable BigDecimal number) {
    return number == null ? null : number(Exact.settle(number).stripTrailingZeros());
  }

  /** A price that was not rounded. */
  static @Nullable BigDecimal exact(@Nullable Money money) {
    return money == null ? null : stripped(money.amount());
  }

  static @Nullable BigDecimal margin(@Nullable Money amount, @Nullable Money cost) {
    return amount == null || cost == null ? null : number(amount.minus(cost));
  }

  /** The margin as a part of the amount, in hundredths; null if it can't be told. */
  static @Nullable BigDecimal marginRate(@Nullable Money amount, @Nullable Money cost) {
    return amount == null || cost == null
        ? null
        : Margins.onSale(amount, cost).map(Percentage::value).orElse(null);
  }

  /** The layer of a priced line: that of its rules, or the one of prices set by hand. */
  static @Nullable String layer(PricedLine line) {
    if (line.status() == LineStatus.OVERRIDDEN) {
      return OVERRIDE_LAYER;
    }
    return line.winners().isEmpty()
        ? null
        : line.winners().stream().map(RuleRef::layer).distinct().collect(Collectors.joining("; "));
  }

  /** The rule of a priced line, or the reason for a price set by hand. */
  static @Nullable String rule(PricedLine line) {
    PriceOverride override = line.source().override();
    if (line.status() == LineStatus.OVERRIDDEN && override != null) {
      return override.reason();
    }
    return line.winners().isEmpty()
        ? null
        : line.winners().stream().map(RuleRef::name).collect(Collectors.joining("; "));
  }
}
