package com.tarifario.cli;

import com.tarifario.cli.terminal.Questions;
import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Terminal;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terminal, or the files and pipes, that the program was started on. Before the arguments are
 * read in earnest, they are looked through for what messages about the arguments depend on.
 *
 * <p>The start script says by system properties whether standard output and standard error are
 * terminals.
 */
final class SystemTerminal {

  private SystemTerminal() {}

  static Terminal of(String[] args) {
    boolean outIsTerminal = isTerminal("tarifario.stdout", "sun.stdout.encoding");
    boolean errIsTerminal = isTerminal("tarifario.stderr", "sun.stderr.encoding");
    boolean coloured = !has(args, "--no-color") && wantsColours(System.getenv());
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return new Terminal(
        out,
        writer(out, outIsTerminal, "sun.stdout.encoding"),
        writer(new FileOutputStream(FileDescriptor.err), errIsTerminal, "sun.stderr.encoding"),
        locale(args, Locale.getDefault()),
        outIsTerminal && coloured ? Style.ANSI : Style.PLAIN,
        errIsTerminal && coloured ? Style.ANSI : Style.PLAIN,
        errIsTerminal && coloured,
        outIsTerminal ? columns() : 0,
        errIsTerminal && isTerminal("tarifario.stdin", "sun.stdout.encoding")
            ? new SystemQuestions()
            : Questions.NOBODY);
  }

  /** The language of {@code --lang}, else the system's if it is one of ours, else English. */
  static Locale locale(String[] args, Locale system) {
    String language = option(args, "--lang");
    if (language == null) {
      String own = system.getLanguage();
      return own.equals("es") || own.equals("en") ? system : Locale.ENGLISH;
    }
    return language.equals("es") ? Locale.forLanguageTag("es") : Locale.ENGLISH;
  }

  private static @Nullable String option(String[] args, String name) {
    for (int index = 0; index < args.length && !args[index].equals("--"); index++) {
      if (args[index].startsWith(name + "=")) {
        return args[index].substring(name.length() + 1);
      }
      if (args[index].equals(name) && index + 1 < args.length) {
        return args[index + 1];
      }
    }
    return null;
  }

  private static boolean has(String[] args, String name) {
    for (String arg : args) {
      if (arg.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** As the start script says; where it can't, Java 17 names a character set of terminals only. */
  private static boolean isTerminal(String property, String charsetProperty) {
    String said = System.getProperty(property);
    return said == null ? System.getProperty(charsetProperty) != null : said.equals("terminal");
  }

  private static boolean wantsColours(Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()
        || environment.getOrDefault("TERM", "").equals("dumb")) {
      return false;
    }
    // The old console of Windows shows escape sequences as they are.
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return !windows || environment.containsKey("WT_SESSION") || environment.containsKey("TERM");
  }

  private static int columns() {
    Integer columns = Integer.getInteger("tarifario.columns");
    return columns == null ? 0 : columns;
  }

  /** UTF-8, but on a terminal the terminal's own character set if it has one worth the name. */
  private static PrintWriter writer(OutputStream stream, boolean terminal, String property) {
    Charset charset = StandardCharsets.UTF_8;
    String named = System.getProperty(property);
    if (terminal && named != null && Charset.isSupported(named)) {
      Charset own = Charset.forName(named);
      charset = own.equals(StandardCharsets.US_ASCII) ? charset : own;
    }
    return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, charset)));
  }
}
