package com.tarifario.store.client;

import com.tarifario.core.client.Agreement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An agreement and how it stands.
 *
 * @param agreement what prices ask about it
 * @param state the name of its state; null if it was imported, and has no terms
 */
public record StatedAgreement(Agreement agreement, @Nullable String state) {

  public StatedAgreement {
    Objects.requireNonNull(agreement, "agreement");
  }
}
