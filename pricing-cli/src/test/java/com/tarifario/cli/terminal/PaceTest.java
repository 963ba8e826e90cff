package com.tarifario.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final StringWriter shown = new StringWriter();

  /** Of a terminal that shows how far a run is. */
  private Pace pace(Locale locale) {
    Terminal terminal =
        new Terminal(
            OutputStream.nullOutputStream(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(shown),
            locale,
            Style.PLAIN,
            Style.PLAIN,
            true,
            0,
            Questions.NOBODY);
    return new Pace(terminal, new Progress(terminal));
  }

  @Test
  void tells_how_many_lines_there_are_a_second_and_how_long_the_others_take() {
    Pace pace = pace(Locale.ENGLISH);
    pace.begin(1_000_000);
    pace.add(250_000);

    assertThat(pace.text(Duration.ofSeconds(100)))
        .isEqualTo("250,000 of 1,000,000 lines, 2,500 a second, 5:00 left");
    assertThat(pace.text(Duration.ofHours(1)))
        .isEqualTo("250,000 of 1,000,000 lines, 69 a second, 3:00:00 left");
  }

  @Test
  void tells_only_how_fast_it_goes_where_nobody_knows_how_many_lines_there_are() {
    Pace pace = pace(Locale.forLanguageTag("es"));
    pace.add(1_500);

    assertThat(pace.text(Duration.ofSeconds(2))).isEqualTo("1.500 líneas, 750 por segundo");
  }

  @Test
  void begins_anew_with_each_file() {
    Pace pace = pace(Locale.ENGLISH);
    pace.begin(10);
    pace.add(10);
    pace.begin(4);
    pace.add(1);

    assertThat(pace.text(Duration.ofSeconds(1))).isEqualTo("1 of 4 lines, 1 a second, 0:03 left");
    assertThat(shown.toString()).isEmpty();
  }
}
