package com.tarifario.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.Problems;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of price indices, as people and spreadsheets write them. */
class IndexReaderTest {

  private final Problems problems = new Problems();

  private Optional<PriceIndex> read(String text) {
    return new IndexReader("IPC", "indices/IPC.csv", problems).read(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date,value\n2026-01-01,119.4\n2026-07-01,121.3\n",
        "fecha;valor\r\n01/01/2026;119,4\r\n01/07/2026;121,3\r\n",
        "Fecha\tValor\n1/1/2026\t119,4\n1/7/2026\t121,3",
        "# IPC\n\"fecha\";\"valor\"\n\"01/01/2026\";\"119,4\"\n\"01/07/2026\";\"121,3\"\n"
      })
  void values_are_read_however_they_are_written(String text) {
    PriceIndex index = read(text).orElseThrow();
    assertThat(index.on(LocalDate.of(2026, 6, 30)).orElseThrow()).isEqualByComparingTo("119.4");
    assertThat(index.on(LocalDate.of(2026, 7, 1)).orElseThrow()).isEqualByComparingTo("121.3");
  }

  @Test
  void what_is_no_date_or_number_is_told_with_its_line() {
    assertThat(read("fecha;valor\n31/02/2026;119,4\n01/07/2026;mucho\n")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .satisfiesExactly(
            first -> assertThat(first).contains("IPC.csv:2").contains("01/01/2024"),
            second -> assertThat(second).contains("IPC.csv:3:12").contains("mucho"));
  }
}
