package com.tarifario.core.offer;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.Cnae;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can be offered to a client: every budget concept that is in force on the day, and
 * every one that was rendered, is matched by the rules at each of the client's places, priced by
 * the client's own tariff, and ranked.
 *
 * <pre>{@code
 * OfferFinder finder = new OfferFinder(rules, tariff, clients, catalogue, history);
 * for (OfferedService each : finder.find("C-014", null, day).offered()) {
 *   System.out.println(each.rank() + " " + each.candidate().concept() + ": " + each.match().why());
 * }
 * }</pre>
 *
 * <p>The same client, day, rules, tariff, catalogue and history always give the same list.
 */
public final class OfferFinder {

  /** Higher score first, then what is due first, then concept and place. */
  private static final Comparator<OfferedService> BEST_FIRST =
      Comparator.comparingInt((OfferedService each) -> each.match().score())
          .reversed()
          .thenComparing(
              each -> each.match().dueOn(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(OfferFinder::placed);

  private final OfferRules rules;
  private final Tariff tariff;
  private final ClientDirectory clients;
  private final Catalogue catalogue;
  private final ServiceHistory history;
  private final ServiceMatcher matcher;
  private final PriceEstimator prices;

  /**
   * A finder; it serves any number of threads.
   *
   * @param clients with the attributes that the rules and the tariff ask about ({@link
   *     OfferRules#attributesWith})
   * @throws InvalidOfferException if rules and tariff are of two currencies
   */
  public OfferFinder(
      OfferRules rules,
      Tariff tariff,
      ClientDirectory clients,
      Catalogue catalogue,
      ServiceHistory history) {
    if (!rules.currency().equals(tariff.currency())) {
      throw new InvalidOfferException(
          Message.of(
              OfferMessage.SEVERAL_CURRENCIES,
              rules.id().name(),
              rules.currency().getCurrencyCode(),
              tariff.id().name(),
              tariff.currency().getCurrencyCode()));
    }
    this.rules = rules;
    this.tariff = tariff;
    this.clients = clients;
    this.catalogue = catalogue;
    this.history = history;
    this.matcher = new ServiceMatcher(rules);
    this.prices = new PriceEstimator(tariff, clients);
  }

  /**
   * What can be offered to the client.
   *
   * @param client the client's code
   * @param workCentre the code of the only place to look at; null for all of them
   * @param on the day of the offer
   * @throws InvalidOfferException if the client, or its place, is not known
   */
  public Offering find(String client, @Nullable String workCentre, LocalDate on) {
    Client found = clients.client(client);
    if (found == null) {
      throw new InvalidOfferException(
          Message.of(
              OfferMessage.UNKNOWN_CLIENT, client, Suggestion.hint(client, clients.clientCodes())));
    }
    List<OfferCandidate> candidates = candidates(found, workCentre, on);
    List<Facts> facts =
        candidates.stream().map(each -> OfferFacts.of(rules.vocabulary(), each)).toList();
    List<ServiceMatch> matches = matcher.match(facts);
    List<OfferedService> offered = new ArrayList<>();
    List<OfferedService> others = new ArrayList<>();
    for (int index = 0; index < candidates.size(); index++) {
      ServiceMatch match = matches.get(index);
      OfferCandidate candidate = candidates.get(index);
      if (match.isOffered()) {
        offered.add(new OfferedService(0, candidate, match, prices.estimate(candidate)));
      } else {
        others.add(new OfferedService(0, candidate, match, null));
      }
    }
    offered.sort(BEST_FIRST);
    others.sort(Comparator.comparing(OfferFinder::placed));
    List<OfferedService> services = new ArrayList<>();
    for (OfferedService each : offered) {
      services.add(each.ranked(services.size() + 1));
    }
    services.addAll(others);
    return new Offering(found, on, rules.id(), tariff.pricing(null, on), services);
  }

  /** Which rules nearly offer a service that none offers, the nearest first. */
  public List<Message> nearMisses(OfferedService service) {
    return matcher.nearMisses(service.match());
  }

  private List<OfferCandidate> candidates(
      Client client, @Nullable String workCentre, LocalDate on) {
    Collection<String> known = clients.workCentreCodes(client.code());
    List<RenderedService> rendered = history.of(client.code(), on);
    rendered.forEach(this::requireCurrency);
    Catalogue inForce = catalogue.on(on);
    Set<String> concepts = new LinkedHashSet<>(inForce.codes());
    rendered.stream().map(RenderedService::concept).sorted().forEach(concepts::add);
    Cnae cnae = clients.cnae(client.code());
    Agreement agreement =
        clients.agreements(client.code()).stream()
            .filter(each -> each.covers(on))
            .min(Comparator.comparing(Agreement::number))
            .orElse(null);
    List<OfferCandidate> candidates = new ArrayList<>();
    for (WorkCentre place : places(client, workCentre, known)) {
      for (String concept : concepts) {
        BudgetConcept catalogued = inForce.concept(concept);
        RenderedService there = there(concept, place, known, rendered);
        if (catalogued != null || there != null) {
          candidates.add(
              new OfferCandidate(concept, catalogued, client, cnae, place, agreement, there, on));
        }
      }
    }
    return candidates;
  }

  private void requireCurrency(RenderedService rendered) {
    var amount = rendered.amount();
    if (amount != null && !amount.currency().equals(rules.currency())) {
      throw new InvalidOfferException(
          Message.of(
              OfferMessage.OTHER_CURRENCY,
              rendered.concept(),
              amount,
              rules.id().name(),
              rules.currency().getCurrencyCode()));
    }
  }

  /** The places to look at; one that is none, if the client has no places. */
  private List<@Nullable WorkCentre> places(
      Client client, @Nullable String workCentre, Collection<String> known) {
    List<@Nullable WorkCentre> places = new ArrayList<>();
    if (workCentre != null) {
      WorkCentre place = clients.workCentre(client.code(), workCentre);
      if (place == null) {
        throw new InvalidOfferException(
            Message.of(
                OfferMessage.UNKNOWN_CENTRE,
                client.code(),
                workCentre,
                Suggestion.hint(workCentre, known)));
      }
      places.add(place);
      return places;
    }
    known.stream().sorted().forEach(each -> places.add(clients.workCentre(client.code(), each)));
    if (places.isEmpty()) {
      places.add(null);
    }
    return places;
  }

  /** What was rendered at the place, and where the place is not known; null if nothing was. */
  private static @Nullable RenderedService there(
      String concept,
      @Nullable WorkCentre place,
      Collection<String> known,
      List<RenderedService> rendered) {
    return rendered.stream()
        .filter(each -> each.concept().equals(concept))
        .filter(each -> place == null || isAt(each, place, known))
        .reduce(RenderedService::and)
        .orElse(null);
  }

  private static boolean isAt(
      RenderedService rendered, WorkCentre place, Collection<String> known) {
    String there = rendered.workCentre();
    return there == null || there.equals(place.code()) || !known.contains(there);
  }

  private static String placed(OfferedService service) {
    String place = service.candidate().place();
    return service.candidate().concept() + "\n" + (place == null ? "" : place);
  }
}
