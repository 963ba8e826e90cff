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

  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern SHAPE =
      Pattern.compile("(?<code>[^:@]+)(:(?<rest>[^@]+))?(@(?<chapter>.+))?");

  /**
   * Reads an argument.
   *
   * @throws CannotRunException if it can't be understood; shows how it is written
   */
  static ConceptArgument parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      throw new CannotRunException(QuoteMessage.BAD_CONCEPT, text);
    }
    String rest = matcher.group("rest");
    List<String> parts = rest == null ? List.of("1") : List.of(rest.split(",", -1));
    boolean counted = NUMBER.matcher(parts.get(0)).matches();
    BigDecimal quantity = counted ? new BigDecimal(parts.get(0)) : BigDecimal.ONE;
    if (quantity.signum() == 0 || (!counted && !parts.get(0).contains("="))) {
      throw new CannotRunException(QuoteMessage.BAD_CONCEPT, text);
    }
    Map<String, BigDecimal> parameters = new LinkedHashMap<>();
    for (String each : parts.subList(counted ? 1 : 0, parts.size())) {
      int sign = each.indexOf('=');
      String value = each.substring(sign + 1);
      String number = value.startsWith("-") ? value.substring(1) : value;
      if (sign < 1 || !NUMBER.matcher(number).matches()) {
        throw new CannotRunException(QuoteMessage.BAD_PARAMETER, each, text);
      }
      parameters.put(each.substring(0, sign), new BigDecimal(value));
    }
    return new ConceptArgument(
        matcher.group("code"), quantity, parameters, matcher.group("chapter"));
  }
}
