package com.tarifario.core.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person to speak to at a client's.
 *
 * @param name the person's name
 * @param role what the person does there; null if not known
 * @param phone a telephone number; null if not known
 * @param email an e-mail address; null if not known
 */
public record Contact(
    String name, @Nullable String role, @Nullable String phone, @Nullable String email) {

  public Contact {
    Objects.requireNonNull(name, "name");
  }
}
