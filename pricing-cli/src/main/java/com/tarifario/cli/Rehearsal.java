package com.tarifario.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the commonest commands on an example, so that Java can write down which classes they need.
 * The start script makes its archive of classes from that list; what the commands print is of no
 * interest.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** Runs them on the example of the folder that the argument names. */
  public static void main(String[] args) throws IOException {
    Path example = Path.of(args[0]);
    Path databases = Files.createTempDirectory("tarifario");
    try {
      for (List<String> each : commands(example, databases.resolve("rehearsal").toString())) {
        Main.run(each.toArray(String[]::new));
      }
    } finally {
      delete(databases);
    }
    System.exit(0);
  }

  private static List<List<String>> commands(Path example, String database) {
    String tariff = "--tariff=" + example.resolve("tariff");
    String data = "--data=" + example.resolve("data");
    String works = example.resolve("work/2026-03.csv").toString();
    String night = example.resolve("work/visita-nocturna.csv").toString();
    String concepts = "--concepts=" + example.resolve("concepts.yaml");
    String request = example.resolve("quote/solicitud.yaml").toString();
    String kept = "--db=" + database;
    return List.of(
        List.of("value", works, tariff, data),
        List.of("value", works, tariff, data, "--format=csv"),
        List.of("value", works, tariff, data, "--format=json", "--lang=es"),
        List.of("explain", night, "--line=PT-2026-0901/1", tariff, data),
        List.of("price", tariff, "rateGroup=A", "kind=LABOUR"),
        List.of("quote", "make", request, concepts, tariff, data),
        List.of("check", example.resolve("tariff").toString()),
        List.of("test", example.resolve("tariff").toString()),
        List.of("client", "import", example.resolve("registro").toString(), kept),
        List.of("client", "show", "C-003", kept),
        List.of("client", "list", kept),
        List.of("work", "list", kept, "--json"),
        List.of("value", "--help"),
        List.of("valeu"),
        List.of("--version"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
