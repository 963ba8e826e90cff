package com.tarifario.store.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.text.MessageKey;
import com.tarifario.store.document.DocumentMessage;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreMessageTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  static Stream<List<MessageKey>> areas() {
    return Stream.of(List.of(StoreMessage.values()), List.of(DocumentMessage.values()));
  }

  @ParameterizedTest
  @MethodSource("areas")
  void every_sentence_stands_in_both_languages_with_the_same_placeholders(List<MessageKey> area) {
    ResourceBundle english = bundle(area, Locale.ROOT);
    ResourceBundle spanish = bundle(area, Locale.forLanguageTag("es"));
    List<String> keys =
        area.stream()
            .map(message -> message.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(spanish.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    for (String key : keys) {
      assertThat(placeholders(spanish.getString(key)))
          .as(key)
          .containsExactlyInAnyOrderElementsOf(placeholders(english.getString(key)));
    }
  }

  private static ResourceBundle bundle(List<MessageKey> area, Locale locale) {
    return ResourceBundle.getBundle(
        area.get(0).bundle(),
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
