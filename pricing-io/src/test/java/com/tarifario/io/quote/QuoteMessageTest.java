package com.tarifario.io.quote;

import com.tarifario.io.SaidInBothLanguages;
import org.junit.jupiter.api.Test;

class QuoteMessageTest {

  @Test
  void each_sentence_is_said_in_both_languages_with_the_same_arguments() {
    SaidInBothLanguages.assertSaid(QuoteMessage.values());
  }
}
