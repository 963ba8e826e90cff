package com.tarifario.examples.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Types commands, and says what they print. */
interface Typist extends AutoCloseable {

  /** The checkout, in which commands are typed. */
  Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Sets variables of the environment for what is typed from now on, beside those set before. */
  void export(Map<String, String> variables) throws IOException;

  /**
   * Types a command.
   *
   * @param command what stands after the program's name
   * @return all that is printed, messages among it
   */
  String type(String command) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
