package com.tarifario.store.agreement;

import com.tarifario.core.client.Agreement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in a list.
 *
 * @param agreement what prices know of it, without attributes
 * @param title what it is about; null if it was imported, and has no terms
 * @param state the name of its state; null if it has no terms
 */
public record AgreementLine(Agreement agreement, @Nullable String title, @Nullable String state) {

  public AgreementLine {
    Objects.requireNonNull(agreement, "agreement");
  }
}
