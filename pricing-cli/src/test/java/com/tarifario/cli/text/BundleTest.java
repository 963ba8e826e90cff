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
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each sentence stands in both languages, with the same arguments. */
class BundleTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream stream = BundleTest.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @Test
  void every_message_stands_in_both_bundles_with_the_same_arguments() throws IOException {
    assertComplete("cli-messages", CliMessage.values());
    assertComplete("register-messages", RegisterMessage.values());
    assertComplete("service-request-messages", ServiceRequestMessage.values());
    assertComplete("work-messages", WorkMessage.values());
    assertComplete("note-words", NoteWord.values());
    assertComplete("profile-messages", ProfileMessage.values());
    assertComplete("line-messages", LineMessage.values());
    assertComplete("quote-messages", QuoteMessage.values());
    assertComplete("offer-messages", OfferText.values());
    assertComplete("agreement-messages", AgreementMessage.values());
  }

  private static void assertComplete(String name, Enum<?>[] messages) throws IOException {
    Properties english = bundle(name + ".properties");
    Properties spanish = bundle(name + "_es.properties");
    Set<String> keys = new TreeSet<>();
    Arrays.stream(messages)
        .map(key -> key.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .forEach(keys::add);
    assertThat(english.stringPropertyNames()).isEqualTo(keys);
    assertThat(spanish.stringPropertyNames()).isEqualTo(keys);
    for (String key : keys) {
      assertThat(arguments(spanish.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
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

  private static Set<String> arguments(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
