package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

  @TempDir private Path folder;

  @Test
  void a_backup_that_is_there_is_replaced_only_if_that_is_said() throws IOException {
    String database = "--db=" + TestDatabase.H2_MEMORY.fresh();
    Path file = Files.writeString(folder.resolve("copy.zip"), "the backup of yesterday");

    CommandRun refused = CommandRun.of("db", "backup", file.toString(), database);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("copy.zip is there already", "--replace");
    assertThat(file).hasContent("the backup of yesterday");

    CommandRun replaced = CommandRun.of("db", "backup", file.toString(), "--replace", database);
    assertThat(replaced.status()).isZero();
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
  }
}
