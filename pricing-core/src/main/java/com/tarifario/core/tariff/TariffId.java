package com.tarifario.core.tariff;

import java.util.Objects;

/**
 * Which tariff priced something, so that it can be priced again.
 *
 * @param name the tariff's name
 * @param hash the SHA-256 of its content, as 64 hexadecimal digits
 */
public record TariffId(String name, String hash) {

  private static final int SHORT = 12;

  public TariffId {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(hash, "hash");
  }

  /** The name and the first 12 digits of the hash: {@code Frescalba 2026@3fd2a81c9e04}. */
  @Override
  public String toString() {
    return name + "@" + hash.substring(0, Math.min(SHORT, hash.length()));
  }
}
