package com.tarifario.rules.cases;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.text.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A field of a line, written by a person, that can't be used. */
public final class InvalidFieldException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Message sentence;
  private final transient @Nullable SourceLocation where;

  InvalidFieldException(MessageKey key, Object... arguments) {
    this(null, Message.of(key, arguments));
  }

  InvalidFieldException(@Nullable SourceLocation where, Message sentence) {
    super(sentence.toString(), null, false, false);
    this.sentence = sentence;
    this.where = where;
  }

  /** What is wrong and what to do. */
  public Message sentence() {
    return sentence;
  }

  /** Where the line stands; null if it was not read from a file. */
  @Nullable SourceLocation where() {
    return where;
  }
}
