package com.tarifario.rules.cases;

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

/** The sentences stand in both languages. */
class CaseMessageTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle SPANISH = bundle(Locale.forLanguageTag("es"));

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        CaseMessage.VALUE.bundle(),
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void eachSentenceStandsInBothLanguagesAndNoneIsLeftOver() {
    List<String> keys =
        Arrays.stream(CaseMessage.values())
            .map(key -> key.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    assertThat(SPANISH.getLocale().getLanguage()).isEqualTo("es");
    assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(SPANISH.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(keys)
        .allSatisfy(
            key ->
                assertThat(placeholders(SPANISH.getString(key)))
                    .as(key)
                    .isEqualTo(placeholders(ENGLISH.getString(key))));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(TreeSet::new, Set::add, Set::addAll);
  }
}
