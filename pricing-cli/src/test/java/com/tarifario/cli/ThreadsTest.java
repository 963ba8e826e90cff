package com.tarifario.cli;

import static com.tarifario.cli.CommandRun.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out never depends on how many threads value. */
class ThreadsTest {

  private static final String HEADER = "document,line,date,client,work_centre,kind,quantity,cost\n";
  private static final int DOCUMENTS = 400;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void results_rejects_and_messages_are_the_same(String format) throws IOException {
    String work = work(true);
    Run one = value(1, format, List.of(work));
    assertThat(one.out().lines().count()).isGreaterThan(2 * DOCUMENTS);
    assertThat(one.rejects())
        .contains("client C-999", "\"\"\"never closed", "twice", "of document");
    for (int threads : List.of(2, 4, 7)) {
      assertThat(value(threads, format, List.of(work))).isEqualTo(one);
    }
  }

  @Test
  void also_where_the_lines_of_a_document_stand_apart() throws IOException {
    String work = work(false);
    Run one = value(1, "csv", List.of(work));
    assertThat(one.rejects()).contains("client C-999");
    assertThat(value(4, "csv", List.of(work))).isEqualTo(one);
  }

  @Test
  void also_where_documents_stand_in_several_files() throws IOException {
    List<String> works = List.of(work(true), work(false));
    Run one = value(1, "csv", works);
    assertThat(one.rejects()).contains("already stands in");
    assertThat(value(4, "csv", works)).isEqualTo(one);
  }

  @Test
  void rejected_rows_are_told_in_the_order_of_the_file() throws IOException {
    Path work = Files.writeString(folder.resolve("work.csv"), work(true));
    CommandRun one = run(work, "--threads=1", "--lines");
    assertThat(one.err()).contains("work.csv:3:", "and ");
    assertThat(run(work, "--threads=4", "--lines")).isEqualTo(one);
  }

  /** What a run wrote, and said. */
  private record Run(CommandRun said, String out, String rejects) {}

  private Run value(int threads, String format, List<String> works) throws IOException {
    String[] files = new String[works.size()];
    for (int index = 0; index < files.length; index++) {
      files[index] =
          Files.writeString(folder.resolve("work-" + index + ".csv"), works.get(index)).toString();
    }
    Path out = folder.resolve("out." + format);
    Path rejects = folder.resolve("rejects.csv");
    String[] options = {
      "--threads=" + threads,
      "--format=" + format,
      "--out=" + out,
      "--rejects=" + rejects,
      "--steps"
    };
    Path first = Path.of(files[0]);
    String[] more = new String[options.length + files.length - 1];
    System.arraycopy(options, 0, more, 0, options.length);
    System.arraycopy(files, 1, more, options.length, files.length - 1);
    CommandRun said = run(first, more);
    return new Run(said, Files.readString(out), Files.readString(rejects));
  }

  private static CommandRun run(Path work, String... more) {
    String[] args = new String[more.length + 6];
    System.arraycopy(
        new String[] {"value", work.toString(), "-t", FIXTURES + "tariff", "-d", FIXTURES + "data"},
        0,
        args,
        0,
        6);
    System.arraycopy(more, 0, args, 6, more.length);
    return CommandRun.of(args);
  }

  /** Many documents of one to five lines, with all that may be wrong with rows among them. */
  private static String work(boolean together) {
    StringBuilder work = new StringBuilder(HEADER);
    for (int number = 0; number < DOCUMENTS; number++) {
      for (int line = 1; line <= 1 + number % 5; line++) {
        row(work, "P-" + number, line, "C-014", "2", "30");
      }
      switch (number % 9) {
        case 0 -> row(work, "P-" + number, 6, "C-999", "2", "30");
        case 1 -> row(work, "P-" + number, 7, "C-014", "twice", "30");
        case 2 -> row(work, "", 1, "C-014", "2", "30");
        case 3 -> work.append("\"never closed,P-").append(number).append('\n');
        case 4 -> work.append("\n,,,,,,,\n");
        case 5 -> row(work, "P-" + number, 1, "C-014", "2", "30");
        default -> row(work, "P-" + number, 8, "C-020", "1.5", "12.345");
      }
    }
    if (!together) {
      row(work, "P-1", 9, "C-014", "2", "30");
    }
    return work.toString();
  }

  private static void row(
      StringBuilder work, String document, int line, String client, String quantity, String cost) {
    work.append(
        "%s,%d,2026-03-04,%s,,LABOUR,%s,%s%n"
            .formatted(document, line, client, quantity, cost)
            .replace("\r", ""));
  }
}
