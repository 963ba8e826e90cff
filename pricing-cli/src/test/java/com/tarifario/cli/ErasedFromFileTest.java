package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left in files of what was erased from a database. */
class ErasedFromFileTest {

  private static final String NOTE = "Quisquilloso-con-las-facturas";

  @TempDir private Path folder;

  private CommandRun run(String database, String... words) {
    return CommandRun.of(List.of(words), "--db=" + folder.resolve(database), "--as=Ana");
  }

  private boolean hasNote(String database) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(database + ".mv.db"));
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(NOTE)
        || new String(bytes, StandardCharsets.UTF_16BE).contains(NOTE);
  }

  @Test
  void a_file_made_of_a_backup_has_nothing_of_it() throws IOException {
    run("firm", "client", "add", "C-1", "--name=Bar", "--notes=" + NOTE);
    assertThat(hasNote("firm")).isTrue();
    run("firm", "client", "erase", "C-1", "--yes");
    String backup = folder.resolve("backup").toString();
    assertThat(run("firm", "db", "backup", backup).status()).isZero();
    assertThat(run("new", "db", "restore", backup).status()).isZero();

    assertThat(hasNote("new")).isFalse();
    assertThat(run("new", "client", "show", "C-1").out()).contains("C-1 C-1");
  }
}
