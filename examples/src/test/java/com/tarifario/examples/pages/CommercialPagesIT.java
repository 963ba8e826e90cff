package com.tarifario.examples.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the commercial side, each typed line by line into a new database: each command
 * prints what stands below it. {@code ./mvnw verify -Dtarifario.golden=update} writes that anew;
 * look at the difference before it is committed.
 */
@Execution(ExecutionMode.CONCURRENT)
class CommercialPagesIT {

  private static final Path DOCS = Typist.ROOT.resolve("docs");

  /** It goes through all parts; the others are typed on one kind of database, to save time. */
  private static final String TOUR = "commercial/tour.md";

  private static final String PROMPT = "$ ./tarifario ";
  private static final String EXPORT = "$ export ";

  /** What stands on the page for the day on which it is run: later than all others. */
  private static final String TODAY = "2026-12-31";

  static List<Arguments> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(DOCS.resolve("commercial.md")));
    try (Stream<Path> folder = Files.list(DOCS.resolve("commercial"))) {
      folder.filter(each -> each.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<Arguments> all = new ArrayList<>();
    for (Path page : pages) {
      String name = DOCS.relativize(page).toString();
      all.add(Arguments.of(name, TestDatabase.H2_FILE));
      if (name.equals(TOUR)) {
        all.add(Arguments.of(name, TestDatabase.POSTGRESQL));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pages")
  void each_command_prints_what_stands_below_it(String name, TestDatabase kind) throws Exception {
    Path page = DOCS.resolve(name);
    String database = kind.fresh();
    List<String> run;
    boolean onFile = kind == TestDatabase.H2_FILE;
    try (Typist typist = typist(name, onFile)) {
      run = type(page, typist, database);
    }
    if (onFile && "update".equals(System.getProperty("tarifario.golden"))) {
      Files.write(page, run);
    }
    Path printed = Path.of("target", "pages", kind.name(), name);
    Files.createDirectories(printed.getParent());
    Files.write(printed, run);
    List<String> expected = Files.readAllLines(page);
    assertThat(run).isEqualTo(onFile ? expected : withoutNewFile(expected));
  }

  /** Each command of the tour is a process of its own, as with people; most others share one. */
  private static Typist typist(String name, boolean onFile) {
    return onFile && name.equals(TOUR) ? new LauncherTypist() : new ProcessTypist();
  }

  /** On a server, nobody makes a file, and nothing is told of one. */
  private static List<String> withoutNewFile(List<String> page) {
    return page.stream().filter(line -> !line.equals("New database: DATABASE")).toList();
  }

  /** The page with what its commands print now. */
  private static List<String> type(Path page, Typist typist, String database) throws Exception {
    List<String> run = new ArrayList<>();
    boolean inside = false;
    typist.export(Map.of("TARIFARIO_DB", database));
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      }
      if (line.startsWith(PROMPT)) {
        run.add(line);
        run.addAll(lines(typist.type(line.substring(PROMPT.length())), database));
      } else if (line.startsWith(EXPORT)) {
        run.add(line);
        String[] variable = line.substring(EXPORT.length()).split("=", 2);
        typist.export(Map.of(variable[0], variable[1]));
      } else if (!inside || line.startsWith("```")) {
        run.add(line);
      }
    }
    return run;
  }

  private static List<String> lines(String said, String database) {
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    return said.replace(today, TODAY)
        .replaceAll("@[0-9a-f]{12}", "@HASH")
        .replaceAll("\"step\" : \"\\d+\"", "\"step\" : \"N\"")
        .replace(database.replaceAll(";.*", ""), "DATABASE")
        .replace(database.replaceAll("^jdbc:h2:file:|;.*", ""), "DATABASE")
        .lines()
        .toList();
  }
}
