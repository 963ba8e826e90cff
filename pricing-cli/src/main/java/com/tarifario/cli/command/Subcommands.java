package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * The commands of a group. Where the arguments name one of them, it alone is made, since making all
 * takes longer than many a command runs. Else all are made, as help and what is said about a
 * misspelt command need them.
 */
final class Subcommands {

  /** How one is made, given the words that follow its name. */
  private final Map<String, Function<List<String>, Object>> makers = new LinkedHashMap<>();

  private final Terminal terminal;

  Subcommands(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Adds a command under the name that it has itself. */
  Subcommands command(String name, Function<Terminal, Object> maker) {
    makers.put(name, words -> maker.apply(terminal));
    return this;
  }

  /** Adds a group under the name that it has itself. */
  Subcommands group(String name, BiFunction<Terminal, List<String>, CommandLine> maker) {
    makers.put(name, words -> maker.apply(terminal, words));
    return this;
  }

  /** The group with the command that the first word names; with all commands if it names none. */
  CommandLine of(Object group, List<String> words) {
    CommandLine line = new CommandLine(group);
    var named = words.isEmpty() ? null : makers.get(words.get(0));
    if (named == null) {
      makers.values().forEach(each -> line.addSubcommand(each.apply(List.of())));
    } else {
      line.addSubcommand(named.apply(words.subList(1, words.size())));
    }
    return line;
  }
}
