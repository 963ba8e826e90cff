package com.tarifario.cli.command;

import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person says of a line of a document, as words {@code FIELD=VALUE}. */
final class LineWords {

  private static final Set<Field.Origin> OF_REGISTER =
      EnumSet.of(Field.Origin.CLIENT, Field.Origin.WORK_CENTRE, Field.Origin.AGREEMENT);

  private static final Set<Field> KEYS =
      Set.of(
          StandardField.CLIENT.field(),
          StandardField.WORK_CENTRE.field(),
          StandardField.AGREEMENT.field());

  private final List<String> words;

  LineWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /**
   * Refuses what stands in the register, and is not of a line: it would be lost.
   *
   * @param vocabulary the fields that there are
   * @throws CannotRunException if a word is of that
   */
  void refuseOfRegister(Vocabulary vocabulary) {
    for (String each : words) {
      field(name(each), vocabulary)
          .filter(field -> OF_REGISTER.contains(field.origin()) && !KEYS.contains(field))
          .ifPresent(
              field -> {
                throw new CannotRunException(LineMessage.FIELD_OF_REGISTER, field.name());
              });
    }
  }

  /** All of them, as they were said. */
  List<String> all() {
    return words;
  }

  /** Whether anything is said of the field. */
  boolean gives(StandardField field) {
    return words.stream().anyMatch(each -> isCalled(field.field(), name(each)));
  }

  private static Optional<Field> field(String name, Vocabulary vocabulary) {
    Field exact = vocabulary.field(name);
    return exact != null
        ? Optional.of(exact)
        : vocabulary.fields().stream().filter(each -> isCalled(each, name)).findFirst();
  }

  /** By the word that rules use, or that of work files: {@code work_centre}. */
  private static boolean isCalled(Field field, String name) {
    return field.name().equalsIgnoreCase(name.replace("_", "").replace("-", ""));
  }

  private static String name(String word) {
    int sign = word.indexOf('=');
    return (sign < 0 ? word : word.substring(0, sign)).strip();
  }
}
