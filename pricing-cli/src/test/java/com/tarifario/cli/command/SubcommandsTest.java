package com.tarifario.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.cli.CommandRun;
import com.tarifario.cli.terminal.Questions;
import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Only the command that is named is made, and nobody can tell. */
class SubcommandsTest {

  private static final CommandLine WHOLE = line(List.of());

  private static CommandLine line(List<String> words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter writer = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            bytes,
            writer,
            writer,
            Locale.ENGLISH,
            Style.PLAIN,
            Style.PLAIN,
            false,
            0,
            Questions.NOBODY);
    return TarifarioCommand.commandLine(new TarifarioCommand(), terminal, words);
  }

  /** The words that name each group and each command, by other names, too. */
  static List<List<String>> paths() {
    List<List<String>> paths = new ArrayList<>();
    collect(WHOLE, List.of(), paths);
    return paths;
  }

  private static void collect(CommandLine line, List<String> path, List<List<String>> paths) {
    for (Map.Entry<String, CommandLine> each : line.getSubcommands().entrySet()) {
      List<String> words = new ArrayList<>(path);
      words.add(each.getKey());
      paths.add(words);
      collect(each.getValue(), words, paths);
    }
  }

  private static CommandLine named(CommandLine line, List<String> words) {
    CommandLine named = line;
    for (String word : words) {
      named = named.getSubcommands().get(word);
      assertThat(named).as(word + " of " + words).isNotNull();
    }
    return named;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paths")
  void a_named_command_is_there_and_helps_as_it_does_among_all(List<String> words) {
    CommandLine alone = named(line(words), words);
    CommandLine among = named(WHOLE, words);
    assertThat(alone.getUsageMessage()).isEqualTo(among.getUsageMessage());
    assertThat(alone.getSubcommands().keySet()).isEqualTo(among.getSubcommands().keySet());
    assertThat(alone.getCommandSpec().qualifiedName())
        .isEqualTo(among.getCommandSpec().qualifiedName());
  }

  @Test
  void no_other_command_is_made() {
    assertThat(line(List.of("value", "work.csv")).getSubcommands()).containsOnlyKeys("value");
    CommandLine work = line(List.of("work", "list", "--json"));
    assertThat(work.getSubcommands()).containsOnlyKeys("work");
    assertThat(named(work, List.of("work")).getSubcommands()).containsOnlyKeys("list");
  }

  @Test
  void a_name_that_comes_after_an_option_is_found() {
    CommandRun run = CommandRun.of("--lang", "es", "work", "list", "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("tarifario work list");
  }

  @Test
  void what_a_misspelt_command_may_have_meant_is_told() {
    assertThat(CommandRun.of("valeu").err()).contains("valeu").contains("value");
    assertThat(CommandRun.of("work", "advanc").err()).contains("mean advance");
  }

  @Test
  void help_and_the_script_that_completes_commands_tell_of_all() {
    CommandRun help = CommandRun.of("--help");
    CommandRun script = CommandRun.of("generate-completion");
    assertThat(WHOLE.getSubcommands().keySet())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            each -> {
              assertThat(script.out()).contains(each);
              assertThat(help.out()).contains(each);
            });
    assertThat(script.out()).contains("work advance").contains("request types list");
    assertThat(script.out())
        .contains("\"order\" \"work-order\" \"work-report\" \"delivery-note\"")
        .contains("\"prospect\" \"client\"");
  }

  @Test
  void a_word_that_is_a_command_elsewhere_is_a_word_here() {
    CommandRun run = CommandRun.of("value", "explain");
    assertThat(run.status()).isEqualTo(ExitStatus.COULD_NOT_RUN);
    assertThat(run.err()).contains("--tariff");
  }
}
