package com.tarifario.cli.command;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.io.json.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as programs are told it.
 *
 * @param message what is wrong and what to do
 * @param where the place to mend; null if it is not in a file
 * @param warning whether everything is used all the same
 * @param expected what it could have been; empty if that can't be listed
 * @param hint what helps; null if the message says all, or says it itself
 */
record ToldError(
    Message message,
    @Nullable SourceLocation where,
    boolean warning,
    List<String> expected,
    @Nullable Message hint) {

  static ToldError of(Message message) {
    return new ToldError(message, null, false, List.of(), null);
  }

  static ToldError of(Problem problem) {
    return new ToldError(problem.message(), problem.where(), !problem.isError(), List.of(), null);
  }

  /** As JSON has it, in the language. */
  Map<String, Object> tree(Locale locale) {
    Message help = hint == null ? suggestion() : hint;
    return Tree.of()
        .with("message", message.in(locale))
        .with("severity", warning ? "warning" : null)
        .with("file", where == null ? null : where.file())
        .with("line", where == null || where.line() == 0 ? null : where.line())
        .with("column", where == null || where.column() == 0 ? null : where.column())
        .with("expected", expected)
        .with("hint", help == null ? null : help.in(locale).strip())
        .map();
  }

  /** What it was meant to be, if the message has an idea. */
  private @Nullable Message suggestion() {
    for (Object argument : message.arguments()) {
      if (argument instanceof Message inner && inner.key() == CoreMessage.DID_YOU_MEAN) {
        return inner;
      }
    }
    return null;
  }
}
