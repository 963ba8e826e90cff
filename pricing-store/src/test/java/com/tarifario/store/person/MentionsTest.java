package com.tarifario.store.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

  private static final Mentions ROSA =
      new Mentions(List.of("Rosa Núñez Gil", "600 11 22 33", "rosa@example.com"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rosa Núñez Gil",
        "Rosa Nunez Gil",
        "ROSA NÚÑEZ GIL",
        "Rosa  Núñez   Gil",
        "Rosa\nNúñez\r\n  Gil",
        "Rosa\u00a0Núñez\u2009Gil",
        "Rosa\tNu\u0301n\u0303ez Gil",
        "Rosa\\nNúñez\\tGil",
        "Rösa Nùñêz Gíl",
        "600\u00a011 22  33",
        "Rosa@Example.com"
      })
  void a_person_is_found_however_the_name_is_written(String written) {
    String text = "Avisar a " + written + ", por la mañana.";

    assertThat(ROSA.in(text)).isTrue();
    assertThat(ROSA.without(text)).isEqualTo("Avisar a ***, por la mañana.");
  }

  @Test
  void a_name_behind_a_written_line_break_is_found() {
    assertThat(ROSA.without("{\"note\": \"Llamar a:\\nRosa Nunez Gil\\nhoy\"}"))
        .isEqualTo("{\"note\": \"Llamar a:\\n***\\nhoy\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Rosa",
        "Rosa Núñez",
        "Rosa Núñez Gila",
        "Rosalía Núñez Gil",
        "Rosa-Núñez Gil",
        "\u0301"
      })
  void another_name_stays_as_it_is(String text) {
    assertThat(ROSA.in(text)).isFalse();
    assertThat(ROSA.without(text)).isEqualTo(text);
  }

  @Property(tries = 2000)
  void what_is_found_is_what_a_slow_search_finds(
      @ForAll("texts") String text, @ForAll("names") String name) {
    Mentions mentions = new Mentions(List.of(name));

    String expected = slowly(text, folded(name).strip());

    assertThat(mentions.without(text)).isEqualTo(expected);
    assertThat(mentions.in(text)).isEqualTo(!expected.equals(text));
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'á', 'A', 'ñ', 'N', ' ', '\n', '\u00a0', '\u0301', '.', '1')
        .ofMaxLength(14);
  }

  @Provide
  static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars('a', 'Á', 'n', 'Ñ', ' ', '\u0303')
        .ofMinLength(1)
        .ofMaxLength(5)
        .filter(each -> !folded(each).isBlank());
  }

  /** Tries every part of the text, the longest first. */
  private static String slowly(String text, String name) {
    StringBuilder left = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int to = text.length();
      while (to > from && !isMention(text, from, to, name)) {
        to--;
      }
      if (to > from) {
        left.append("***");
        from = to;
      } else {
        left.append(text.charAt(from));
        from++;
      }
    }
    return left.toString();
  }

  private static boolean isMention(String text, int from, int to, String name) {
    String before = folded(text.substring(0, from));
    String after = folded(text.substring(to));
    return isLetterOrDigitOrSign(text.charAt(from))
        && folded(text.substring(from, to)).equals(name)
        && (before.isEmpty() || !Character.isLetterOrDigit(before.charAt(before.length() - 1)))
        && (after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0)));
  }

  /** Whether it can begin a mention: no blank, and no accent of the letter before it. */
  private static boolean isLetterOrDigitOrSign(char sign) {
    return !Character.isSpaceChar(sign)
        && !Character.isWhitespace(sign)
        && Character.getType(sign) != Character.NON_SPACING_MARK;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[\\s\\u00a0]+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
