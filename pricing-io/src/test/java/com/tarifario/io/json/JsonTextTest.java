package com.tarifario.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void a_list_is_written_alike_as_a_whole_and_one_after_the_other() {
    for (List<?> list :
        List.of(
            List.of(),
            List.of(Map.of("a", List.of(1, 2)), Map.of(), Map.of("b", new BigDecimal("1E+3"))))) {
      StringWriter text = new StringWriter();
      PrintWriter out = new PrintWriter(text);
      JsonText.pretty(list.stream(), out);
      out.print("!");
      out.flush();
      assertThat(text.toString()).isEqualTo(JsonText.pretty(list) + "!");
    }
  }
}
