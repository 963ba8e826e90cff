package com.tarifario.io.calendar;

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

class CalendarMessageTest {

  @Test
  void each_message_is_said_in_both_languages_with_the_same_arguments() {
    ResourceBundle english = bundle(Locale.ENGLISH);
    ResourceBundle spanish = bundle(new Locale("es"));
    List<CalendarMessage> all = List.of(CalendarMessage.values());
    assertThat(english.keySet())
        .isEqualTo(
            all.stream().map(CalendarMessageTest::key).collect(Collectors.toUnmodifiableSet()))
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
        CalendarMessage.BAD_RULE.bundle(),
        locale,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
