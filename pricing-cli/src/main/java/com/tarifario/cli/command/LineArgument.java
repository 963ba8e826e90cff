package com.tarifario.cli.command;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.work.LineId;

/** A line as people name it: {@code PT-2026-0001/3}. */
final class LineArgument {

  private LineArgument() {}

  /**
   * The line.
   *
   * @throws CannotRunException if the text names none
   */
  static LineId parse(String text) {
    try {
      return LineId.parse(text.strip());
    } catch (IllegalArgumentException notOne) {
      throw new CannotRunException(CliMessage.BAD_LINE_ID, text);
    }
  }
}
