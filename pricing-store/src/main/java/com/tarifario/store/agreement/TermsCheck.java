package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.AssetTask;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.store.catalogue.Concepts;
import com.tarifario.store.client.Clients;
import com.tarifario.store.database.Database;
import com.tarifario.store.fault.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be so of terms that are agreed with a client. */
final class TermsCheck {

  private final Clients clients;
  private final Concepts concepts;

  TermsCheck(Database database) {
    this.clients = new Clients(database);
    this.concepts = new Concepts(database);
  }

  /**
   * Refuses work centres and equipment that the client does not have, and budget concepts that
   * there are not, if the database keeps any.
   *
   * @param client the client's code
   * @throws StoreException if there are any; names all places, or the first concept
   */
  void check(String client, AgreementTerms terms) {
    requirePlaces(clients.get(client).card(), terms);
    concepts.requireKnown(concepts(terms));
  }

  /**
   * Refuses the same of other terms; concepts that stood in those before may stay.
   *
   * @throws StoreException if there are any; names all places, or the first concept
   */
  void check(KeptAgreement before, AgreementTerms terms) {
    requirePlaces(clients.get(before.client()).card(), terms);
    Set<String> added = concepts(terms);
    added.removeAll(concepts(before.terms()));
    concepts.requireKnown(added);
  }

  private static Set<String> concepts(AgreementTerms terms) {
    return terms.services().stream()
        .flatMap(service -> service.visit().concepts().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void requirePlaces(ClientCard card, AgreementTerms terms) {
    List<String> unknown = new ArrayList<>();
    for (PlannedService service : terms.services()) {
      for (ServicePlace place : service.places()) {
        WorkCentreCard centre = card.workCentre(place.centre());
        if (centre == null) {
          unknown.add(place.centre());
          continue;
        }
        List<String> assets = centre.centre().assets().stream().map(Asset::code).toList();
        place.assets().stream()
            .map(AssetTask::asset)
            .filter(asset -> !assets.contains(asset))
            .forEach(asset -> unknown.add(place.centre() + "/" + asset));
      }
    }
    if (!unknown.isEmpty()) {
      throw new StoreException(
          MaintenanceMessage.PLACES_UNKNOWN, card.code(), unknown.stream().distinct().toList());
    }
  }
}
