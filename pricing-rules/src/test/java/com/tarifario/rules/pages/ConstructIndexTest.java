package com.tarifario.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of the constructs. {@code -Dtarifario.rewrite=true} writes its table anew. */
class ConstructIndexTest {

  private static final String BEGIN = "<!-- constructs: made by ConstructIndexTest -->\n\n";
  private static final String END = "\n<!-- end of constructs -->";

  @Test
  void theTableIsUpToDate() throws IOException {
    String text = Files.readString(Page.INDEX);
    String expected = String.join("\n", ConstructIndex.table(Page.constructs())) + "\n";
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    if (Boolean.getBoolean("tarifario.rewrite")) {
      text = text.substring(0, begin) + expected + text.substring(text.indexOf(END));
      Files.writeString(Page.INDEX, text);
    }
    assertThat(text.substring(begin, text.indexOf(END))).isEqualTo(expected);
  }

  @Test
  void eachVerbIsInTheTable() throws IOException {
    List<String> words =
        ConstructIndex.WORDS.values().stream().flatMap(Collection::stream).toList();
    assertThat(Vocabulary.verbs())
        .filteredOn(verb -> !words.contains(verb))
        .as("verbs in no row of ConstructIndex")
        .isEmpty();
  }
}
