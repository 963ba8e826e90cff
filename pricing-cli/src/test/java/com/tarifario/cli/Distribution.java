package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * The zip, unpacked as a user does and started with nothing but a Java on the path.
 *
 * @param home the folder of the program
 */
record Distribution(Path home) {

  /** How a program ended, and what it wrote. */
  record Ended(int status, String out, String err) {}

  /** Unpacks the zip into a new folder, from the folder above which it is started. */
  static Distribution unpack(Path unpacked) throws IOException {
    Files.createDirectory(unpacked);
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
          Files.setLastModifiedTime(target, entry.getLastModifiedTime());
        }
      }
    }
    try (Stream<Path> tops = Files.list(unpacked)) {
      Distribution distribution = new Distribution(tops.findFirst().orElseThrow());
      assertThat(distribution.start().toFile().setExecutable(true)).isTrue();
      return distribution;
    }
  }

  Path start() {
    return home.resolve("bin/tarifario");
  }

  /** Where the archives of classes are. */
  Path archives() {
    return home.resolve("archive");
  }

  /** Starts a program in the folder that the distribution was unpacked in. */
  Ended run(Map<String, String> environment, Path program, String... args)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("tarifario", ".out");
    Path err = Files.createTempFile("tarifario", ".err");
    try {
      Process process = process(environment, out, err, program, args).start();
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
      return new Ended(process.exitValue(), read(out), read(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private ProcessBuilder process(
      Map<String, String> environment, Path out, Path err, Path program, String... args) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.getParent().getParent().toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    builder.environment().clear();
    builder.environment().put("PATH", java + ":/usr/bin:/bin");
    builder.environment().putAll(environment);
    return builder;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
