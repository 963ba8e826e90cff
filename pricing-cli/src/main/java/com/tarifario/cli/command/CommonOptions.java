package com.tarifario.cli.command;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Options of every command. The terminal is made before arguments are read, so it already heeds
 * them; they stand here to be checked and to be in the help.
 */
final class CommonOptions {

  /** The languages that there are. */
  enum Language {
    es,
    en
  }

  @Option(
      names = "--lang",
      paramLabel = "es|en",
      scope = ScopeType.INHERIT,
      order = 100,
      descriptionKey = "lang")
  void language(Language language) {}

  @Option(names = "--no-color", scope = ScopeType.INHERIT, order = 101, descriptionKey = "no-color")
  void noColour(boolean none) {}

  @Option(names = "--debug", scope = ScopeType.INHERIT, hidden = true)
  private boolean debug;

  boolean debug() {
    return debug || System.getenv("TARIFARIO_DEBUG") != null;
  }
}
