package com.tarifario.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.store.Store;
import com.tarifario.store.client.ClientFilter;
import com.tarifario.store.number.Numbering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that open one file, change something and end, at the same time: whoever comes first
 * serves the others, and does not leave them in the middle of it.
 */
class ProcessesAtOnceIT {

  private static final int ROUNDS = 4;
  private static final int AT_ONCE = 3;

  @TempDir private Path folder;

  @Test
  void all_do_their_work_whoever_ends_first() throws Exception {
    Path file = folder.resolve("company");
    for (int round = 0; round < ROUNDS; round++) {
      List<Process> processes = new ArrayList<>();
      for (int each = 0; each < AT_ONCE; each++) {
        processes.add(start(AddsClient.class, file, "P-" + round + "-" + each));
      }
      for (Process process : processes) {
        assertThat(process.waitFor()).as(() -> said()).isZero();
      }
    }
    try (Store store = Store.open(file, Clock.systemUTC())) {
      assertThat(store.clients().list(ClientFilter.of("", 100)))
          .extracting(line -> line.code())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, ROUNDS * AT_ONCE)
                  .mapToObj(at -> "P-" + at / AT_ONCE + "-" + at % AT_ONCE)
                  .toList());
      assertThat(store.audit().verify().isWhole()).isTrue();
    }
  }

  @Test
  void no_number_is_given_twice_where_others_are_given_back() throws Exception {
    Path file = folder.resolve("company");
    List<Process> processes = new ArrayList<>();
    for (int each = 0; each < AT_ONCE; each++) {
      processes.add(start(TakesNumbers.class, file, "N-" + each));
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).as(() -> said()).isZero();
    }
    assertThat(said().lines())
        .doesNotHaveDuplicates()
        .contains("P-2026-0001", "P-2026-0060")
        .hasSize(AT_ONCE * TakesNumbers.KEPT);
  }

  private Process start(Class<?> program, Path file, String code) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            file.toString(),
            code)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(code + ".txt").toFile())
        .start();
  }

  private String said() {
    StringBuilder all = new StringBuilder();
    try (var files = Files.newDirectoryStream(folder, "*.txt")) {
      for (Path each : files) {
        all.append(Files.readString(each));
      }
    } catch (IOException failure) {
      all.append(failure);
    }
    return all.toString();
  }

  /** A process that adds a client to a file. */
  static final class AddsClient {

    private AddsClient() {}

    public static void main(String[] args) {
      try (Store store = Store.open(Path.of(args[0]), Clock.systemUTC())) {
        ClientCard card = ClientCard.of(Client.of(args[1], "Client " + args[1], null));
        store.as("Ana").run(change -> store.clients().add(change, card));
      }
    }
  }

  /** A process that takes numbers, and gives every third back. */
  static final class TakesNumbers {

    static final int KEPT = 20;

    private TakesNumbers() {}

    public static void main(String[] args) {
      try (Store store = Store.open(Path.of(args[0]), Clock.systemUTC())) {
        for (int each = 0; each < KEPT * 3 / 2; each++) {
          boolean isKept = each % 3 != 2;
          try {
            String given =
                store
                    .as(args[1])
                    .make(
                        change -> {
                          String number = Numbering.next(change, "quote", 2026);
                          change.note("numbering", 0, number, "", "kind: quote");
                          if (!isKept) {
                            throw new IllegalStateException("given back");
                          }
                          return number;
                        });
            System.out.println(given);
          } catch (IllegalStateException givenBack) {
            assertThat(isKept).isFalse();
          }
        }
      }
    }
  }
}
