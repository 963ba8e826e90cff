package com.tarifario.store.client;

import com.tarifario.core.client.Pack;
import java.util.List;

/** Where packs are found, with what is in them. */
public interface PackReader {

  /** The client's packs, in the order of their identities. */
  List<Pack> of(String client);

  /** All packs, client by client. */
  List<Pack> all();
}
