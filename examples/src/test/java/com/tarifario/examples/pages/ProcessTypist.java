package com.tarifario.examples.pages;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Types commands one after the other into one {@link TypedCommands} process, which saves their
 * starts; into a new one when a variable is exported.
 */
final class ProcessTypist implements Typist {

  private final Map<String, String> exported = new TreeMap<>();
  private @Nullable Process process;

  @Override
  public void export(Map<String, String> variables) throws IOException {
    close();
    exported.putAll(variables);
  }

  @Override
  public String type(String command) throws IOException, InterruptedException {
    Process typed = process == null ? start() : process;
    process = typed;
    BufferedWriter commands = typed.outputWriter(StandardCharsets.UTF_8);
    commands.write(String.join(TypedCommands.BETWEEN_WORDS, words(command)));
    commands.newLine();
    commands.flush();
    return said(typed.inputReader(StandardCharsets.UTF_8), command);
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                TypedCommands.class.getName())
            .directory(ROOT.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(exported);
    return builder.start();
  }

  private static String said(BufferedReader output, String command) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine();
        !TypedCommands.END.equals(line);
        line = output.readLine()) {
      if (line == null) {
        throw new IllegalStateException("The process ended in: " + command);
      }
      said.append(line).append('\n');
    }
    return said.toString();
  }

  /** The words of a command, as the shell takes them apart. */
  private static List<String> words(String command) throws IOException, InterruptedException {
    Path words = Files.createTempFile("tarifario", ".words");
    new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command)
        .redirectOutput(words.toFile())
        .start()
        .waitFor();
    List<String> read = Files.readAllLines(words, StandardCharsets.UTF_8);
    Files.delete(words);
    return read;
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      process.outputWriter(StandardCharsets.UTF_8).close();
      process.onExit().join();
      process = null;
    }
  }
}
