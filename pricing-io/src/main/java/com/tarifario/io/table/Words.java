package com.tarifario.io.table;

import com.tarifario.core.text.Suggestion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that cells of a column can hold, in English and Spanish, for the constants of an enum.
 *
 * @param <E> the enum
 */
public final class Words<E extends Enum<E>> {

  private final List<String> expected;
  private final Map<String, E> byKey = new HashMap<>();

  private Words(List<String> expected) {
    this.expected = expected;
  }

  /**
   * The names of all constants, and further words.
   *
   * @param type the enum
   * @param others the further words, by the constant that they mean
   */
  public static <E extends Enum<E>> Words<E> of(Class<E> type, Map<E, List<String>> others) {
    Words<E> words =
        new Words<>(
            Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList());
    for (E each : type.getEnumConstants()) {
      words.byKey.put(Names.key(each.name()), each);
      others.getOrDefault(each, List.of()).forEach(word -> words.byKey.put(Names.key(word), each));
    }
    return words;
  }

  /** The constant that the word means, whatever its case and accents; null if it means none. */
  public @Nullable E find(String word) {
    return byKey.get(Names.key(word));
  }

  /** The word that was probably meant; null if none is near. */
  @Nullable String nearest(String word) {
    return Suggestion.nearest(Names.key(word), byKey.keySet()).orElse(null);
  }

  /** The English words. */
  List<String> expected() {
    return expected;
  }
}
