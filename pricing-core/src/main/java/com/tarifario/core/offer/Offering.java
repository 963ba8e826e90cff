package com.tarifario.core.offer;

import com.tarifario.core.client.Client;
import com.tarifario.core.offer.ServiceMatch.Status;
import com.tarifario.core.tariff.TariffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What can be offered to a client.
 *
 * @param client to whom
 * @param date the day of the offer
 * @param rules which rules matched
 * @param tariff which tariff estimated the prices
 * @param services every service at every place: those that are offered, the best first; then the
 *     others, by concept and place
 */
public record Offering(
    Client client, LocalDate date, TariffId rules, TariffId tariff, List<OfferedService> services) {

  public Offering {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(tariff, "tariff");
    services = List.copyOf(services);
  }

  /** What is offered, the best first. */
  public List<OfferedService> offered() {
    return services.stream().filter(each -> each.match().isOffered()).toList();
  }

  /** What is not offered, by concept and place. */
  public List<OfferedService> others() {
    return services.stream().filter(each -> !each.match().isOffered()).toList();
  }

  /** What could not be decided, since two rules can't be told apart. */
  public List<OfferedService> undecided() {
    return services.stream().filter(each -> each.match().status() == Status.TIED).toList();
  }

  /** One service at all its places, as it stands in the list; empty if there is no such concept. */
  public List<OfferedService> of(String concept) {
    return services.stream().filter(each -> each.candidate().concept().equals(concept)).toList();
  }
}
