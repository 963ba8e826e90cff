package com.tarifario.core.client;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place of a client where work is done.
 *
 * @param client the client's code
 * @param code the place's code, unique for its client
 * @param name what the place is called
 * @param zone the tariff's travel zone; null if in none
 * @param region the region whose holidays count there: {@code ES-MD}; null if those of the tariff's
 *     region
 * @param distance the way there in kilometres, one way; null if not known
 * @param type what kind of place it is: {@code tienda}, {@code vivienda}; null if not known
 * @param activity what is done there; null if not known
 * @param assets the client's equipment installed there
 * @param attributes the company's own attributes of work centres, by name
 */
public record WorkCentre(
    String client,
    String code,
    String name,
    @Nullable String zone,
    @Nullable String region,
    @Nullable BigDecimal distance,
    @Nullable String type,
    @Nullable String activity,
    List<Asset> assets,
    Map<String, Object> attributes) {

  public WorkCentre {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    assets = List.copyOf(assets);
    attributes = Map.copyOf(attributes);
  }

  /** A place in a zone, with nothing else known. */
  public static WorkCentre of(String client, String code, String name, @Nullable String zone) {
    return new WorkCentre(client, code, name, zone, null, null, null, null, List.of(), Map.of());
  }

  /** The same place in a region. */
  public WorkCentre withRegion(@Nullable String newRegion) {
    return new WorkCentre(
        client, code, name, zone, newRegion, distance, type, activity, assets, attributes);
  }

  /** The same place of a client of another code. */
  public WorkCentre withClient(String newClient) {
    return new WorkCentre(
        newClient, code, name, zone, region, distance, type, activity, assets, attributes);
  }

  /** The same place with other equipment installed. */
  public WorkCentre withAssets(List<Asset> newAssets) {
    return new WorkCentre(
        client, code, name, zone, region, distance, type, activity, newAssets, attributes);
  }
}
