package com.tarifario.io.request;

import com.tarifario.io.SaidInBothLanguages;
import org.junit.jupiter.api.Test;

class RequestTypeMessageTest {

  @Test
  void each_sentence_is_said_in_both_languages_with_the_same_arguments() {
    SaidInBothLanguages.assertSaid(RequestTypeMessage.values());
  }
}
