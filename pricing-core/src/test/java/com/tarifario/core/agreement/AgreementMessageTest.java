package com.tarifario.core.agreement;

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

class AgreementMessageTest {

  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle SPANISH = bundle(new Locale("es"));

  @ParameterizedTest
  @EnumSource(AgreementMessage.class)
  void is_said_in_both_languages_with_the_same_arguments(AgreementMessage message) {
    String key = message.name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(SPANISH.keySet()).as(key).contains(key);
    assertThat(arguments(SPANISH.getString(key))).isEqualTo(arguments(ENGLISH.getString(key)));
  }

  @Test
  void has_no_sentence_that_no_one_says() {
    assertThat(ENGLISH.keySet())
        .hasSameSizeAs(Arrays.asList(AgreementMessage.values()))
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
        AgreementMessage.FEE_AGREED.bundle(),
        locale,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
