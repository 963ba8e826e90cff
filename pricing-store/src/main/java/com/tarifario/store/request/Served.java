package com.tarifario.store.request;

import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Objects;

/**
 * What became of a request.
 *
 * @param request the request as it is now
 * @param made what came out of it just now, in the order in which it was made; empty if nothing did
 */
public record Served(KeptRequest request, List<KeptWork> made) {

  public Served {
    Objects.requireNonNull(request, "request");
    made = List.copyOf(made);
  }
}
