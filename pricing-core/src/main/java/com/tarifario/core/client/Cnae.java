package com.tarifario.core.client;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An activity by the national classification (CNAE), which to four digits is the European one
 * (NACE). Of the edition of 2009 or of 2025: the divisions are those of Regulation (EC) 1893/2006
 * (NACE Rev. 2; CNAE-2009, Royal Decree 475/2007) and of Delegated Regulation (EU) 2023/137 (NACE
 * Rev. 2.1; CNAE-2025, Royal Decree 10/2025). Divisions 12, 36, 37, 39, 75, 97 and 99 are not
 * divided any further in either, so that nothing but zeros follows there.
 *
 * @param code two to four digits: {@code 5610}
 */
public record Cnae(String code) {

  /** The divisions of both editions, and up to two digits more. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:0[1-35-9]|1[013-9]|2[0-9]|3[0-358]|4[1-35-79]|5[0-35689]|6[0-689]|7[0-47-9]|8[0-24-8]"
              + "|9[0-68])[0-9]{0,2}|(?:12|3[679]|75|9[79])0{0,2}");

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
