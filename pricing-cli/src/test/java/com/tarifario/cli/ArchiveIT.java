package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.cli.Distribution.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever becomes of the archive of classes, the program does and says the same. */
class ArchiveIT extends ArchivedProgram {

  @Test
  void it_is_used() throws Exception {
    Path log = folder.resolve("classes.txt");
    Ended ended = value(Map.of("JAVA_OPTS", "-Xlog:class+load:file=classes.txt"));
    assertThat(ended).isEqualTo(expected);
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains("com.tarifario.cli.Main source: shared objects file"));
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
  void another_collector_may_be_chosen() throws Exception {
    assertThat(value(Map.of("JAVA_OPTS", "-XX:+UseG1GC"))).isEqualTo(expected);
  }
}
