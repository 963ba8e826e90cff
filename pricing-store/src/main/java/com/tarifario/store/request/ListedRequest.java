package com.tarifario.store.request;

import com.tarifario.store.work.KeptWork;
import java.util.Objects;

/**
 * A request in a list.
 *
 * @param work what is kept of it as a piece of work
 * @param type the code of its type
 */
public record ListedRequest(KeptWork work, String type) {

  public ListedRequest {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(type, "type");
  }
}
