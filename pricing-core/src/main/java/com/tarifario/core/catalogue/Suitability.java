package com.tarifario.core.catalogue;

import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.WorkCentre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a budget concept suits, and where. Each list is empty if it does not matter.
 *
 * @param clientActivities the activities of clients
 * @param clientSizes the sizes of clients
 * @param workCentreTypes the types of work centres
 */
public record Suitability(
    List<String> clientActivities, List<String> clientSizes, List<String> workCentreTypes) {

  /** Anyone, anywhere. */
  public static final Suitability ANY = new Suitability(List.of(), List.of(), List.of());

  public Suitability {
    clientActivities = List.copyOf(clientActivities);
    clientSizes = List.copyOf(clientSizes);
    workCentreTypes = List.copyOf(workCentreTypes);
  }

  /**
   * Whether it suits the client at the place. What is not known of them (an activity, the type of
   * the place, the place itself) does not suit a concept that asks for it.
   *
   * @param workCentre the place; null if none is named
   */
  public boolean includes(Client client, @Nullable WorkCentre workCentre) {
    Classification known = client.classification();
    return isAmong(clientActivities, known.activity())
        && isAmong(clientSizes, known.size())
        && isAmong(workCentreTypes, workCentre == null ? null : workCentre.type());
  }

  private static boolean isAmong(List<String> suited, @Nullable String found) {
    return suited.isEmpty() || (found != null && suited.contains(found));
  }
}
