package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Composition;
import com.tarifario.core.quote.Editing;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.text.Suggestion;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Composes quotes from budget concepts that are named on the command line. */
final class QuoteComposer {

  private static final String FIRST = "01";

  private final Catalogue catalogue;
  private final LocalDate date;
  private final @Nullable Client client;
  private final @Nullable WorkCentre centre;
  private final Terminal terminal;

  /**
   * Composes quotes.
   *
   * @param date the quote's date, on which concepts must be in force
   * @param client the code of the quote's client
   * @param centre the code of its work centre; null if none is meant
   */
  QuoteComposer(
      Catalogue catalogue,
      LocalDate date,
      String client,
      @Nullable String centre,
      ClientDirectory directory,
      Terminal terminal) {
    this.catalogue = catalogue;
    this.date = date;
    this.client = directory.client(client);
    this.centre = centre == null ? null : directory.workCentre(client, centre);
    this.terminal = terminal;
  }

  /**
   * The chapters of a new quote: those of concepts that have chapters, and one for all others.
   *
   * @param title the title of the one
   */
  List<Chapter> chapters(List<ConceptArgument> arguments, String title) {
    List<Item> items = new ArrayList<>();
    List<Chapter> chapters = new ArrayList<>();
    for (ConceptArgument each : arguments) {
      BudgetConcept concept = concept(each.code());
      Composition composition = composition(concept, each);
      if (concept.breakdown() instanceof Breakdown.Chapters) {
        chapters.addAll(composition.chapters(freeCode(each.code(), chapters)));
      } else {
        items.addAll(items(composition, each.code(), items));
      }
    }
    if (!items.isEmpty()) {
      chapters.add(0, new Chapter(FIRST, title, items, null));
    }
    return chapters;
  }

  /** The quote with what an argument adds to it: in the chapter that it names, else the last. */
  Quote added(Quote quote, ConceptArgument argument) {
    BudgetConcept concept = concept(argument.code());
    Composition composition = composition(concept, argument);
    if (argument.chapter() == null && concept.breakdown() instanceof Breakdown.Chapters) {
      String code = freeCode(argument.code(), quote.chapters());
      return Editing.withChapters(quote, composition.chapters(code));
    }
    String code =
        argument.chapter() == null
            ? quote.chapters().get(quote.chapters().size() - 1).code()
            : argument.chapter();
    Chapter chapter = quote.chapter(code);
    if (chapter == null) {
      throw new CannotRunException(
          QuoteMessage.NO_CHAPTER, code, quote.chapters().stream().map(Chapter::code).toList());
    }
    return Editing.withItems(quote, code, items(composition, argument.code(), chapter.items()));
  }

  private static List<Item> items(Composition composition, String code, List<Item> others) {
    Set<String> taken = new HashSet<>();
    others.forEach(each -> taken.add(each.code()));
    String free = code;
    for (int next = 2; composition.items(free).stream().anyMatch(isIn(taken)); next++) {
      free = code + "-" + next;
    }
    return composition.items(free);
  }

  private static Predicate<Item> isIn(Set<String> codes) {
    return item -> codes.contains(item.code());
  }

  /** A beginning of codes that none of these chapters has. */
  private static String freeCode(String code, List<Chapter> chapters) {
    Set<String> taken = new HashSet<>();
    chapters.forEach(each -> taken.add(each.code()));
    String free = code;
    for (int next = 2; begins(taken, free); next++) {
      free = code + "-" + next;
    }
    return free;
  }

  private static boolean begins(Set<String> codes, String beginning) {
    return codes.stream()
        .anyMatch(each -> each.equals(beginning) || each.startsWith(beginning + "."));
  }

  private BudgetConcept concept(String code) {
    BudgetConcept concept = catalogue.concept(code, date);
    if (concept == null) {
      List<BudgetConcept> versions = catalogue.versions(code);
      if (versions.isEmpty()) {
        throw new StoreException(
            StoreMessage.CONCEPT_UNKNOWN, code, Suggestion.hint(code, catalogue.codes()));
      }
      LocalDate last = catalogue.ended(code, date);
      if (last != null) {
        throw new CannotRunException(QuoteMessage.NO_MORE_IN_FORCE, code, date, last);
      }
      throw new CannotRunException(
          QuoteMessage.NOT_IN_FORCE,
          code,
          date,
          Objects.requireNonNull(versions.get(0).version().from()));
    }
    if (client != null && !concept.suits(client, centre)) {
      String place = centre == null ? client.code() : client.code() + "/" + centre.code();
      terminal.say(QuoteMessage.NOT_SUITED, code, place);
    }
    return concept;
  }

  private Composition composition(BudgetConcept concept, ConceptArgument argument) {
    return Composition.of(concept, argument.quantity(), argument.parameters())
        .in(terminal.locale());
  }
}
