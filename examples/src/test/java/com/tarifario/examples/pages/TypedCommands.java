package com.tarifario.examples.pages;

import com.tarifario.cli.command.TarifarioCommand;
import com.tarifario.cli.terminal.Questions;
import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Runs the commands that stand on its standard input, a line each, and prints what they print, and
 * {@link #END} after each.
 */
final class TypedCommands {

  /** What stands between the words of a command. */
  static final String BETWEEN_WORDS = "\t";

  /** The line after what a command printed. */
  static final String END = "\u0004";

  private TypedCommands() {}

  /** Runs commands until there are no more. */
  public static void main(String[] args) throws IOException {
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      run(said, line.split(BETWEEN_WORDS, -1));
      if (said.size() > 0 && !said.toString(StandardCharsets.UTF_8).endsWith("\n")) {
        said.write('\n');
      }
      said.writeTo(System.out);
      System.out.println(END);
      System.out.flush();
    }
  }

  private static void run(ByteArrayOutputStream said, String... words) {
    Terminal terminal =
        new Terminal(
            said,
            writer(said),
            writer(said),
            Locale.ENGLISH,
            Style.PLAIN,
            Style.PLAIN,
            false,
            0,
            Questions.NOBODY);
    TarifarioCommand.run(terminal, words);
    terminal.err().flush();
    terminal.out().flush();
  }

  private static PrintWriter writer(ByteArrayOutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }
}
