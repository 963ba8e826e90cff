package com.tarifario.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the READMEs tell people to type does what it did when someone looked at it: each {@code
 * ./tarifario ...} line is run, as a process, from the root of the checkout. {@code ./mvnw verify
 * -Dtarifario.golden=update} writes the expected outputs anew; look at the difference before it is
 * committed.
 */
class ReadmeCommandsIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String LAUNCHER = "./tarifario ";
  private static final String HASH = "@[0-9a-f]{12}";
  private static final String MASK = "@HASH";
  private static final String END = "--- exit status 0";
  private static final List<String> READMES =
      List.of(
          "README.md",
          "examples/aralar/README.md",
          "examples/calderas/README.md",
          "examples/frescalba/README.md",
          "examples/published/README.md",
          "examples/rappel/README.md",
          "examples/trades/README.md");

  static Stream<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String readme : READMES) {
      Files.readAllLines(ROOT.resolve(readme)).stream()
          .map(String::strip)
          .filter(line -> line.startsWith(LAUNCHER))
          .map(line -> line.substring(LAUNCHER.length()))
          .forEach(commands::add);
    }
    return commands.stream().distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void printsWhatItPrintedBefore(String command) throws Exception {
    Path out = Files.createTempFile("tarifario", ".out");
    Path err = Files.createTempFile("tarifario", ".err");
    List<String> words = new ArrayList<>(List.of("sh", launcher()));
    words.addAll(List.of(command.split(" +", -1)));
    ProcessBuilder process = new ProcessBuilder(words).directory(ROOT.toFile());
    process.redirectOutput(out.toFile()).redirectError(err.toFile());
    Map<String, String> environment = process.environment();
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));

    int status = process.start().waitFor();

    String said = Files.readString(err, StandardCharsets.UTF_8);
    String transcript =
        "$ ./tarifario "
            + command
            + "\n"
            + Files.readString(out, StandardCharsets.UTF_8)
            + (said.isEmpty() ? "" : "--- stderr\n" + said)
            + "--- exit status "
            + status
            + "\n";
    assertGolden(name(command), transcript.replaceAll(HASH, MASK));
    Files.delete(out);
    Files.delete(err);
  }

  @Test
  void noTwoCommandsShareAnExpectedOutput() throws IOException {
    assertThat(commands().map(ReadmeCommandsIT::name)).doesNotHaveDuplicates();
  }

  @Test
  void theReadmeShowsWhatItsFirstCommandPrints() throws Exception {
    String first = commands().findFirst().orElseThrow();
    String transcript = Files.readString(GOLDEN.resolve(name(first) + ".txt"));
    List<String> printed = transcript.lines().skip(1).takeWhile(line -> !END.equals(line)).toList();
    String readme = Files.readString(ROOT.resolve("README.md")).replaceAll(HASH, MASK);

    assertThat(readme)
        .contains(
            printed.stream()
                .map(line -> line.isEmpty() ? "" : "    " + line)
                .collect(Collectors.joining("\n")));
  }

  private static String launcher() {
    return ROOT.resolve("pricing-cli/target/dist/bin/tarifario").toString();
  }

  /**
   * {@code value-2026-03.csv}: the command and the names of its files and options. A folder {@code
   * tariff} goes by the name of its example.
   */
  private static String name(String command) {
    StringBuilder name = new StringBuilder();
    String before = "";
    for (String word : command.split(" +", -1)) {
      boolean ofEveryCommand = before.equals("--tariff") || before.equals("--data");
      if (!ofEveryCommand && !word.equals("--tariff") && !word.equals("--data")) {
        name.append(name.isEmpty() ? "" : "-")
            .append(word.replaceAll("/tariff$", "").replaceAll(".*/", ""));
      }
      before = word;
    }
    return name.toString().replaceAll("[^\\w.=-]", "_").replaceAll("-{2,}", "-");
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name + ".txt");
    if ("update".equals(System.getProperty("tarifario.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual);
    }
    assertThat(file).as("expected output; see this class for how to write it").exists();
    assertThat(actual).isEqualToNormalizingNewlines(Files.readString(file));
  }
}
