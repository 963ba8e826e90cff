package com.tarifario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IoMessageTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  @Test
  void everySentenceStandsInBothLanguagesWithTheSamePlaceholders() {
    ResourceBundle english = bundle(Locale.ROOT);
    ResourceBundle spanish = bundle(Locale.forLanguageTag("es"));
    for (IoMessage message : IoMessage.values()) {
      String key = message.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(placeholders(spanish.getString(key)))
          .as(key)
          .containsExactlyInAnyOrderElementsOf(placeholders(english.getString(key)));
    }
  }

  @Test
  void noSentenceIsWithoutAKey() {
    List<String> keys =
        Arrays.stream(IoMessage.values())
            .map(message -> message.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    assertThat(bundle(Locale.ROOT).keySet()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(bundle(Locale.forLanguageTag("es")).keySet())
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        IoMessage.FILE_EMPTY.bundle(),
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
