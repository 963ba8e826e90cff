package com.tarifario.cli;

import com.tarifario.cli.command.TarifarioCommand;
import com.tarifario.cli.terminal.Questions;
import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a command did: run inside this process, on files and pipes rather than on a terminal.
 *
 * @param status the exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandRun(int status, String out, String err) {

  /** Where the fixtures stand, seen from the module's folder, in which tests run. */
  public static final String FIXTURES = "src/test/resources/fixtures/";

  /** Runs the command line in the language of {@code --lang}, else in English. */
  public static CommandRun of(String... args) {
    return of(Questions.NOBODY, args);
  }

  /** The same, with somebody at the terminal who answers questions. */
  public static CommandRun of(Questions questions, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            out,
            writer(out),
            writer(err),
            SystemTerminal.locale(args, Locale.ENGLISH),
            Style.PLAIN,
            Style.PLAIN,
            false,
            0,
            questions);
    int status = TarifarioCommand.run(terminal, args);
    terminal.out().flush();
    terminal.err().flush();
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Words, and at their end those that several commands have in common. */
  public static CommandRun of(List<String> words, String... end) {
    return of(Stream.concat(words.stream(), Stream.of(end)).toArray(String[]::new));
  }

  /** A command as it is typed, its words parted by spaces, with such words at its end. */
  public static CommandRun typed(String command, String... end) {
    return of(List.of(command.split(" ", -1)), end);
  }

  private static PrintWriter writer(ByteArrayOutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** All that it said and how it ended, for golden files. */
  public String transcript() {
    return out + (err.isEmpty() ? "" : "--- stderr\n" + err) + "--- exit status " + status + "\n";
  }
}
