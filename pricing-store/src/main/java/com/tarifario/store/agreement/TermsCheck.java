package com.tarifario.store.agreement;

import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.AssetTask;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.store.fault.StoreException;
import java.util.ArrayList;
import java.util.List;

/** What must be so of terms that are agreed with a client. */
final class TermsCheck {

  private TermsCheck() {}

  /**
   * Refuses work centres and equipment that the client does not have.
   *
   * @throws StoreException if there are any; names all
   */
  static void check(ClientCard card, AgreementTerms terms) {
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
