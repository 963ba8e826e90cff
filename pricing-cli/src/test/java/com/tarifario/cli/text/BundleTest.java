package com.tarifario.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.PaymentTerms;
import com.tarifario.core.commercial.TimelineEntry;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.sheet.QuoteComparison;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.Kind;
import com.tarifario.store.client.Duplicate;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each constant has a word, and each option a help text in both languages. */
class BundleTest {

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream stream = BundleTest.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @Test
  void every_status_and_every_kind_has_a_word() {
    Set<String> words =
        Arrays.stream(CliMessage.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(words)
        .containsAll(Arrays.stream(LineStatus.values()).map(each -> "STATUS_" + each).toList())
        .containsAll(Arrays.stream(Kind.values()).map(each -> "KIND_" + each).toList());
  }

  @Test
  void every_status_method_reason_and_event_has_a_word() {
    Set<String> words =
        Arrays.stream(RegisterMessage.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(words)
        .containsAll(words("STATUS_", Client.Status.values()))
        .containsAll(words("METHOD_", PaymentTerms.Method.values()))
        .containsAll(words("REASON_", Duplicate.Reason.values()))
        .containsAll(words("WHAT_", TimelineEntry.Kind.values()));
  }

  @Test
  void every_type_of_work_has_a_word() {
    Set<String> words =
        Arrays.stream(WorkMessage.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(words).containsAll(words("TYPE_", WorkType.values()));
  }

  @Test
  void every_aspect_of_a_quote_that_can_change_has_a_word() {
    Set<String> words =
        Arrays.stream(QuoteMessage.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(words).containsAll(words("CHANGE_", QuoteComparison.Aspect.values()));
  }

  private static List<String> words(String prefix, Enum<?>[] constants) {
    return Arrays.stream(constants).map(each -> prefix + each.name()).toList();
  }

  @Test
  void every_help_text_stands_in_both_bundles() throws IOException {
    assertThat(bundle("tarifario_es.properties").stringPropertyNames())
        .isEqualTo(bundle("tarifario.properties").stringPropertyNames());
  }
}
