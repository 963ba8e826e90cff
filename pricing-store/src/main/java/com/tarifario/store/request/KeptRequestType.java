package com.tarifario.store.request;

import com.tarifario.core.request.RequestType;
import java.util.Objects;

/**
 * A type of requests as it is kept.
 *
 * @param id its identity in the database
 * @param edition how often it was given, from 1
 * @param type what it says
 * @param content the text of its file
 */
public record KeptRequestType(long id, int edition, RequestType type, String content) {

  public KeptRequestType {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(content, "content");
  }

  /** Its code. */
  public String code() {
    return type.code();
  }
}
