package com.tarifario.core.offer;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.offer.ServiceMatch.Status;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.text.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the rules about services. First, when each is due again; then, knowing that, whether it is
 * offered. The same facts always give the same answer.
 */
public final class ServiceMatcher {

  private final OfferRules rules;

  /** A matcher of these rules; it serves any number of threads. */
  public ServiceMatcher(OfferRules rules) {
    this.rules = rules;
  }

  /**
   * What the rules say of each service.
   *
   * @param services their facts, of the rules' vocabulary, before any rule was asked
   * @return in the same order
   */
  public List<ServiceMatch> match(List<Facts> services) {
    List<Decision> rhythms = rules.decider().decide(Stage.DUE, services);
    List<OfferContest> contests = new ArrayList<>();
    for (int index = 0; index < services.size(); index++) {
      contests.add(OfferContest.of(services.get(index), rhythms.get(index)));
    }
    List<Facts> known = contests.stream().map(OfferContest::facts).toList();
    List<Decision> decisions = rules.decider().decide(Stage.OFFER, known);
    List<ServiceMatch> matches = new ArrayList<>();
    for (int index = 0; index < services.size(); index++) {
      matches.add(contests.get(index).settle(decisions.get(index)));
    }
    return matches;
  }

  /**
   * Which rules nearly offer a service that none offers, and what would have to be otherwise: a few
   * sentences, the nearest first.
   */
  public List<Message> nearMisses(ServiceMatch match) {
    return match.status() == Status.NOT_ASKED
        ? rules.decider().nearMisses(match.facts())
        : List.of();
  }
}
