package com.tarifario.io.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenProblemTest {

  @Test
  void problems_are_read_of_what_a_quote_was_valued_at() {
    assertThat(
            WrittenProblem.of(
                """
                {"quote": "Q", "taxes": [{"problems": 1}],
                 "problems": [{"where": "Q/01", "message": "Too low", "below_limit": true},
                              {"where": "Q/01.A", "message": "No price", "more": [1, {"a": 2}]},
                              {"where": "Q/total", "message": "Other", "missed_total": true}],
                 "chapters": []}
                """))
        .containsExactly(
            new WrittenProblem("Q/01", "Too low", true, false),
            new WrittenProblem("Q/01.A", "No price", false, false),
            new WrittenProblem("Q/total", "Other", false, true));
    assertThat(WrittenProblem.of("{\"quote\": \"Q\"}")).isEmpty();
  }

  @Test
  void what_was_erased_has_none() {
    assertThat(WrittenProblem.of("***")).isEmpty();
  }
}
