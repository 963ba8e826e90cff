package com.tarifario.core.request;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.InvalidParameterException;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Composition;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a quote of what is planned to be offered: the concepts that have chapters bring theirs, all
 * others stand in one chapter.
 */
public final class QuoteAssembly {

  private static final String FIRST = "01";

  private final QuotePlan plan;
  private final Catalogue catalogue;
  private final Locale locale;
  private final List<Message> problems = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Chapter> chapters = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private QuoteAssembly(QuotePlan plan, Catalogue catalogue, Locale locale) {
    this.locale = locale;
    this.plan = plan;
    this.catalogue = catalogue;
  }

  /**
   * The quote.
   *
   * @param number the quote's number
   * @param catalogue where the concepts are found, in the versions of the quote's day
   * @param locale the language in which its texts write numbers
   * @throws RequestRefusedException if a concept is not in force that day or can't be made with its
   *     parameters, or nothing is offered; tells all that is wrong
   */
  public static Quote quote(String number, QuotePlan plan, Catalogue catalogue, Locale locale) {
    QuoteAssembly assembly = new QuoteAssembly(plan, catalogue, locale);
    plan.items().forEach(planned -> assembly.add(planned, assembly.items));
    return assembly.quote(number);
  }

  /**
   * The quote for a maintenance agreement: what its visits come to, and in a chapter of its own
   * what is offered beside them.
   *
   * @param fee the chapter of the fee; none if there is no fee
   * @param visits what the visits come to
   * @param beside the title of what the plan offers beside them
   * @throws RequestRefusedException as above
   */
  public static Quote agreement(
      String number,
      QuotePlan plan,
      List<Chapter> fee,
      List<PlannedItem> visits,
      String beside,
      Catalogue catalogue,
      Locale locale) {
    QuoteAssembly assembly = new QuoteAssembly(plan, catalogue, locale);
    visits.forEach(planned -> assembly.add(planned, assembly.items));
    List<Item> others = new ArrayList<>();
    plan.items().forEach(planned -> assembly.add(planned, others));
    if (!others.isEmpty()) {
      assembly.chapters.add(new Chapter(AgreementOffer.BESIDE, beside, others, null));
    }
    assembly.chapters.addAll(0, fee);
    return assembly.quote(number);
  }

  private void add(PlannedItem planned, List<Item> items) {
    BudgetConcept concept = catalogue.concept(planned.concept(), plan.on());
    if (concept == null) {
      problems.add(
          Message.of(
              RequestMessage.CONCEPT_NOT_IN_FORCE,
              planned.concept(),
              plan.on(),
              Suggestion.hint(planned.concept(), catalogue.codes())));
      return;
    }
    try {
      Composition composition =
          Composition.of(concept, planned.quantity(), planned.parameters()).in(locale);
      String code = freeCode(planned.concept());
      if (concept.breakdown() instanceof Breakdown.Chapters) {
        chapters.addAll(composition.chapters(code));
      } else {
        composition.items(code).forEach(item -> items.add(named(item, planned.description())));
      }
    } catch (InvalidParameterException invalid) {
      problems.add(invalid.sentence());
    }
  }

  /** The code of the concept, or one like it that nothing else has. */
  private String freeCode(String code) {
    String free = code;
    for (int next = 2; !taken.add(free); next++) {
      free = code + "-" + next;
    }
    return free;
  }

  private static Item named(Item item, @Nullable String description) {
    return description == null || description.isBlank()
        ? item
        : new Item(
            item.code(),
            description,
            item.quantity(),
            item.components(),
            item.use(),
            item.option(),
            item.override());
  }

  private Quote quote(String number) {
    if (!items.isEmpty()) {
      chapters.add(0, new Chapter(FIRST, plan.title(), items, null));
    }
    if (chapters.isEmpty() && problems.isEmpty()) {
      problems.add(Message.of(RequestMessage.NOTHING_OFFERED, plan.title()));
    }
    if (!problems.isEmpty()) {
      throw new RequestRefusedException(problems);
    }
    return new Quote(
        number,
        plan.on(),
        plan.client(),
        plan.workCentre(),
        plan.quoteTariff(),
        plan.workType(),
        plan.validUntil(),
        chapters);
  }
}
