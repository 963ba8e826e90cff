package com.tarifario.examples.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Types commands as people do: each is a process of its own, begun by the start script. */
final class LauncherTypist implements Typist {

  private static final Path LAUNCHER = ROOT.resolve("pricing-cli/target/dist/bin/tarifario");

  private final Map<String, String> exported = new TreeMap<>();

  @Override
  public void export(Map<String, String> variables) {
    exported.putAll(variables);
  }

  @Override
  public String type(String command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("tarifario", ".out");
    ProcessBuilder process =
        new ProcessBuilder("sh", "-c", "sh '" + LAUNCHER + "' " + command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    Map<String, String> environment = process.environment();
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.putAll(exported);
    process.start().waitFor();
    String said = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    return said;
  }

  @Override
  public void close() {
    // Each process has ended.
  }
}
