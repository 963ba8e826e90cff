package com.tarifario.core.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * Which visit of an agreement is meant, wherever it was moved to (RFC 5545: {@code RECURRENCE-ID}).
 *
 * @param service the code of the service
 * @param centre the code of the work centre
 * @param asset the label of the only piece of equipment; empty if it is for the whole work centre
 * @param original the day of the recurrence rule
 */
public record VisitKey(String service, String centre, String asset, LocalDate original)
    implements Comparable<VisitKey> {

  private static final Comparator<VisitKey> ORDER =
      Comparator.comparing(VisitKey::original)
          .thenComparing(VisitKey::service)
          .thenComparing(VisitKey::centre)
          .thenComparing(VisitKey::asset);

  public VisitKey {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(centre, "centre");
    Objects.requireNonNull(asset, "asset");
    Objects.requireNonNull(original, "original");
  }

  /** By day, service, work centre and equipment. */
  @Override
  public int compareTo(VisitKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code REV-CLIMA/01/CAM-1/2026-04-06}; without equipment, {@code REV-CLIMA/01/2026-04-06}. */
  @Override
  public String toString() {
    return service + "/" + centre + "/" + (asset.isEmpty() ? "" : asset + "/") + original;
  }
}
