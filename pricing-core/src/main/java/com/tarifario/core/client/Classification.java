package com.tarifario.core.client;

import org.jspecify.annotations.Nullable;

/**
 * What a client is; each part is null if not known.
 *
 * @param type what it is before the law: {@code empresa}, {@code particular}, {@code comunidad}
 * @param activity what it does: {@code hosteleria}, or a CNAE code
 * @param size how large it is: {@code pequena}, {@code grande}
 */
public record Classification(
    @Nullable String type, @Nullable String activity, @Nullable String size) {

  /** Nothing is known. */
  public static final Classification UNKNOWN = new Classification(null, null, null);
}
