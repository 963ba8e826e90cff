package com.tarifario.cli.terminal;

/** Colours, or none where they would only be noise (a file, a pipe, {@code --no-color}). */
public enum Style {
  /** Text as it is. */
  PLAIN,
  /** ANSI escape sequences around the text. */
  ANSI;

  /** Headings. */
  public String bold(String text) {
    return wrap("1", text);
  }

  /** What stands in the background. */
  public String dim(String text) {
    return wrap("2", text);
  }

  /** What went well. */
  public String green(String text) {
    return wrap("32", text);
  }

  /** What went wrong. */
  public String red(String text) {
    return wrap("31", text);
  }

  /** What is worth a look. */
  public String yellow(String text) {
    return wrap("33", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
