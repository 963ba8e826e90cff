package com.tarifario.store.client;

import com.tarifario.core.client.ClientCard;
import com.tarifario.store.Store;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;

/** Stores of tests in which clients are registered already. */
public final class Registered {

  private Registered() {}

  /** A new store with these clients. */
  public static Store in(TestDatabase kind, ClientCard... clients) {
    Store store = Store.open(new Location(kind.migrated(), null, null), Clock.systemUTC());
    store
        .as("Ana")
        .run(
            change -> {
              for (ClientCard each : clients) {
                store.clients().add(change, each);
              }
            });
    return store;
  }
}
