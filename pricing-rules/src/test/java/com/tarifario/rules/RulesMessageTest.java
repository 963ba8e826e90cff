package com.tarifario.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences stand in both languages. */
class RulesMessageTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(.*?)(?::.*?)?}");
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle SPANISH = bundle(Locale.forLanguageTag("es"));

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        RulesMessage.SYNTAX.bundle(),
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String key(RulesMessage message) {
    return message.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @ParameterizedTest
  @EnumSource(RulesMessage.class)
  void eachSentenceHasTheSamePlaceholdersInBothLanguages(RulesMessage message) {
    String english = ENGLISH.getString(key(message));
    String spanish = SPANISH.getString(key(message));

    assertThat(placeholders(spanish)).isEqualTo(placeholders(english));
    assertThat(placeholders(english)).allMatch(name -> name.matches("\\d"));
    assertThat(spanish).isNotBlank();
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  @Test
  void noSentenceIsLeftOver() {
    List<String> keys = Arrays.stream(RulesMessage.values()).map(RulesMessageTest::key).toList();

    assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(SPANISH.keySet()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void theSpanishFileIsOfItsOwn() {
    assertThat(SPANISH.getLocale().getLanguage()).isEqualTo("es");
    assertThat(ENGLISH.getLocale().getLanguage()).isEmpty();
  }
}
