package com.tarifario.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.text.MessageKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What must be so of all sentences of an area, of which each has a test that names them. */
public final class SaidInBothLanguages {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  private SaidInBothLanguages() {}

  /**
   * Each sentence stands in English and in Spanish, not in the same words, with the same arguments;
   * and there is none that no one says.
   */
  public static void assertSaid(MessageKey... messages) {
    ResourceBundle english = bundle(messages[0], Locale.ENGLISH);
    ResourceBundle spanish = bundle(messages[0], new Locale("es"));
    for (MessageKey message : messages) {
      String key = message.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(english.containsKey(key)).as(key).isTrue();
      assertThat(spanish.keySet()).as(key).contains(key);
      assertThat(arguments(spanish.getString(key)))
          .as(key)
          .isEqualTo(arguments(english.getString(key)));
      assertThat(spanish.getString(key)).as(key).isNotEqualTo(english.getString(key));
    }
    assertThat(english.keySet()).hasSameSizeAs(Arrays.asList(messages)).isEqualTo(spanish.keySet());
  }

  private static List<String> arguments(String pattern) {
    return ARGUMENT.matcher(pattern).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static ResourceBundle bundle(MessageKey message, Locale locale) {
    return ResourceBundle.getBundle(
        message.bundle(), locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
