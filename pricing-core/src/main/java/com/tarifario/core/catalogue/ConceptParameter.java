package com.tarifario.core.catalogue;

import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Message;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that is said when a budget concept is offered, and that its yields depend on.
 *
 * @param name what expressions call it: {@code kW}; letters, digits and {@code _}
 * @param description what it means to people; empty if its name says it
 * @param unit what it counts; null if the number stands for itself
 * @param byDefault its value if none is said
 * @param least the least value that makes sense; null if any does
 * @param most the greatest value that makes sense; null if any does
 */
public record ConceptParameter(
    String name,
    String description,
    @Nullable Unit unit,
    BigDecimal byDefault,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,59}");

  public ConceptParameter {
    if (!isName(name)) {
      throw new IllegalArgumentException("A parameter can't be called \"" + name + "\".");
    }
    Objects.requireNonNull(description, "description");
    Message why = refusal(name, byDefault, least, most);
    if (why != null) {
      throw new IllegalArgumentException(why.toString());
    }
  }

  /** A parameter that takes any value. */
  public static ConceptParameter of(String name, String byDefault) {
    return new ConceptParameter(name, "", null, new BigDecimal(byDefault), null, null);
  }

  /** Whether the text can be the name of a parameter. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Why it can't have that value; null if it can. */
  public @Nullable Message refusal(BigDecimal value) {
    return refusal(name, value, least, most);
  }

  private static @Nullable Message refusal(
      String name, BigDecimal value, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    if (least != null && value.compareTo(least) < 0) {
      return Message.of(ConceptMessage.PARAMETER_TOO_SMALL, name, value, least);
    }
    if (most != null && value.compareTo(most) > 0) {
      return Message.of(ConceptMessage.PARAMETER_TOO_GREAT, name, value, most);
    }
    return null;
  }
}
