package com.tarifario.core.client;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A directory held in memory; it never changes. */
public final class ClientRegister implements ClientDirectory {

  private final Map<String, Client> clients = new LinkedHashMap<>();
  private final Map<String, Map<String, WorkCentre>> workCentres = new LinkedHashMap<>();
  private final Map<String, Agreement> agreements = new LinkedHashMap<>();
  private final Map<String, Map<String, Pack>> packs = new LinkedHashMap<>();

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
      refuseSecond("Client", client.code(), this.clients.put(client.code(), client));
    }
    for (WorkCentre centre : workCentres) {
      requireClient("Work centre " + centre.code(), centre.client());
      refuseSecond(
          "Work centre",
          centre.client() + "/" + centre.code(),
          this.workCentres
              .computeIfAbsent(centre.client(), client -> new LinkedHashMap<>())
              .put(centre.code(), centre));
    }
    for (Agreement agreement : agreements) {
      requireClient("Agreement " + agreement.number(), agreement.client());
      refuseSecond(
          "Agreement", agreement.number(), this.agreements.put(agreement.number(), agreement));
    }
    Balances.of(packs).packs().forEach(this::add);
  }

  private void add(Pack pack) {
    requireClient("Pack " + pack.id(), pack.client());
    packs.computeIfAbsent(pack.client(), client -> new LinkedHashMap<>()).put(pack.id(), pack);
  }

  /** A register of clients that have no work centres and no agreements. */
  public static ClientRegister of(Client... clients) {
    return new ClientRegister(List.of(clients), List.of(), List.of());
  }

  @Override
  public @Nullable Client client(String code) {
    return clients.get(code);
  }

  @Override
  public @Nullable WorkCentre workCentre(String client, String code) {
    Map<String, WorkCentre> ofClient = workCentres.get(client);
    return ofClient == null ? null : ofClient.get(code);
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
    return List.copyOf(packs.getOrDefault(client, Map.of()).values());
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
    return Collections.unmodifiableSet(workCentres.getOrDefault(client, Map.of()).keySet());
  }

  @Override
  public Collection<String> agreementNumbers() {
    return Collections.unmodifiableSet(agreements.keySet());
  }

  /** All clients, in the order given. */
  public Collection<Client> clients() {
    return List.copyOf(clients.values());
  }

  private void requireClient(String what, String client) {
    if (!clients.containsKey(client)) {
      throw new IllegalArgumentException(what + " is of client " + client + ", who is not known.");
    }
  }

  private static void refuseSecond(String what, String code, @Nullable Object first) {
    if (first != null) {
      throw new IllegalArgumentException(what + " " + code + " stands twice.");
    }
  }
}
