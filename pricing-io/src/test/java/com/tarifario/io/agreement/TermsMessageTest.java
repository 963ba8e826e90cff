package com.tarifario.io.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.text.MessageKey;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermsMessageTest {

  @Test
  void each_message_is_said_in_both_languages_with_the_same_arguments() {
    ResourceBundle english = bundle(Locale.ENGLISH);
    ResourceBundle spanish = bundle(new Locale("es"));
    List<TermsMessage> all = List.of(TermsMessage.values());
    assertThat(english.keySet())
        .isEqualTo(all.stream().map(TermsMessageTest::key).collect(Collectors.toUnmodifiableSet()))
        .isEqualTo(spanish.keySet());
    for (String key : english.keySet()) {
      assertThat(arguments(spanish.getString(key)))
          .as(key)
          .isEqualTo(arguments(english.getString(key)));
    }
  }

  private static String key(MessageKey message) {
    return message.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        TermsMessage.RULE.bundle(),
        locale,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
