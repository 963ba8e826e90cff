package com.tarifario.core.facts;

import com.tarifario.core.money.Unit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule can ask about a line, or about a service that may be offered.
 *
 * @param name the word that rules use: {@code rateGroup}
 * @param type what its values are
 * @param origin where its value comes from
 * @param since the first stage at which it is known
 * @param words the words that it can be, of a {@link FieldType#WORD} field; else empty
 * @param unit what a number counts; null if the number stands for itself
 * @param description what it means, in the language of who declared it
 */
public record Field(
    String name,
    FieldType type,
    Origin origin,
    Stage since,
    List<String> words,
    @Nullable Unit unit,
    String description) {

  /** Where the value of a field comes from. */
  public enum Origin {
    /** The line itself, as the document has it. */
    LINE,
    /** The line's client. */
    CLIENT,
    /** The line's work centre. */
    WORK_CENTRE,
    /** The line's maintenance agreement. */
    AGREEMENT,
    /** A service that may be offered: the budget concept. */
    CONCEPT,
    /** What was rendered to the client before. */
    HISTORY,
    /** Summed or found by the engine before any rule is asked. */
    MEASURE,
    /** Made by an earlier stage. */
    RESULT
  }

  public Field {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(description, "description");
    words = List.copyOf(words);
  }

  /** An attribute of a company's own, declared in its {@code tariff.yaml}. */
  public static Field attribute(
      String name, FieldType type, Origin origin, @Nullable Unit unit, String description) {
    return new Field(name, type, origin, Stage.COST, List.of(), unit, description);
  }

  /** Whether rules of the stage can ask for it. */
  public boolean isKnownAt(Stage stage) {
    return since.compareTo(stage) <= 0;
  }
}
