package com.tarifario.rules.sheet;

import com.tarifario.core.facts.Field;
import com.tarifario.rules.drl.VerbTemplate;

/** What a column of a rate sheet is. */
sealed interface SheetColumn {

  /** Its place in the file, from 0. */
  int index();

  /**
   * A word of its own: {@code rule}, {@code salience}, {@code from}, {@code to}.
   *
   * @param index its place
   * @param word which
   */
  record Plain(int index, Word word) implements SheetColumn {}

  /** The columns that are about the row itself. */
  enum Word {
    RULE,
    SALIENCE,
    FROM,
    TO
  }

  /**
   * A condition: {@code zone}, {@code quantity >=}.
   *
   * @param index its place
   * @param field the field that it asks about
   * @param fieldIndex the field's index in facts
   * @param test how it is compared with the cell
   */
  record Asking(int index, Field field, int fieldIndex, Test test) implements SheetColumn {}

  /**
   * A value for blanks of verbs: {@code $base}.
   *
   * @param index its place
   * @param name its name, without the sign
   */
  record Value(int index, String name) implements SheetColumn {}

  /**
   * A verb: {@code unitPrice}, {@code charge("Salida", "$ EUR", perVisit)}.
   *
   * @param index its place
   * @param template the verb with its blanks
   */
  record Proposing(int index, VerbTemplate template) implements SheetColumn {}

  /**
   * A column without a name, whose cells must be blank.
   *
   * @param index its place
   */
  record Nameless(int index) implements SheetColumn {}

  /** How cells are compared with a field. */
  enum Test {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    IN("in"),
    NOT_IN("not in"),
    MATCHES("matches"),
    NOT_MATCHES("not matches");

    private final String written;

    Test(String written) {
      this.written = written;
    }

    /** As headers write it. */
    String written() {
      return written;
    }

    boolean isOrdering() {
      return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }

    boolean isMatch() {
      return this == MATCHES || this == NOT_MATCHES;
    }
  }
}
