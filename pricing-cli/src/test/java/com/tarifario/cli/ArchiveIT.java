package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tarifario.cli.Distribution.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the archive of classes, the program does and says the same. */
class ArchiveIT {

  private static final Map<String, String> OFF = Map.of("TARIFARIO_ARCHIVE", "off");
  private static final Map<String, String> MAKE = Map.of("TARIFARIO_ARCHIVE", "make");
  private static final Map<String, String> USUAL = Map.of();
  private static final long A_WHILE = TimeUnit.SECONDS.toNanos(180);

  @TempDir private static Path folder;
  private static Distribution distribution;
  private static Ended expected;
  private static Path archive;
  private static byte[] whole;

  @BeforeAll
  static void make() throws Exception {
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

  private static Ended start(Map<String, String> environment, String... args) throws Exception {
    return distribution.run(environment, distribution.start(), args);
  }

  private static Ended value(Map<String, String> environment) throws Exception {
    Path example = distribution.home().resolve("examples/frescalba");
    return start(
        environment,
        "value",
        example.resolve("work/sin-precio.csv").toString(),
        "--tariff=" + example.resolve("tariff"),
        "--data=" + example.resolve("data"));
  }

  private static List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(distribution.archives())) {
      return files.sorted().toList();
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    Files.write(file, content);
  }

  /** What a lock left behind tells others: that it is being made. */
  private static Path lock() {
    String name = archive.getFileName().toString();
    return archive.resolveSibling(name.substring(0, name.lastIndexOf('-')) + ".lock");
  }

  /** Whether there is an archive as long as its name says, and nothing of its making is left. */
  private static boolean isMade() throws IOException {
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

  private static void awaitMade() throws Exception {
    long end = System.nanoTime() + A_WHILE;
    while (!isMade()) {
      assertThat(System.nanoTime()).as("time that it takes").isLessThan(end);
      Thread.sleep(100);
    }
  }

  @Test
  void it_is_used() throws Exception {
    Path log = folder.resolve("classes.txt");
    Ended ended = value(Map.of("JAVA_OPTS", "-Xlog:class+load:file=classes.txt"));
    assertThat(ended).isEqualTo(expected);
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains("com.tarifario.cli.Main source: shared objects file"));
  }

  @Test
  void a_first_start_makes_it_and_does_not_wait_for_it() throws Exception {
    Files.delete(archive);
    assertThat(value(USUAL)).isEqualTo(expected);
    awaitMade();
    assertThat(value(USUAL)).isEqualTo(expected);
  }

  @Test
  void one_that_is_cut_off_is_not_used_but_made_again() throws Exception {
    Files.createDirectory(lock());
    for (int length : new int[] {0, 5000, whole.length - 4096}) {
      replace(archive, Arrays.copyOf(whole, length));
      assertThat(value(USUAL)).as("length " + length).isEqualTo(expected);
    }
    Files.delete(lock());
    assertThat(value(USUAL)).isEqualTo(expected);
    awaitMade();
  }

  @Test
  void one_with_other_bytes_in_it_is_not_used() throws Exception {
    Random random = new Random(20260301);
    for (int at : new int[] {0, 5000, whole.length / 2}) {
      byte[] noise = new byte[4000];
      random.nextBytes(noise);
      byte[] damaged = whole.clone();
      System.arraycopy(noise, 0, damaged, at, noise.length);
      replace(archive, damaged);
      assertThat(value(USUAL)).as("at " + at).isEqualTo(expected);
    }
  }

  @Test
  void that_of_other_jars_is_not_used_though_size_and_time_are_the_same() throws Exception {
    Path jar = distribution.home().resolve("lib/tarifario.jar");
    byte[] before = Files.readAllBytes(jar);
    FileTime time = Files.getLastModifiedTime(jar);
    byte[] after = before.clone();
    // The date of the archive's first entry, which says nothing of what is in it.
    after[12] ^= 1;
    replace(jar, after);
    Files.setLastModifiedTime(jar, time);
    try {
      assertThat(start(MAKE).status()).isZero();
      assertThat(archives()).hasSize(2).contains(archive);
      assertThat(value(USUAL)).isEqualTo(expected);
    } finally {
      replace(jar, before);
      Files.setLastModifiedTime(jar, time);
    }
  }

  @Test
  void where_nothing_can_be_written_nothing_is_lost() throws Exception {
    Files.delete(archive);
    Files.delete(distribution.archives());
    Files.createFile(distribution.archives());
    try {
      assertThat(value(USUAL)).isEqualTo(expected);
      Ended ended = start(MAKE);
      assertThat(ended.status()).isEqualTo(2);
      assertThat(ended.err()).contains("could not be made");
    } finally {
      Files.delete(distribution.archives());
      Files.createDirectory(distribution.archives());
    }
  }

  @Test
  void two_that_make_it_at_once_make_one() throws Exception {
    Files.delete(archive);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Ended> one = threads.submit(() -> start(MAKE));
      Future<Ended> other = threads.submit(() -> start(MAKE));
      // One makes it; the other finds it being made, or made.
      assertThat(List.of(one.get().status(), other.get().status())).contains(0);
    } finally {
      threads.shutdown();
    }
    assertThat(archives()).hasSize(1);
    assertThat(isMade()).isTrue();
    assertThat(value(USUAL)).isEqualTo(expected);
  }

  @Test
  void another_collector_may_be_chosen() throws Exception {
    assertThat(value(Map.of("JAVA_OPTS", "-XX:+UseG1GC"))).isEqualTo(expected);
  }
}
