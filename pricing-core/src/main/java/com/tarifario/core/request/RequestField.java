package com.tarifario.core.request;

import com.tarifario.core.money.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field that requests of a type ask for.
 *
 * @param name what files and commands call it: {@code urgencia}
 * @param labels what people call it, by language; in a language that is not among them, its name
 * @param kind what can be entered
 * @param unit what a number counts; null if it is a plain number, or no number
 * @param least the least number; null if there is none
 * @param most the greatest number; null if there is none
 * @param options the words of a choice, at least one; empty for other kinds
 * @param required whether no request is without it
 * @param neededIn the states in which no request is without it; empty if it may stay blank, or is
 *     required at all
 * @param preset what stands in it unless something else is entered, of the type that its kind
 *     tells; null if nothing does
 */
public record RequestField(
    String name,
    Map<String, String> labels,
    FieldKind kind,
    @Nullable Unit unit,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    List<String> options,
    boolean required,
    Set<String> neededIn,
    @Nullable Object preset) {

  /** The longest text that can be entered. */
  public static final int LONGEST = 4_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

  public RequestField {
    if (!isName(name)) {
      throw new IllegalArgumentException("\"" + name + "\" can't be the name of a field.");
    }
    labels = Map.copyOf(labels);
    Objects.requireNonNull(kind, "kind");
    options = List.copyOf(options);
    neededIn = Set.copyOf(neededIn);
    if ((kind == FieldKind.CHOICE) == options.isEmpty()) {
      throw new IllegalArgumentException("Field " + name + ": options are for choices.");
    }
    if (kind != FieldKind.NUMBER && (unit != null || least != null || most != null)) {
      throw new IllegalArgumentException("Field " + name + ": unit and limits are for numbers.");
    }
    if (least != null && most != null && least.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "Field " + name + ": at least " + least + " and at most " + most + ".");
    }
  }

  /** A field that may stay blank, and that people call by its name. */
  public static RequestField of(String name, FieldKind kind) {
    return new RequestField(
        name, Map.of(), kind, null, null, null, List.of(), false, Set.of(), null);
  }

  /** A choice of words that may stay blank. */
  public static RequestField choice(String name, String... options) {
    return new RequestField(
        name,
        Map.of(),
        FieldKind.CHOICE,
        null,
        null,
        null,
        List.of(options),
        false,
        Set.of(),
        null);
  }

  /** The same, which no request is without. */
  public RequestField asRequired() {
    return new RequestField(name, labels, kind, unit, least, most, options, true, neededIn, preset);
  }

  /** The same, which no request is without that is in one of the states. */
  public RequestField asNeededIn(String... states) {
    return new RequestField(
        name, labels, kind, unit, least, most, options, required, Set.of(states), preset);
  }

  /** The same with a preset of the type that its kind tells. */
  public RequestField withPreset(Object value) {
    return new RequestField(
        name, labels, kind, unit, least, most, options, required, neededIn, value);
  }

  /** Whether the text can be the name of a field: a letter, then letters, digits, - and _. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** What people call it in the language. */
  public String label(Locale locale) {
    return labels.getOrDefault(locale.getLanguage(), name);
  }

  /** Whether a request in that state can't be without it. */
  public boolean isNeededIn(String state) {
    return required || neededIn.contains(state);
  }
}
