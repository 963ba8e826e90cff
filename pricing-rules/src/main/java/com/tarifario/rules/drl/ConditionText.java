package com.tarifario.rules.drl;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.Condition;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads conditions that stand in another file than rules do, as {@code Line( ... )} would hold
 * them, asked before any line is cut and before any price exists.
 */
public final class ConditionText {

  private static final int QUOTE = 1;

  private final SourceText source;
  private final Vocabulary vocabulary;

  /**
   * A reader.
   *
   * @param source the file in which they stand
   * @param vocabulary the fields that they may ask about
   */
  public ConditionText(SourceText source, Vocabulary vocabulary) {
    this.source = source;
    this.vocabulary = vocabulary;
  }

  /**
   * The conditions, joined by "and".
   *
   * @param text what is written, without quotes
   * @param where where it begins in the file, its quote if it has one
   * @param problems takes what is wrong
   * @return nothing if something is wrong
   */
  public Optional<Condition> read(String text, SourceLocation where, Consumer<Problem> problems) {
    int begin = begin(text, where);
    SourceText read = begin < 0 ? new SourceText(where.file(), text) : source;
    int from = Math.max(0, begin);
    try {
      ConditionParser parser =
          new ConditionParser(new Tokens(read, from, from + text.length()), vocabulary);
      Condition condition = parser.parseAll();
      for (FieldUse use : parser.uses()) {
        boolean cut = use.field().equals(StandardField.BAND.field());
        if (cut || !use.field().isKnownAt(Stage.COST)) {
          throw new RuleSyntaxException(
              Problem.error(
                  read.at(use.token().offset()),
                  RulesMessage.MEASURE_TOO_EARLY,
                  use.field().name()));
        }
      }
      return Optional.of(condition);
    } catch (RuleSyntaxException wrong) {
      Problem problem = wrong.problem();
      problems.accept(
          begin < 0 ? new Problem(problem.severity(), where, problem.message()) : problem);
      return Optional.empty();
    }
  }

  /** The offset of the text in the file; negative if it is not written there letter by letter. */
  private int begin(String text, SourceLocation where) {
    int quote = source.offset(where.line(), where.column() - 1);
    for (int at = quote; at <= quote + QUOTE; at++) {
      if (source.text().startsWith(text, at)) {
        return at;
      }
    }
    return -1;
  }
}
