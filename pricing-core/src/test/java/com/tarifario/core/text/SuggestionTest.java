package com.tarifario.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  @Test
  void theNearestWordIsSuggestedWhateverItsCase() {
    List<String> codes = List.of("C-001", "C-014", "D-900");

    assertThat(Suggestion.nearest("C-0144", codes)).hasValue("C-014");
    assertThat(Suggestion.nearest("c014", codes)).hasValue("C-014");
    assertThat(Suggestion.nearest(" C-014 ", codes)).hasValue("C-014");
  }

  @Test
  void aSwapOfNeighboursIsOneMistake() {
    assertThat(Suggestion.nearest("knid", List.of("kind"))).hasValue("kind");
  }

  @Test
  void nothingIsSuggestedIfNoWordIsNear() {
    assertThat(Suggestion.nearest("Z", List.of("C-001"))).isEmpty();
    assertThat(Suggestion.nearest("margin", List.of("markup"))).isEmpty();
    assertThat(Suggestion.nearest("", List.of())).isEmpty();
  }

  @Test
  void ofEquallyNearWordsTheFirstByAlphabetIsSuggested() {
    assertThat(Suggestion.nearest("C-01", List.of("C-03", "C-02", "C-04"))).hasValue("C-02");
  }
}
