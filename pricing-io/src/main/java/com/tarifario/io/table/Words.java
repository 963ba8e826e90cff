package com.tarifario.io.table;

import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.Kind;
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

  /** What a cost is for. */
  public static final Words<Kind> KINDS =
      Words.of(
          Kind.class,
          Map.of(
              Kind.LABOUR, List.of("mano de obra", "labor"),
              Kind.MATERIAL, List.of("materiales"),
              Kind.TRAVEL, List.of("desplazamiento", "desplazamientos"),
              Kind.SUBCONTRACT, List.of("subcontrata", "subcontratación"),
              Kind.EQUIPMENT, List.of("maquinaria", "equipo", "equipos"),
              Kind.EXPENSE, List.of("gasto", "gastos")));

  private final List<String> expected;
  private final Map<String, E> byKey = new HashMap<>();

  /** As most files write them, so that no key has to be made. */
  private final Map<String, E> asWritten = new HashMap<>();

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
      words.add(each.name(), each);
      words.add(each.name().toLowerCase(Locale.ROOT), each);
      others.getOrDefault(each, List.of()).forEach(word -> words.add(word, each));
    }
    return words;
  }

  private void add(String word, E constant) {
    byKey.put(Names.key(word), constant);
    asWritten.put(word, constant);
  }

  /** The constant that the word means, whatever its case and accents; null if it means none. */
  public @Nullable E find(String word) {
    E written = asWritten.get(word);
    return written == null ? byKey.get(Names.key(word)) : written;
  }

  /** The word that was probably meant; null if none is near. */
  public @Nullable String nearest(String word) {
    return Suggestion.nearest(Names.key(word), byKey.keySet()).orElse(null);
  }

  /** The English words. */
  public List<String> expected() {
    return expected;
  }
}
