package com.tarifario.core.client;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A directory held in memory; it never changes. */
public final class ClientRegister implements ClientDirectory {

  private final Map<String, Registered> clients = new LinkedHashMap<>();
  private final Map<String, Agreement> agreements = new LinkedHashMap<>();

  /** A client and what belongs to it. */
  private record Registered(
      Client client, Map<String, WorkCentre> workCentres, Map<String, Pack> packs) {

    Registered(Client client) {
      this(client, new LinkedHashMap<>(), new LinkedHashMap<>());
    }
  }

  /**
   * A register of these.
   *
   * @throws IllegalArgumentException if a code stands twice, or if a work centre or an agreement is
   *     of a client that is not here
   */
  public ClientRegister(
      Collection<Client> clients,
      Collection<WorkCentre> workCentres,
      Collection<Agreement> agreements) {
    this(clients, workCentres, agreements, List.of());
  }

  /**
   * A register of these, with the packs that clients paid beforehand.
   *
   * @throws IllegalArgumentException if a code stands twice, or if a work centre, an agreement or a
   *     pack is of a client that is not here
   */
  public ClientRegister(
      Collection<Client> clients,
      Collection<WorkCentre> workCentres,
      Collection<Agreement> agreements,
      Collection<Pack> packs) {
    for (Client client : clients) {
      refuseSecond(
          "Client", client.code(), this.clients.put(client.code(), new Registered(client)));
    }
    for (WorkCentre centre : workCentres) {
      Registered client = registered("Work centre " + centre.code(), centre.client());
      refuseSecond(
          "Work centre",
          centre.client() + "/" + centre.code(),
          client.workCentres.put(centre.code(), centre));
    }
    for (Agreement agreement : agreements) {
      registered("Agreement " + agreement.number(), agreement.client());
      refuseSecond(
          "Agreement", agreement.number(), this.agreements.put(agreement.number(), agreement));
    }
    Balances.of(packs).packs().forEach(this::add);
  }

  private void add(Pack pack) {
    registered("Pack " + pack.id(), pack.client()).packs.put(pack.id(), pack);
  }

  /** A register of clients that have no work centres and no agreements. */
  public static ClientRegister of(Client... clients) {
    return new ClientRegister(List.of(clients), List.of(), List.of());
  }

  @Override
  public @Nullable Client client(String code) {
    Registered found = clients.get(code);
    return found == null ? null : found.client;
  }

  @Override
  public @Nullable WorkCentre workCentre(String client, String code) {
    Registered found = clients.get(client);
    return found == null ? null : found.workCentres.get(code);
  }

  @Override
  public @Nullable Agreement agreement(String number) {
    return agreements.get(number);
  }

  @Override
  public Collection<Agreement> agreements(String client) {
    return agreements.values().stream().filter(each -> each.client().equals(client)).toList();
  }

  @Override
  public Collection<Pack> packs(String client) {
    Registered found = clients.get(client);
    return found == null ? List.of() : List.copyOf(found.packs.values());
  }

  @Override
  public Collection<Pack> packs() {
    return clients.keySet().stream().flatMap(each -> packs(each).stream()).toList();
  }

  @Override
  public Collection<String> clientCodes() {
    return Collections.unmodifiableSet(clients.keySet());
  }

  @Override
  public Collection<String> workCentreCodes(String client) {
    Registered found = clients.get(client);
    return found == null ? Set.of() : Collections.unmodifiableSet(found.workCentres.keySet());
  }

  @Override
  public Collection<String> agreementNumbers() {
    return Collections.unmodifiableSet(agreements.keySet());
  }

  /** All clients, in the order given. */
  public Collection<Client> clients() {
    return clients.values().stream().map(Registered::client).toList();
  }

  private Registered registered(String what, String client) {
    Registered found = clients.get(client);
    if (found == null) {
      throw new IllegalArgumentException(what + " is of client " + client + ", who is not known.");
    }
    return found;
  }

  private static void refuseSecond(String what, String code, @Nullable Object first) {
    if (first != null) {
      throw new IllegalArgumentException(what + " " + code + " stands twice.");
    }
  }
}
