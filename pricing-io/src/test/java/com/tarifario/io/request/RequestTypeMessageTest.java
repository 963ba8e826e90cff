package com.tarifario.io.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTypeMessageTest {

  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle SPANISH = bundle(new Locale("es"));

  @ParameterizedTest
  @EnumSource(RequestTypeMessage.class)
  void isSaidInBothLanguagesWithTheSameArguments(RequestTypeMessage message) {
    String key = message.name().toLowerCase(Locale.ROOT).replace('_', '-');

    assertThat(ENGLISH.containsKey(key)).as(key).isTrue();
    assertThat(SPANISH.keySet()).as(key).contains(key);
    assertThat(arguments(SPANISH.getString(key))).isEqualTo(arguments(ENGLISH.getString(key)));
    assertThat(SPANISH.getString(key)).isNotEqualTo(ENGLISH.getString(key));
  }

  @Test
  void hasNoSentenceThatNoOneSays() {
    assertThat(ENGLISH.keySet())
        .hasSameSizeAs(Arrays.asList(RequestTypeMessage.values()))
        .isEqualTo(SPANISH.keySet());
  }

  private static List<String> arguments(String pattern) {
    return Pattern.compile("\\{\\d}")
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .distinct()
        .sorted()
        .toList();
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        RequestTypeMessage.BAD_NAME.bundle(),
        locale,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
