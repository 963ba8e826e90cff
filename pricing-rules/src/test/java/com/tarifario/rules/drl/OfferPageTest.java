package com.tarifario.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.offer.OfferField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of the page of offers say what the code says. */
class OfferPageTest {

  private static final Path PAGE = Path.of("../docs/commercial/offers.md");

  @Test
  void theTableOfFieldsIsUpToDate() throws IOException {
    new PageTables(PAGE)
        .assertUpToDate(
            "fields",
            PageTables.table(
                "| field | its values | meaning |",
                OfferField.FIELDS.stream()
                    .map(
                        field ->
                            "| `%s` | %s | %s |"
                                .formatted(
                                    field.name(), PageTables.type(field), field.description()))
                    .toList()));
  }

  @Test
  void theTableOfVerbsIsUpToDate() throws IOException {
    new PageTables(PAGE).assertUpToDate("verbs", PageTables.verbs(List.of(OfferVerb.values())));
  }

  @Test
  void whatOnlySomeVerbsKnowIsSaid() throws IOException {
    String page = Files.readString(PAGE);
    OfferField.FIELDS.stream()
        .filter(field -> !field.isKnownAt(Stage.DUE))
        .forEach(field -> assertThat(page).contains("`" + field.name() + "` can't be asked for"));
  }
}
