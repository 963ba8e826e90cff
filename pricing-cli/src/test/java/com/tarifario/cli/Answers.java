package com.tarifario.cli;

import com.tarifario.cli.terminal.Questions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who gives these answers, one after the other. */
final class Answers implements Questions {

  private final Deque<String> answers;
  final List<String> asked = new ArrayList<>();

  Answers(String... answers) {
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  @Override
  public boolean possible() {
    return true;
  }

  @Override
  public @Nullable String ask(String question) {
    asked.add(question);
    String answer = answers.poll();
    return answer == null || answer.isBlank() ? null : answer;
  }
}
