package com.tarifario.io.quote;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.InvalidParameterException;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.quote.Composition;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.yaml.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the budget concepts that a quote names, in the version of its date, and composes them.
 *
 * @param catalogue where they are found
 * @param date the quote's date; null if it is not known
 * @param client the quote's client; null if it is not known
 * @param centre the quote's work centre; null if it names none or it is not known
 * @param locale the language in which their texts write numbers
 * @param problems takes what is wrong
 */
record ConceptSource(
    Catalogue catalogue,
    @Nullable LocalDate date,
    @Nullable Client client,
    @Nullable WorkCentre centre,
    Locale locale,
    Problems problems) {

  /** The concept of that code; null if there is none in force, which is among the problems. */
  @Nullable BudgetConcept concept(String code, SourceLocation at) {
    List<BudgetConcept> versions = catalogue.versions(code);
    if (versions.isEmpty()) {
      String near = Suggestion.nearest(code, catalogue.codes()).orElse(null);
      if (near == null) {
        problems.error(at, QuoteMessage.UNKNOWN_CONCEPT, code);
      } else {
        problems.error(at, QuoteMessage.UNKNOWN_CONCEPT_NEAR, code, near);
      }
      return null;
    }
    BudgetConcept concept = date == null ? catalogue.concept(code) : catalogue.concept(code, date);
    if (concept == null && date != null) {
      LocalDate last = catalogue.ended(code, date);
      if (last == null) {
        LocalDate first = Objects.requireNonNull(versions.get(0).version().from());
        problems.error(at, QuoteMessage.CONCEPT_NOT_IN_FORCE, code, date, first);
      } else {
        problems.error(at, QuoteMessage.CONCEPT_NO_MORE_IN_FORCE, code, date, last);
      }
    } else if (concept != null && client != null && !concept.suits(client, centre)) {
      String place = centre == null ? client.code() : client.code() + "/" + centre.code();
      problems.warning(at, QuoteMessage.CONCEPT_NOT_SUITED, code, place);
    }
    return concept;
  }

  /** So many units of a concept; null if it can't be offered so, which is among the problems. */
  @Nullable Composition composition(
      BudgetConcept concept,
      BigDecimal quantity,
      Map<String, BigDecimal> parameters,
      SourceLocation at) {
    try {
      return Composition.of(concept, quantity, parameters).in(locale);
    } catch (InvalidParameterException invalid) {
      problems.error(at, QuoteMessage.BAD_PARAMETERS, concept.code(), invalid.sentence());
      return null;
    }
  }
}
