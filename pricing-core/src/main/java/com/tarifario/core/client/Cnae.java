package com.tarifario.core.client;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An activity by the national classification (CNAE), which to four digits is the European one
 * (NACE). Of the edition of 2009 or of 2025.
 *
 * @param code two to four digits: {@code 5610}
 */
public record Cnae(String code) {

  /** The divisions of both editions, and up to two digits more. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:0[1-35-9]|[12][0-9]|3[0-35-9]|4[1-35-79]|5[0-35689]|6[0-689]|7[0-57-9]|8[0-24-8]"
              + "|9[0-9])[0-9]{0,2}");

  public Cnae {
    Objects.requireNonNull(code, "code");
  }

  /**
   * The code that a person typed: {@code 5610}, {@code 56.10} or {@code I5610}.
   *
   * @throws InvalidEntryException if it is none
   */
  public static Cnae parse(String text) {
    String code = text.strip().replace(".", "").replaceFirst("^[A-Va-v]", "");
    if (!FORM.matcher(code).matches()) {
      throw new InvalidEntryException(Message.of(CoreMessage.CNAE_INVALID, text));
    }
    return new Cnae(code);
  }

  /** Whether it is the other activity or a part of it: 5610 is a part of 56. */
  public boolean isPartOf(Cnae other) {
    return code.startsWith(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
