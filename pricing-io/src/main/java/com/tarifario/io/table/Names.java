package com.tarifario.io.table;

import java.text.Normalizer;
import java.util.Locale;

/** Names as people type them, compared without accents, case and signs. */
public final class Names {

  private Names() {}

  /**
   * The name without accents, upper case, spaces and signs: {@code Línea PT} is {@code lineapt}.
   */
  public static String key(String name) {
    boolean plain = true;
    for (int at = 0; at < name.length() && plain; at++) {
      char sign = name.charAt(at);
      plain = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }
    if (plain) {
      return name;
    }
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(letters.length());
    letters.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }
}
