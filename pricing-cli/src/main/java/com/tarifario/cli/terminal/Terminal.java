package com.tarifario.cli.terminal;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.Problem;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Where a command's results and messages go, and how they are to look there.
 *
 * @param outStream results that programs read; {@code out} writes into it
 * @param out results
 * @param err messages
 * @param locale the language of both, and of the numbers in them
 * @param outStyle the look of results
 * @param errStyle the look of messages
 * @param progress whether progress is shown among the messages
 * @param columns how many columns wide results may be; 0 if they may be any width
 * @param questions who can be asked for what is missing
 */
public record Terminal(
    OutputStream outStream,
    PrintWriter out,
    PrintWriter err,
    Locale locale,
    Style outStyle,
    Style errStyle,
    boolean progress,
    int columns,
    Questions questions) {

  /** The sentence in the terminal's language. */
  public String text(MessageKey key, Object... arguments) {
    return Message.of(key, arguments).in(locale);
  }

  /** The message in the terminal's language. */
  public String text(Message message) {
    return message.in(locale);
  }

  /** Numbers as the terminal's language writes them. */
  public Numbers numbers() {
    return new Numbers(locale);
  }

  /** Writes a sentence among the messages. */
  public void say(MessageKey key, Object... arguments) {
    err.println(text(key, arguments));
    err.flush();
  }

  /** Writes a sentence among the messages. */
  public void say(Message message) {
    err.println(text(message));
    err.flush();
  }

  /** Writes a problem among the messages: {@code FILE:LINE:COLUMN: message}. */
  public void report(Problem problem) {
    err.println(line(problem, errStyle));
    err.flush();
  }

  /** A problem in one line, in the look of its severity. */
  public String line(Problem problem, Style style) {
    String message = text(problem.message());
    String shown = problem.isError() ? style.red(message) : style.yellow(message);
    return problem.where() == null ? shown : problem.where() + ": " + shown;
  }

  /** Writes a heading among the results, after an empty line. */
  public void heading(String text) {
    out.println();
    out.println(outStyle.bold(text));
  }

  /** Writes a table among the results. */
  public void table(Table table, int indent) {
    table.lines(indent, columns, outStyle).forEach(out::println);
  }
}
