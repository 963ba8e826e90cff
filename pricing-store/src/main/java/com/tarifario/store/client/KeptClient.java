package com.tarifario.store.client;

import com.tarifario.core.client.ClientCard;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client as it is kept.
 *
 * @param id its identity in the database
 * @param version what guards against lost changes
 * @param card what is kept on it; its attributes are texts
 * @param erasedAt when its personal data was erased; null if it was not
 */
public record KeptClient(long id, long version, ClientCard card, @Nullable Instant erasedAt) {

  public KeptClient {
    Objects.requireNonNull(card, "card");
  }

  /** Its code. */
  public String code() {
    return card.code();
  }
}
