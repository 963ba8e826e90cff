package com.tarifario.io.lifecycle;

import com.tarifario.io.SaidInBothLanguages;
import org.junit.jupiter.api.Test;

class LifecycleMessageTest {

  @Test
  void each_sentence_is_said_in_both_languages_with_the_same_arguments() {
    SaidInBothLanguages.assertSaid(LifecycleMessage.values());
  }
}
