package com.tarifario.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreMessageTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
  private static final Properties ENGLISH = bundle("core-messages.properties");
  private static final Properties SPANISH = bundle("core-messages_es.properties");

  @ParameterizedTest
  @EnumSource(CoreMessage.class)
  void everySentenceStandsInBothLanguagesWithTheSamePlaceholders(CoreMessage message) {
    String english = ENGLISH.getProperty(key(message));
    String spanish = SPANISH.getProperty(key(message));
    assertThat(english).isNotBlank();
    assertThat(spanish).isNotBlank();
    assertThat(placeholders(spanish)).isEqualTo(placeholders(english));
  }

  @ParameterizedTest
  @EnumSource(CoreMessage.class)
  void placeholdersAreCountedFromZeroWithoutAGap(CoreMessage message) {
    Set<Integer> placeholders = placeholders(ENGLISH.getProperty(key(message)));
    for (int index = 0; index < placeholders.size(); index++) {
      assertThat(placeholders).contains(index);
    }
  }

  @Test
  void noTextStandsInABundleThatNothingSays() {
    Set<String> keys =
        Arrays.stream(CoreMessage.values()).map(CoreMessageTest::key).collect(Collectors.toSet());
    assertThat(ENGLISH.stringPropertyNames()).isEqualTo(keys);
    assertThat(SPANISH.stringPropertyNames()).isEqualTo(keys);
  }

  private static String key(CoreMessage message) {
    return message.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Set<Integer> placeholders(String text) {
    Set<Integer> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(Integer.valueOf(matcher.group(1)));
    }
    return found;
  }

  private static Properties bundle(String name) {
    Properties properties = new Properties();
    try (InputStream bytes = CoreMessage.class.getResourceAsStream(name);
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      properties.load(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }
}
