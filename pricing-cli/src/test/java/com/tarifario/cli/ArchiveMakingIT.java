package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.cli.Distribution.Ended;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The archive of classes is made by itself, once, and nothing needs it. */
class ArchiveMakingIT extends ArchivedProgram {

  @Test
  void a_first_start_makes_it_and_does_not_wait_for_it() throws Exception {
    Files.delete(archive);
    assertThat(value(USUAL)).isEqualTo(expected);
    awaitMade();
    assertThat(value(USUAL)).isEqualTo(expected);
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
}
