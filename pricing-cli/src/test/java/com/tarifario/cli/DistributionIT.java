package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked as a user does and started with nothing but a Java on the path. */
class DistributionIT {

  private static final Path FIXTURES = Path.of(CommandRun.FIXTURES).toAbsolutePath();

  @TempDir private Path folder;
  private Path start;

  @BeforeEach
  void unpack() throws IOException {
    assumeTrue(File.separatorChar == '/', "the start script is for POSIX shells");
    Path unpacked = Files.createDirectory(folder.resolve("un paquete ñ"));
    try (ZipFile zip = new ZipFile(System.getProperty("tarifario.zip"))) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path target = unpacked.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
          }
        }
      }
    }
    try (Stream<Path> tops = Files.list(unpacked)) {
      start = tops.findFirst().orElseThrow().resolve("bin/tarifario");
    }
    assertThat(start.toFile().setExecutable(true)).isTrue();
  }

  private record Ended(int status, String out, String err) {}

  private Ended run(Map<String, String> environment, Path program, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    builder.environment().clear();
    builder.environment().put("PATH", java + ":/usr/bin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void it_values_a_work_file() throws Exception {
    Path work = Files.copy(FIXTURES.resolve("work/work.csv"), folder.resolve("año 2026.csv"));
    Ended ended =
        run(
            Map.of("LANG", "C"),
            start,
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
  void it_starts_through_a_symbolic_link() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("tarifa"), start);
    Ended ended = run(Map.of(), link, "--version");
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).startsWith("tarifario ").doesNotContain("development");
  }

  @Test
  void it_says_so_if_there_is_no_fit_java() throws Exception {
    Ended none = run(Map.of("JAVA_HOME", "/nowhere", "LANG", "es_ES.UTF-8"), start, "--version");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("JAVA_HOME es /nowhere");
    Path old = Files.createDirectories(folder.resolve("java8/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("java8/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    Ended eight = run(Map.of("JAVA_HOME", folder.resolve("java8").toString()), start, "--version");
    assertThat(eight.status()).isEqualTo(2);
    assertThat(eight.err()).contains("is Java 1.8.0_402").contains("needs Java 17");
  }

  @Test
  void it_holds_all_that_it_needs_and_its_licence() throws Exception {
    Path home = start.getParent().getParent();
    assertThat(home.resolve("LICENSE")).exists();
    assertThat(home.resolve("bin/tarifario.cmd")).exists();
    assertThat(home.resolve("lib/tarifario.jar")).exists();
  }
}
