package com.tarifario.core.client;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the commercial area keeps on a client or prospect.
 *
 * @param client what prices ask about, and the people to speak to
 * @param taxId its tax number; null if not known
 * @param cnae its activity by the national classification; null if not known
 * @param address where it is registered; null if not known
 * @param billingAddress where invoices go, if elsewhere; null if not
 * @param terms how it pays; null if not agreed
 * @param since the day on which it became a client; null while it is a prospect, or if not known
 * @param workCentres its work centres, each code once
 * @param notes what else is worth knowing; null if nothing
 */
public record ClientCard(
    Client client,
    @Nullable TaxId taxId,
    @Nullable Cnae cnae,
    @Nullable Address address,
    @Nullable Address billingAddress,
    @Nullable PaymentTerms terms,
    @Nullable LocalDate since,
    List<WorkCentreCard> workCentres,
    @Nullable String notes) {

  public ClientCard {
    Objects.requireNonNull(client, "client");
    workCentres = List.copyOf(workCentres);
    Set<String> codes = new HashSet<>();
    for (WorkCentreCard each : workCentres) {
      if (!each.centre().client().equals(client.code())) {
        throw new IllegalArgumentException(
            "Work centre " + each.code() + " is of " + each.centre().client() + ".");
      }
      if (!codes.add(each.code())) {
        throw new IllegalArgumentException("Work centre " + each.code() + " stands twice.");
      }
    }
  }

  /** A card with nothing but what prices ask about. */
  public static ClientCard of(Client client) {
    return new ClientCard(client, null, null, null, null, null, null, List.of(), null);
  }

  /** Its code. */
  public String code() {
    return client.code();
  }

  /** Its name. */
  public String name() {
    return client.name();
  }

  /** The work centre of that code; null if it has none. */
  public @Nullable WorkCentreCard workCentre(String code) {
    return workCentres.stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
  }

  /** What changes some of it. */
  public ClientCardBuilder toBuilder() {
    return new ClientCardBuilder(this);
  }
}
