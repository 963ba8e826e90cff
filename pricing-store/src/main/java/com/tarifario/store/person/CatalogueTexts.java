package com.tarifario.store.person;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.ConceptChapter;
import com.tarifario.io.InvalidDataException;
import com.tarifario.store.catalogue.ConceptLine;
import com.tarifario.store.catalogue.Concepts;
import com.tarifario.store.database.Database;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the budget concepts in the database: what the company wrote for all clients, which
 * tells nothing of any. A parameter in one, {@code {kW}}, stands for any number.
 */
final class CatalogueTexts {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");
  private static final String NUMBER = "-?\\d+([.,]\\d+)?";

  private final Set<String> texts = new HashSet<>();
  private final Set<String> shapes = new HashSet<>();
  private @Nullable Pattern withNumbers;

  CatalogueTexts(Database database) {
    Concepts concepts = new Concepts(database);
    for (ConceptLine each : concepts.list()) {
      try {
        addAll(concepts.get(each));
      } catch (InvalidDataException unreadable) {
        // Nobody's data stays because a concept can't be read; its name can.
        add(each.name());
      }
    }
    if (!shapes.isEmpty()) {
      withNumbers = Pattern.compile(String.join("|", shapes));
    }
  }

  private void addAll(BudgetConcept concept) {
    add(concept.name());
    add(concept.specification());
    concept.components().forEach(each -> add(each.subject().description()));
    Breakdown breakdown = concept.breakdown();
    if (breakdown instanceof Breakdown.Items several) {
      several.items().forEach(each -> add(each.description()));
    } else if (breakdown instanceof Breakdown.Chapters several) {
      for (ConceptChapter chapter : several.chapters()) {
        add(chapter.title());
        chapter.items().forEach(each -> add(each.description()));
      }
    }
  }

  private void add(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    Matcher parameter = PARAMETER.matcher(text);
    if (!parameter.find()) {
      texts.add(text);
      return;
    }
    StringBuilder shape = new StringBuilder();
    int from = 0;
    do {
      shape.append(Pattern.quote(text.substring(from, parameter.start()))).append(NUMBER);
      from = parameter.end();
    } while (parameter.find());
    shapes.add(shape.append(Pattern.quote(text.substring(from))).toString());
  }

  /** Whether the text is one of them. */
  boolean has(String text) {
    return texts.contains(text) || (withNumbers != null && withNumbers.matcher(text).matches());
  }
}
