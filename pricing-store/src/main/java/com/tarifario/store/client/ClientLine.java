package com.tarifario.store.client;

import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.TaxId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client in a list.
 *
 * @param code its code
 * @param name its name
 * @param status whether it has bought yet
 * @param taxId its tax number; null if not known
 * @param rateGroup its group; null if in none
 * @param activity what it does; null if not known
 * @param town where it is; null if not known
 */
public record ClientLine(
    String code,
    String name,
    Status status,
    @Nullable TaxId taxId,
    @Nullable String rateGroup,
    @Nullable String activity,
    @Nullable String town) {

  public ClientLine {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
  }
}
