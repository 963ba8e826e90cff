package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.QuoteMessage;
import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.ConceptUse;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells which items of a quote are made from versions of budget concepts that are not in force on
 * its day: what stands in a quote stays as it was offered, also if its day changes.
 */
final class OldConcepts {

  private final Catalogue catalogue;
  private final Terminal terminal;

  OldConcepts(Catalogue catalogue, Terminal terminal) {
    this.catalogue = catalogue;
    this.terminal = terminal;
  }

  /** Tells of each use of a concept once in a chapter, and how the version in force is taken. */
  void tell(Quote quote) {
    for (Chapter chapter : quote.chapters()) {
      Set<ConceptUse> told = new HashSet<>();
      for (Item item : chapter.items()) {
        ConceptUse use = item.use();
        boolean known = use != null && !catalogue.versions(use.concept()).isEmpty();
        if (use != null && known && told.add(use)) {
          tell(quote.date(), chapter, item, use);
        }
      }
    }
  }

  private void tell(LocalDate day, Chapter chapter, Item item, ConceptUse use) {
    String place = QuotePath.of(chapter.code(), item.code()).toString();
    String kept = label(use.concept(), use.version());
    BudgetConcept inForce = catalogue.concept(use.concept(), day);
    if (inForce == null) {
      terminal.say(QuoteMessage.CONCEPT_GONE, place, kept, day);
      return;
    }
    ConceptVersion version = inForce.version();
    if (!version.name().equals(use.version())) {
      String name = label(use.concept(), version.name());
      LocalDate from = version.from();
      terminal.say(
          QuoteMessage.OLD_CONCEPT,
          place,
          kept,
          day,
          name,
          from == null ? terminal.text(QuoteMessage.ALWAYS) : from.toString(),
          inForce.breakdown() instanceof Breakdown.Plain
              ? "--add " + argument(chapter, item, use) + " --remove " + place
              : "--add " + use.concept() + " --remove " + chapter.code());
    }
  }

  private static String label(String code, String version) {
    return version.isEmpty() ? code : code + " " + version;
  }

  /** How the concept is named on the command line, with as much as the item has. */
  private static String argument(Chapter chapter, Item item, ConceptUse use) {
    StringBuilder text = new StringBuilder(use.concept());
    text.append(':').append(item.quantity().value().stripTrailingZeros().toPlainString());
    use.parameters()
        .forEach(
            (name, value) ->
                text.append(',').append(name).append('=').append(value.toPlainString()));
    return text.append('@').append(chapter.code()).toString();
  }
}
