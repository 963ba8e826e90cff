package com.tarifario.core.request;

import com.tarifario.core.text.Message;
import java.util.List;
import java.util.stream.Collectors;

/** What was entered into a request can't be, or does not suffice. */
public final class RequestRefusedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient List<Message> sentences;

  /**
   * What is wrong.
   *
   * @param sentences all that is wrong at once, at least one
   */
  public RequestRefusedException(List<Message> sentences) {
    super(sentences.stream().map(Message::toString).collect(Collectors.joining("\n")));
    this.sentences = List.copyOf(sentences);
  }

  /** All that is wrong, and what was expected. */
  public List<Message> sentences() {
    return sentences;
  }
}
