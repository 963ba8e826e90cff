package com.tarifario.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordLexerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"A\" when Line( workCentre == \"01\", urgent == true ) then unitPrice(\"2 EUR\"); end",
        "true trueish false falsey null nullable _null tru nul t f n",
        "année año ñandú Straße x€ precio\u00e9s 商品 a商",
        "$ $base a$b `quoted` A1_b2 1a 5h 2.5e3f 0xFF",
        "a\u0001b a\u007fb a\u001cb a\u000bb a~b a`b",
        "line\r\n  next\tword // remark\n/* more */ last",
        "end",
        ""
      })
  void readsWhatTheLexerOfDroolsReads(String text) {
    assertThat(tokens(new WordLexer(text)))
        .isEqualTo(tokens(new DRL6Lexer(new ANTLRStringStream(text))));
  }

  private static List<String> tokens(Lexer lexer) {
    List<String> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.nextToken();
      tokens.add(
          token
              + ", channel "
              + token.getChannel()
              + ", text "
              + token.getText()
              + ", type "
              + token.getType());
    } while (token.getType() != Token.EOF);
    return tokens;
  }
}
