package com.tarifario.store.client;

import java.util.Objects;

/**
 * Two clients that may be one and the same.
 *
 * @param code the first, by the order of codes; or the one that was asked about
 * @param other the other
 * @param otherName the other's name
 * @param score how like they are, from 85 to 100
 * @param reason what is alike
 */
public record Duplicate(String code, String other, String otherName, int score, Reason reason) {

  /** What two clients have in common. */
  public enum Reason {
    /** The tax number. */
    TAX_ID,
    /** The name, and one has no address. */
    NAME,
    /** The name and the address. */
    NAME_AND_ADDRESS
  }

  public Duplicate {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(reason, "reason");
  }
}
