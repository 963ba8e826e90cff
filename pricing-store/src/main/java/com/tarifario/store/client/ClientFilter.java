package com.tarifario.store.client;

import com.tarifario.core.client.Client.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which clients to list, in the order of their codes.
 *
 * @param words what their words begin with, all of them: {@code "hot mira"}; empty for any
 * @param status clients or prospects only; null for both
 * @param rateGroup of that group only; null for any
 * @param activity of that activity only; null for any
 * @param after only those whose code comes after it; null from the first on
 * @param most how many at most
 */
public record ClientFilter(
    String words,
    @Nullable Status status,
    @Nullable String rateGroup,
    @Nullable String activity,
    @Nullable String after,
    int most) {

  public ClientFilter {
    Objects.requireNonNull(words, "words");
  }

  /** All, up to so many. */
  public static ClientFilter all(int most) {
    return new ClientFilter("", null, null, null, null, most);
  }

  /** Those with these words, up to so many. */
  public static ClientFilter of(String words, int most) {
    return new ClientFilter(words, null, null, null, null, most);
  }
}
