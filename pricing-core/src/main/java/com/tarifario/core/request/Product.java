package com.tarifario.core.request;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request can come to. */
public sealed interface Product {

  /** Its title. */
  FilledText title();

  /**
   * A work order.
   *
   * @param on the field with the day for which it is planned; null for the day on which it is made
   * @param dueOn the field with the day by which it is to be done; null for none
   * @param person the field with the name of who sees to it; null for who makes it
   * @param closedPrice the field with the price that was agreed for all of it; null for none
   * @param workType what rules know its lines as, those that say nothing else; null for nothing
   * @param inAgreement whether it is done under the client's agreement that is in force at its work
   *     centre, if there is one
   */
  record WorkOrder(
      FilledText title,
      @Nullable String on,
      @Nullable String dueOn,
      @Nullable String person,
      @Nullable String closedPrice,
      @Nullable String workType,
      boolean inAgreement)
      implements Product {
    public WorkOrder {
      Objects.requireNonNull(title, "title");
    }

    /** A work order for the day on which it is made. */
    public static WorkOrder of(String title) {
      return new WorkOrder(new FilledText(title), null, null, null, null, null, false);
    }
  }

  /**
   * A quote for one job.
   *
   * @param terms what holds for it
   * @param concepts what is offered, at least one
   */
  record Quote(FilledText title, QuoteTerms terms, List<WantedConcept> concepts)
      implements Product {
    public Quote {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(terms, "terms");
      concepts = List.copyOf(concepts);
      if (concepts.isEmpty()) {
        throw new IllegalArgumentException("A quote needs at least one concept.");
      }
    }
  }

  /**
   * A quote for a maintenance agreement: what its planned visits come to.
   *
   * @param terms what holds for the quote
   * @param agreement the terms of the agreement that comes about when the quote is accepted
   * @param concepts what is offered beside the visits; may be empty
   */
  record AgreementQuote(
      FilledText title, QuoteTerms terms, FilledTree.Branch agreement, List<WantedConcept> concepts)
      implements Product {
    public AgreementQuote {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(terms, "terms");
      Objects.requireNonNull(agreement, "agreement");
      concepts = List.copyOf(concepts);
    }
  }

  /**
   * What holds for a quote.
   *
   * @param quoteTariff the named type of quote, for the rules of prices; null for none
   * @param workType the type of work, for the rules of prices; null for none
   * @param validDays how many days it stands; null if it says nothing of that
   */
  record QuoteTerms(
      @Nullable String quoteTariff, @Nullable String workType, @Nullable Integer validDays) {

    /** Nothing is said. */
    public static final QuoteTerms NONE = new QuoteTerms(null, null, null);

    public QuoteTerms {
      if (validDays != null && validDays < 1) {
        throw new IllegalArgumentException("A quote can't stand " + validDays + " days.");
      }
    }
  }
}
