package com.tarifario.store.request;

import com.tarifario.core.request.RequestType;
import com.tarifario.core.request.ServiceRequest;
import com.tarifario.store.work.KeptWork;
import java.util.Map;
import java.util.Objects;

/**
 * A request as it was read.
 *
 * @param id its identity in the database
 * @param version how often what was entered was changed, which guards against lost changes
 * @param work what is kept of it as a piece of work
 * @param type its type, of the edition that it was opened with
 * @param request what it is
 */
public record KeptRequest(
    long id, long version, KeptWork work, KeptRequestType type, ServiceRequest request) {

  public KeptRequest {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(request, "request");
  }

  /** Its number. */
  public String number() {
    return work.number();
  }

  /** The name of its state. */
  public String state() {
    return work.state();
  }

  /** What its type says. */
  public RequestType says() {
    return type.type();
  }

  /** What was entered, by field. */
  public Map<String, Object> values() {
    return request.values();
  }
}
