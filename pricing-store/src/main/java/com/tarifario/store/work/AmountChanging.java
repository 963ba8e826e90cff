package com.tarifario.store.work;

import com.tarifario.core.money.Money;
import com.tarifario.store.change.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is about to set what a piece of work comes to. Whoever knows why that must not be
 * refuses it by throwing.
 *
 * @param work the piece of work as it was read
 * @param amount what it is to come to; null for nothing agreed
 */
public record AmountChanging(KeptWork work, @Nullable Money amount) implements Event {

  public AmountChanging {
    Objects.requireNonNull(work, "work");
  }
}
