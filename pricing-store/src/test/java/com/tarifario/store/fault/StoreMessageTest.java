package com.tarifario.store.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StoreMessageTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  @Test
  void every_sentence_stands_in_both_languages_with_the_same_placeholders() {
    ResourceBundle english = bundle(Locale.ROOT);
    ResourceBundle spanish = bundle(Locale.forLanguageTag("es"));
    List<String> keys =
        Arrays.stream(StoreMessage.values())
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

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        StoreMessage.STALE.bundle(),
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
