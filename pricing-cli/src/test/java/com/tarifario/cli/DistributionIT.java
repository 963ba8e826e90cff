package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tarifario.cli.Distribution.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked as a user does and started with nothing but a Java on the path. */
class DistributionIT {

  private static final Path FIXTURES = Path.of(CommandRun.FIXTURES).toAbsolutePath();

  @TempDir private Path folder;
  private Distribution distribution;

  @BeforeEach
  void unpack() throws IOException {
    assumeTrue(File.separatorChar == '/', "the start script is for POSIX shells");
    distribution = Distribution.unpack(folder.resolve("un paquete ñ"));
  }

  /** Without an archive of classes, which would be made while the folder is taken away again. */
  private Ended run(Map<String, String> environment, Path program, String... args)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("TARIFARIO_ARCHIVE", "off");
    return distribution.run(all, program, args);
  }

  @Test
  void it_values_a_work_file() throws Exception {
    Path work = Files.copy(FIXTURES.resolve("work/work.csv"), folder.resolve("año 2026.csv"));
    Ended ended =
        run(
            Map.of("LANG", "C"),
            distribution.start(),
            "value",
            work.getFileName().toString(),
            "--tariff=" + FIXTURES.resolve("tariff"),
            "--data=" + FIXTURES.resolve("data"),
            "--lang=es");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out())
        .contains("año 2026.csv")
        .contains("C-014 Hotel Miramar")
        .contains("1.682,28")
        .doesNotContain("\u001B");
  }

  @Test
  void it_tests_a_tariff_without_the_database_that_the_environment_names() throws Exception {
    Map<String, String> environment = Map.of("TARIFARIO_DB", folder.resolve("none").toString());
    String tariff = FIXTURES.resolve("tariff").toString();
    Ended fine = run(environment, distribution.start(), "test", tariff);
    assertThat(fine.status()).as(fine.err()).isZero();
    assertThat(fine.err()).isEmpty();

    String failing = FIXTURES.resolve("failing-cases").toString();
    Ended wrong = run(environment, distribution.start(), "test", failing);
    assertThat(wrong.status()).as(wrong.err()).isEqualTo(1);
    assertThat(wrong.err()).contains("There is no database", "TARIFARIO_DB", "not looked up");

    Map<String, String> company = Map.of("TARIFARIO_DB", folder.resolve("company").toString());
    run(company, distribution.start(), "client", "add", "C-1", "--name=Uno", "--as=Ana");
    Ended lookedUp = run(company, distribution.start(), "test", failing);
    assertThat(lookedUp.err()).contains("were looked up in the database of TARIFARIO_DB");

    String named = "--db=" + folder.resolve("none");
    Ended refused = run(environment, distribution.start(), "test", tariff, named);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("There is no database");
  }

  @Test
  void it_starts_through_a_symbolic_link() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("tarifa"), distribution.start());
    Ended ended = run(Map.of(), link, "--version");
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).startsWith("tarifario ").doesNotContain("development");
  }

  @Test
  void it_says_so_if_there_is_no_fit_java() throws Exception {
    Ended none =
        run(
            Map.of("JAVA_HOME", "/nowhere", "LANG", "es_ES.UTF-8"),
            distribution.start(),
            "--version");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("JAVA_HOME es /nowhere");
    Path old = Files.createDirectories(folder.resolve("java8/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("java8/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    Ended eight =
        run(
            Map.of("JAVA_HOME", folder.resolve("java8").toString()),
            distribution.start(),
            "--version");
    assertThat(eight.status()).isEqualTo(2);
    assertThat(eight.err()).contains("is Java 1.8.0_402").contains("needs Java 17");
  }

  @Test
  void it_holds_all_that_it_needs_and_its_licence() throws Exception {
    Path home = distribution.home();
    assertThat(home.resolve("LICENSE")).exists();
    assertThat(home.resolve("bin/tarifario.cmd")).exists();
    assertThat(home.resolve("lib/tarifario.jar")).exists();
  }
}
