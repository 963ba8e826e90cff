package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tarifario.cli.Distribution.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that was unpacked and has made its archive of classes, which is whole before each test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made before the first test
abstract class ArchivedProgram {

  private static final Map<String, String> OFF = Map.of("TARIFARIO_ARCHIVE", "off");
  static final Map<String, String> MAKE = Map.of("TARIFARIO_ARCHIVE", "make");
  static final Map<String, String> USUAL = Map.of();
  private static final long A_WHILE = TimeUnit.SECONDS.toNanos(180);

  Path folder;
  Distribution distribution;
  Ended expected;
  Path archive;
  byte[] whole;

  @BeforeAll
  void make(@TempDir Path unpacked) throws Exception {
    folder = unpacked;
    assumeTrue(File.separatorChar == '/', "the start script is for POSIX shells");
    distribution = Distribution.unpack(folder.resolve("paquete"));
    expected = value(OFF);
    assertThat(expected.status()).isEqualTo(1);
    assertThat(expected.out()).contains("PT-2026-");
    assertThat(distribution.archives()).doesNotExist();
    assertThat(start(MAKE)).isEqualTo(new Ended(0, "", ""));
    assertThat(archives()).hasSize(1);
    archive = archives().get(0);
    whole = Files.readAllBytes(archive);
  }

  @BeforeEach
  void putItBack() throws IOException {
    for (Path each : archives()) {
      Files.delete(each);
    }
    replace(archive, whole);
  }

  Ended start(Map<String, String> environment, String... args) throws Exception {
    return distribution.run(environment, distribution.start(), args);
  }

  Ended value(Map<String, String> environment) throws Exception {
    Path example = distribution.home().resolve("examples/frescalba");
    return start(
        environment,
        "value",
        example.resolve("work/sin-precio.csv").toString(),
        "--tariff=" + example.resolve("tariff"),
        "--data=" + example.resolve("data"));
  }

  List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(distribution.archives())) {
      return files.sorted().toList();
    }
  }

  static void replace(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    Files.write(file, content);
  }

  /** What a lock left behind tells others: that it is being made. */
  Path lock() {
    String name = archive.getFileName().toString();
    return archive.resolveSibling(name.substring(0, name.lastIndexOf('-')) + ".lock");
  }

  /** Whether there is an archive as long as its name says, and nothing of its making is left. */
  boolean isMade() throws IOException {
    boolean made = false;
    for (Path each : archives()) {
      String name = each.getFileName().toString();
      if (!name.endsWith(".jsa")) {
        return false;
      }
      made |= name.endsWith("-" + Files.size(each) + ".jsa");
    }
    return made;
  }

  void awaitMade() throws Exception {
    long end = System.nanoTime() + A_WHILE;
    while (!isMade()) {
      assertThat(System.nanoTime()).as("time that it takes").isLessThan(end);
      Thread.sleep(100);
    }
  }
}
