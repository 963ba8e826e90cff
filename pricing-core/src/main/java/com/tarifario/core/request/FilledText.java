package com.tarifario.core.request;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for the fields of a request: {@code Avería de {equipo}: {descripcion}}.
 *
 * @param pattern the text, with names of fields in braces
 */
public record FilledText(String pattern) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** Words of up to four small letters at the end: {@code en la}. */
  private static final Pattern LEADING = Pattern.compile("(?:(?<![^\\s(,:;·-])\\p{Ll}{1,4}\\s+)+$");

  public FilledText {
    Objects.requireNonNull(pattern, "pattern");
  }

  /** The names between braces, in their order. */
  public Set<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    Matcher places = PLACE.matcher(pattern);
    while (places.find()) {
      names.add(places.group(1));
    }
    return names;
  }

  /** The text with the values of the fields; a field without one leaves nothing. */
  public String fill(Map<String, Object> values) {
    return PLACE
        .matcher(pattern)
        .replaceAll(
            place -> Matcher.quoteReplacement(FieldValues.text(values.get(place.group(1)))));
  }

  /**
   * The same as a title: in one line, without the signs that stood beside blank fields, and without
   * the short words that led to them: {@code Avería: No enfría}.
   */
  public String title(Map<String, Object> values) {
    StringBuilder text = new StringBuilder();
    Matcher places = PLACE.matcher(pattern);
    int from = 0;
    while (places.find()) {
      String before = pattern.substring(from, places.start());
      String value = FieldValues.text(values.get(places.group(1))).strip();
      text.append(value.isEmpty() ? LEADING.matcher(before).replaceAll("") : before).append(value);
      from = places.end();
    }
    return text.append(pattern.substring(from))
        .toString()
        .replaceAll("\\s+", " ")
        .replaceAll(" ?\\( ?\\)", "")
        .replaceAll(" +([,:;])", "$1")
        .replaceAll("^[ ,:;·-]+|[ ,:;·-]+$", "");
  }
}
