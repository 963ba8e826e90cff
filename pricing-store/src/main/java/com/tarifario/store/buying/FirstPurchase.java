package com.tarifario.store.buying;

import com.tarifario.core.client.Client.Status;
import com.tarifario.store.change.Change;
import com.tarifario.store.client.Clients;
import com.tarifario.store.client.KeptClient;
import com.tarifario.store.database.Database;
import java.time.LocalDate;

/** A prospect becomes a client when it buys for the first time. */
public final class FirstPurchase {

  private final Clients clients;

  /** Those of the clients of the database. */
  public FirstPurchase(Database database) {
    this.clients = new Clients(database);
  }

  /**
   * Makes a client of a prospect; clients stay what they are, and so does what is left of a
   * prospect whose data was erased. Who follows the change is told: {@link BecameClient}. Comes
   * after all that gives numbers: of two purchases at once, each would otherwise wait for what the
   * other holds.
   *
   * @param code the code of who buys
   * @param day since when it is a client
   */
  public void by(Change change, String code, LocalDate day) {
    hold(change, code);
    KeptClient client = clients.get(code);
    if (client.card().client().status() == Status.PROSPECT && client.erasedAt() == null) {
      clients.save(
          change, client, client.card().toBuilder().status(Status.CLIENT).since(day).build());
      change.tell(new BecameClient(code));
    }
  }

  /** Whoever buys for the same prospect waits, and then finds a client. */
  private static void hold(Change change, String code) {
    change
        .handle()
        .createQuery("SELECT id FROM client WHERE code = :code <hold>")
        .bind("code", code)
        .mapTo(Long.class)
        .list();
  }
}
