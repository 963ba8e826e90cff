package com.tarifario.core.client;

import java.util.Collection;
import java.util.List;
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

  /**
   * Whether it is a database, to which clients and work centres are added one by one; else they are
   * found in files, or known to the host application.
   */
  default boolean isDatabase() {
    return false;
  }

  /** The client's agreements, ended ones too, in any order; empty if it has none. */
  default Collection<Agreement> agreements(String client) {
    return List.of();
  }

  /** The client's activity by the national classification; null if not known. */
  default @Nullable Cnae cnae(String client) {
    return null;
  }

  /**
   * The packs that the client paid beforehand, with what is left of each before anything is valued,
   * in any order; empty if it has none.
   */
  default Collection<Pack> packs(String client) {
    return List.of();
  }

  /** The packs of all clients, client by client; empty if they can't be listed. */
  default Collection<Pack> packs() {
    return List.of();
  }

  /** The codes of all clients, to suggest one for a code mistyped; empty if they are too many. */
  default Collection<String> clientCodes() {
    return List.of();
  }

  /** The codes of the client's work centres, to suggest one; empty if they can't be listed. */
  default Collection<String> workCentreCodes(String client) {
    return List.of();
  }

  /** The numbers of all agreements, to suggest one; empty if they are too many. */
  default Collection<String> agreementNumbers() {
    return List.of();
  }
}
