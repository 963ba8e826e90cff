package com.tarifario.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.agreement.AgreementMessage;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @Test
  void aMessageInsideAnotherIsInTheSameLanguage() {
    Message message =
        Message.of(CoreMessage.STEP_NOT_CHARGED, Message.of(CoreMessage.BILLING_WARRANTY));
    assertThat(message.in(Locale.ENGLISH)).isEqualTo("not charged: warranty");
    assertThat(message.in(SPANISH)).isEqualTo("no se cobra: garantía");
  }

  @Test
  void oneIsNotSeveral() {
    MessageKey fee = AgreementMessage.FEE_IN_PART;
    assertThat(Message.of(fee, 1, 1, "5").in(Locale.ENGLISH)).isEqualTo("1 of 1 day = 5");
    assertThat(Message.of(fee, 1, "30", "5").in(Locale.ENGLISH)).isEqualTo("1 of 30 days = 5");
    assertThat(Message.of(fee, 1, 1, "5").in(SPANISH)).isEqualTo("1 de 1 día = 5");
  }

  @Test
  void aSentenceEndsWithOneFullStop() {
    assertThat(
            Message.of(CoreMessage.ACTION_REFUSED, "pagar", "x", List.of("S.L."), "")
                .in(Locale.ENGLISH))
        .isEqualTo("pagar can't be done in state x. What can be done there: S.L.");
  }

  @Test
  void whatPeopleConfiguredIsCalledAsTheySay() {
    Named state = locale -> locale.getLanguage().equals("es") ? "abierta" : "open";
    assertThat(Message.of(CoreMessage.NO_ACTION, "ver", state).in(Locale.ENGLISH))
        .contains("in state open");
    assertThat(Message.of(CoreMessage.NO_ACTION, "ver", state).in(SPANISH)).contains("abierta");
  }

  @Test
  void aListIsWrittenWithCommas() {
    assertThat(Message.of(CoreMessage.WON_CHARGE, List.of("1", "2", "7")).in(Locale.ENGLISH))
        .isEqualTo("charged once for lines 1, 2, 7");
  }

  @Test
  void aLanguageThatThereIsNoBundleForIsEnglish() {
    assertThat(Message.of(CoreMessage.PART_CHARGES).in(Locale.forLanguageTag("fr")))
        .isEqualTo("charges");
  }

  @Test
  void theDefaultLocaleOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Message.of(CoreMessage.INHERITED_FROM, "x").in(Locale.ENGLISH)).startsWith("won");
      Locale.setDefault(SPANISH);
      assertThat(Message.of(CoreMessage.PART_CHARGES).in(Locale.ENGLISH)).isEqualTo("charges");
      assertThat(Message.of(CoreMessage.PART_CHARGES)).hasToString("charges");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatAUserWroteIsNotReadAsAPlaceholder() {
    assertThat(Message.of(CoreMessage.STEP_OVERRIDE, "{1}", "{0}").in(Locale.ENGLISH))
        .isEqualTo("price set by {1}: {0}");
  }

  @Test
  void anEndlessNumberIsCutShort() {
    BigDecimal third = Exact.divide(BigDecimal.ONE, BigDecimal.valueOf(3));
    assertThat(Message.of(CoreMessage.PART_PIECE, "noche", third).in(SPANISH))
        .isEqualTo("tramo «noche»: 0,3333333333");
    assertThat(Message.of(CoreMessage.MINIMUM, Quantity.of("100", "min")).in(Locale.ENGLISH))
        .isEqualTo("minimum of 100 min");
  }

  @Test
  void noArgumentMayBeNull() {
    assertThatThrownBy(() -> Message.of(CoreMessage.PART_PIECE, "noche", null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void aProblemBeginsWithThePlaceToMend() {
    Problem problem =
        Problem.error(
            new SourceLocation("layers/client/a.drl", 12, 8), CoreMessage.UNKNOWN_CLIENT, "C-9");
    assertThat(problem.in(Locale.ENGLISH))
        .startsWith("layers/client/a.drl:12:8: Client C-9 is not known.");
    assertThat(problem.isError()).isTrue();
    assertThat(Problem.warning(null, CoreMessage.UNKNOWN_CLIENT, "C-9").in(SPANISH))
        .startsWith("El cliente C-9");
  }

  @Test
  void aPlaceIsWrittenAsEditorsReadIt() {
    assertThat(SourceLocation.of("tariff.yaml")).hasToString("tariff.yaml");
    assertThat(new SourceLocation("a.drl", 3, 0)).hasToString("a.drl:3");
    assertThat(new SourceLocation("a.xlsx", 3, 0)).hasToString("a.xlsx:3");
    assertThat(new SourceLocation("a.xlsx", 12, 2)).hasToString("a.xlsx:B12");
    assertThat(new SourceLocation("a.xlsx", 1, 26 * 26 + 26)).hasToString("a.xlsx:ZZ1");
    assertThatThrownBy(() -> new SourceLocation("a.drl", -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
