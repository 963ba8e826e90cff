package com.tarifario.cli.command;

import com.tarifario.cli.text.QuoteMessage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * So many units of a budget concept, as an argument says it: {@code CL-SPLIT:2,kW=5@01}.
 *
 * @param code the concept's code
 * @param quantity how many, above 0
 * @param parameters the parameters that are said
 * @param chapter the code of the chapter that it is to stand in; null if none is said
 */
record ConceptArgument(
    String code,
    BigDecimal quantity,
    Map<String, BigDecimal> parameters,
    @Nullable String chapter) {

  /** Parts them, and no decimals: behind it stands a name. */
  private static final Pattern COMMA = Pattern.compile(",(?=[^,]*=)");

  private static final Pattern SHAPE =
      Pattern.compile("(?<code>[^:@]+)(:(?<rest>[^@]+))?(@(?<chapter>.+))?");

  /**
   * Reads an argument.
   *
   * @throws CannotRunException if it can't be understood, and shows how it is written; or if its
   *     quantity is not above 0
   */
  static ConceptArgument parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      throw new CannotRunException(QuoteMessage.BAD_CONCEPT, text);
    }
    String rest = matcher.group("rest");
    List<String> parts = rest == null ? List.of("1") : List.of(COMMA.split(rest, -1));
    boolean counted = !parts.get(0).contains("=");
    BigDecimal quantity = counted ? Amounts.number(parts.get(0)) : BigDecimal.ONE;
    if (quantity == null) {
      throw new CannotRunException(QuoteMessage.BAD_CONCEPT, text);
    }
    if (quantity.signum() <= 0) {
      throw new CannotRunException(QuoteMessage.CONCEPT_NOT_ABOVE_ZERO, text, quantity);
    }
    Map<String, BigDecimal> parameters = new LinkedHashMap<>();
    for (String each : parts.subList(counted ? 1 : 0, parts.size())) {
      int sign = each.indexOf('=');
      BigDecimal value = sign < 1 ? null : Amounts.number(each.substring(sign + 1));
      if (value == null) {
        throw new CannotRunException(QuoteMessage.BAD_PARAMETER, each, text);
      }
      parameters.put(each.substring(0, sign), value);
    }
    return new ConceptArgument(
        matcher.group("code"), quantity, parameters, matcher.group("chapter"));
  }
}
