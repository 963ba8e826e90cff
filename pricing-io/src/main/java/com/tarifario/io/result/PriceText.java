package com.tarifario.io.result;

import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.PriceOverride;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the price of a line comes from, as results tell it. */
public final class PriceText {

  private static final String OVERRIDE = "override";
  private static final String AGREED = "agreed";
  private static final String BETWEEN = "; ";

  private PriceText() {}

  /** The layers of the rules that priced it; null if none did. */
  public static @Nullable String layer(PricedLine line) {
    return line.status().isSet()
        ? line.status() == LineStatus.AGREED ? AGREED : OVERRIDE
        : winners(line, RuleRef::layer);
  }

  /** The rules that priced it, or why its price was set; null if neither. */
  public static @Nullable String rule(PricedLine line) {
    PriceOverride override = line.source().override();
    return line.status().isSet()
        ? override == null ? "" : override.reason()
        : winners(line, RuleRef::name);
  }

  /** How it came about, in one line; empty if nothing was computed. */
  public static String steps(PricedLine line, Locale locale) {
    return ProofText.steps(line.proof(), locale);
  }

  private static @Nullable String winners(PricedLine line, Function<RuleRef, String> part) {
    List<RuleRef> winners = line.winners();
    if (winners.size() == 1) {
      return part.apply(winners.get(0));
    }
    return winners.isEmpty()
        ? null
        : winners.stream().map(part).distinct().collect(Collectors.joining(BETWEEN));
  }
}
