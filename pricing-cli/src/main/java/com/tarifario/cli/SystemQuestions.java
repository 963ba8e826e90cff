package com.tarifario.cli;

import com.tarifario.cli.terminal.Questions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Asks whoever started the program on a terminal; questions stand among the messages. */
final class SystemQuestions implements Questions {

  private @Nullable BufferedReader answers;

  @Override
  public boolean possible() {
    return true;
  }

  @Override
  public @Nullable String ask(String question) {
    System.err.print(question + ": ");
    System.err.flush();
    BufferedReader reader = answers;
    if (reader == null) {
      reader = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      answers = reader;
    }
    try {
      String answer = reader.readLine();
      return answer == null || answer.isBlank() ? null : answer.strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
