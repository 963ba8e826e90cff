package com.tarifario.core.offer;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.InvalidParameterException;
import com.tarifario.core.catalogue.YieldValue;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Cnae;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service that could be offered to a client at a place, with all that rules can ask about it.
 *
 * @param concept the code of its budget concept
 * @param catalogued the budget concept; null if it is no longer in the catalogue, but was rendered
 * @param client to whom
 * @param cnae the client's activity by the national classification; null if not known
 * @param workCentre at which place; null if the client has none
 * @param agreement the client's agreement in force on the day; null if there is none
 * @param rendered what was rendered of it at the place, and where the place is not known; null if
 *     it never was
 * @param date the day of the offer
 */
public record OfferCandidate(
    String concept,
    @Nullable BudgetConcept catalogued,
    Client client,
    @Nullable Cnae cnae,
    @Nullable WorkCentre workCentre,
    @Nullable Agreement agreement,
    @Nullable RenderedService rendered,
    LocalDate date) {

  public OfferCandidate {
    Objects.requireNonNull(concept, "concept");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(date, "date");
  }

  /** The code of the place; null if there is none. */
  public @Nullable String place() {
    return workCentre == null ? null : workCentre.code();
  }

  /**
   * The name of the concept, with the parameters that it has by default; its code if it is no
   * longer in the catalogue.
   *
   * @param locale the language in which numbers are written
   */
  public String name(Locale locale) {
    if (catalogued == null) {
      return concept;
    }
    try {
      Map<String, BigDecimal> values = catalogued.parameters().values(concept, Map.of());
      return new YieldValue(catalogued, values).filled(catalogued.name(), locale);
    } catch (InvalidParameterException impossible) {
      return catalogued.name();
    }
  }

  /** The family of the labour in it; null if there is none, or if it is of several. */
  @Nullable String family() {
    Set<String> families = new HashSet<>();
    if (catalogued != null) {
      for (ConceptComponent each : catalogued.components()) {
        String family = each.subject().family();
        if (each.subject().kind() == Kind.LABOUR && family != null) {
          families.add(family);
        }
      }
    }
    return families.size() == 1 ? families.iterator().next() : null;
  }

  /** What is installed at the place. */
  List<Asset> assets() {
    return workCentre == null ? List.of() : workCentre.assets();
  }
}
