package com.tarifario.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.text.MessageKey;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All sentences of all modules stand in English and in Spanish. Whoever adds some is held to it.
 */
class SentencesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[:}]");

  static List<Class<?>> areas() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.tarifario")
            .stream()
            .filter(each -> each.isEnum() && each.isAssignableTo(MessageKey.class))
            .sorted(Comparator.comparing(JavaClass::getName))
            .map(JavaClass::reflect)
            .collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("areas")
  void each_is_said_in_both_languages_with_the_same_arguments_and_no_other_stands_there(
      Class<? extends MessageKey> area) {
    List<MessageKey> all = List.of(area.getEnumConstants());
    ResourceBundle english = bundle(all.get(0), Locale.ENGLISH);
    ResourceBundle spanish = bundle(all.get(0), Locale.forLanguageTag("es"));

    assertThat(spanish.getLocale().getLanguage()).isEqualTo("es");
    assertThat(english.getLocale().getLanguage()).isEmpty();
    Set<String> keys = all.stream().map(SentencesTest::key).collect(Collectors.toSet());
    assertThat(english.keySet()).isEqualTo(keys);
    assertThat(spanish.keySet()).isEqualTo(keys);
    for (String key : keys) {
      assertThat(english.getString(key)).as(key).isNotBlank();
      assertThat(spanish.getString(key)).as(key).isNotBlank();
      assertThat(arguments(spanish.getString(key)))
          .as(key)
          .isEqualTo(arguments(english.getString(key)));
    }
  }

  private static String key(MessageKey message) {
    return message.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Set<Integer> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ResourceBundle bundle(MessageKey message, Locale locale) {
    return ResourceBundle.getBundle(
        message.bundle(), locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
