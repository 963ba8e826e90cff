package com.tarifario.rules.drl;

import com.tarifario.core.text.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a template, every character of which stands at the template's own place, and behind
 * it one character for each blank that was filled, which stands where the filling comes from.
 */
final class FilledText extends SourceText {

  private final SourceLocation where;
  private final int length;
  private final List<SourceLocation> fillings = new ArrayList<>();

  /**
   * A template's text.
   *
   * @param blanks how many blanks it has at most
   */
  FilledText(String text, int blanks, SourceLocation where) {
    super(where.file(), text + " ".repeat(blanks + 1));
    this.where = where;
    this.length = text.length();
  }

  /** An offset that stands for the place. */
  int offsetOf(SourceLocation filling) {
    fillings.add(filling);
    return length + fillings.size() - 1;
  }

  @Override
  SourceLocation at(int offset) {
    int filling = offset - length;
    return filling < 0 || filling >= fillings.size() ? where : fillings.get(filling);
  }
}
