package com.tarifario.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old work is valued as it was before the tariff had another version. */
class RevaluationIT {

  private static final Path TARIFF = Path.of("calderas", "tariff");

  @TempDir private Path folder;

  @Test
  void aNewVersionChangesNoByteOfWhatTheOldOneValued() throws Exception {
    Path before = folder.resolve("before");
    copy(TARIFF.resolve("2025"), before.resolve("2025"));
    Files.writeString(
        before.resolve("versions.yaml"),
        "name: Calderas Norte\nversions: [{folder: \"2025\", from: 2025-01-01}]\n");

    for (String ending : List.of(".csv", ".jsonl")) {
      String old = valued(before, "before" + ending);
      String now = valued(TARIFF, "now" + ending);

      assertThat(now).isEqualTo(old);
      assertThat(now.lines().skip(ending.equals(".csv") ? 1 : 0))
          .isNotEmpty()
          .allMatch(line -> line.contains("Calderas Norte/2025@"));
    }
  }

  private String valued(Path tariff, String name) throws Exception {
    Path out = folder.resolve(name);
    Process process =
        new ProcessBuilder(
                "sh",
                Path.of("..", "pricing-cli", "target", "dist", "bin", "tarifario").toString(),
                "value",
                "calderas/work/2025-12.csv",
                "--tariff",
                tariff.toString(),
                "--data",
                "calderas/data",
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".txt").toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(folder.resolve(name + ".txt"))).isZero();
    return Files.readString(out);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(file.toFile().isDirectory() ? copy : copy.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, copy);
        }
      }
    }
  }
}
