package com.tarifario.core.client;

import org.jspecify.annotations.Nullable;

/**
 * Where clients, work centres and agreements are found: a data folder, a database or the host
 * application. Asked from several threads at once.
 */
public interface ClientDirectory {

  /** The client of that code, or null. */
  @Nullable Client client(String code);

  /** The client's work centre of that code, or null. */
  @Nullable WorkCentre workCentre(String client, String code);

  /** The agreement of that number, or null. */
  @Nullable Agreement agreement(String number);
}
