package com.tarifario.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tarifario.cli.terminal.Questions;
import com.tarifario.cli.terminal.Style;
import com.tarifario.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What holds for each command, whoever adds one. */
class EveryCommandTest {

  /** They read and write files, and no database. */
  private static final Set<String> OF_FILES =
      Set.of("value", "explain", "price", "check", "test", "quote make", "generate-completion");

  static List<Arguments> commands() {
    List<Arguments> all = new ArrayList<>();
    for (String language : List.of("en", "es")) {
      leaves(line(new Locale(language)), "")
          .forEach(each -> all.add(Arguments.of(each.name(), language, each.line())));
    }
    return all;
  }

  private record Leaf(String name, CommandLine line) {}

  private static CommandLine line(Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter writer = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            bytes, writer, writer, locale, Style.PLAIN, Style.PLAIN, false, 0, Questions.NOBODY);
    return TarifarioCommand.commandLine(new TarifarioCommand(), terminal, List.of());
  }

  private static Stream<Leaf> leaves(CommandLine line, String path) {
    return line.getSubcommands().isEmpty()
        ? Stream.of(new Leaf(path, line))
        : line.getSubcommands().entrySet().stream()
            .filter(each -> each.getKey().equals(each.getValue().getCommandName()))
            .flatMap(each -> leaves(each.getValue(), (path + " " + each.getKey()).strip()));
  }

  /** Picocli takes each text for a format, and warns of one that is none on standard error. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void has_help_without_a_warning(String language) {
    ResourceBundle texts =
        ResourceBundle.getBundle("com.tarifario.cli.text.tarifario", new Locale(language));
    for (String key : texts.keySet()) {
      String text = texts.getString(key);
      assertThatCode(() -> String.format(text)).as("%s: %s", key, text).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("commands")
  void has_help_with_an_example_and_is_fit_for_programs(
      String name, String language, CommandLine line) {
    assertThat(line.getCommandSpec().usageMessage().header()).as("header").isNotEmpty();
    assertThat(String.join("\n", line.getCommandSpec().usageMessage().description()))
        .as("description by the command line library, in English only")
        .doesNotContain("Run the following command");
    if (!name.equals("generate-completion")) {
      assertThat(String.join("\n", line.getCommandSpec().usageMessage().footer()))
          .as("example of " + name)
          .contains("tarifario " + name);
      for (ArgSpec each : line.getCommandSpec().args()) {
        if (!each.hidden()) {
          assertThat(String.join("", each.description())).as(each.toString()).isNotBlank();
        }
        assertThat(each.paramLabel()).as(each.toString()).doesNotContain("$");
      }
    }
    if (!name.equals("value") && !name.equals("generate-completion")) {
      assertThat(line.getCommandSpec().findOption("--json")).as("--json").isNotNull();
    }
    if (!OF_FILES.contains(name)) {
      assertThat(line.getCommandSpec().findOption("--db")).as("--db").isNotNull();
    }
  }
}
