package com.tarifario.io.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.io.yaml.Problems;
import com.tarifario.io.yaml.YamlNode;
import com.tarifario.io.yaml.YamlNode.Mapping;
import com.tarifario.io.yaml.YamlNode.Scalar;
import com.tarifario.io.yaml.YamlNode.Sequence;
import com.tarifario.io.yaml.YamlTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTextTest {

  @Test
  void what_is_written_reads_back_as_it_was() {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("title", "Revisión: \"todo\", de 2 en 2\ny más");
    terms.put("from", "2026-04-01");
    terms.put("services", List.of(Map.of("code", "01", "concepts", List.of("MAN-1", "no"))));
    terms.put("price", Map.of("fee", "1200.50"));
    Problems problems = new Problems();
    YamlNode read = YamlTree.parse("terms", TermsText.of(terms), "from:", problems);
    assertThat(problems.errors()).isZero();
    assertThat(plain(read)).isEqualTo(terms);
  }

  @Test
  void what_terms_cannot_hold_is_refused() {
    assertThatThrownBy(() -> TermsText.of(Map.of("x", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Object plain(YamlNode node) {
    if (node instanceof Mapping mapping) {
      Map<String, Object> fields = new LinkedHashMap<>();
      mapping.fields().forEach((name, entry) -> fields.put(name, plain(entry.value())));
      return fields;
    }
    return node instanceof Sequence list
        ? list.entries().stream().map(TermsTextTest::plain).toList()
        : ((Scalar) node).text();
  }
}
