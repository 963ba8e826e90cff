package com.tarifario.io.yaml;

import com.tarifario.io.SaidInBothLanguages;
import org.junit.jupiter.api.Test;

class YamlMessageTest {

  @Test
  void each_sentence_is_said_in_both_languages_with_the_same_arguments() {
    SaidInBothLanguages.assertSaid(YamlMessage.values());
  }
}
