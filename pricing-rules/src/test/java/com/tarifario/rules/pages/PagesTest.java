package com.tarifario.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule on the pages of the vocabulary makes the prices that stand below it. */
class PagesTest {

  @TempDir Path folder;

  @TestFactory
  List<DynamicContainer> eachPageShowsWhatComesOut() throws IOException {
    List<DynamicContainer> pages = new ArrayList<>();
    pages.add(run(Page.vocabulary()));
    for (Page page : Page.constructs()) {
      pages.add(run(page));
    }
    return pages;
  }

  private DynamicContainer run(Page page) {
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            page.name() + ": form",
            () -> {
              assertThat(page.mistakes()).isEmpty();
              assertThat(page.uses()).as("two uses on " + page.name()).hasSizeGreaterThan(1);
            }));
    for (Use use : page.uses()) {
      String place = page.name() + ":" + use.line();
      Path tariff = folder.resolve(place.replace('/', '-').replace(':', '-'));
      tests.add(
          dynamicTest(place, () -> assertThat(String.join("\n", use.mistakes(tariff))).isEmpty()));
    }
    return dynamicContainer(page.name(), tests);
  }

  @Test
  void eachVerbStandsOnThePageOfAConstruct() throws IOException {
    List<Page> pages = Page.constructs();
    assertThat(Vocabulary.verbs())
        .filteredOn(verb -> pages.stream().noneMatch(page -> page.shows(verb)))
        .as("verbs on no page of docs/constructs")
        .isEmpty();
  }
}
