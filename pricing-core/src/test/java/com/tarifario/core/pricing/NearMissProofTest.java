package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.markup;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedLine;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When it is asked what nearly matched. */
class NearMissProofTest {

  @Test
  void whatNearlyMatchedIsLookedForOnlyIfALineHasNoPriceAndItsProofIsRead() {
    AtomicInteger asked = new AtomicInteger();
    FixedDecider rules =
        new FixedDecider(
            List.of(rule("rate-groups", "group", markup("35")).when(is(StandardField.UNIT, "h"))));
    Decider decider =
        new Decider() {
          @Override
          public List<Decision> decide(Stage stage, List<Facts> unit) {
            return rules.decide(stage, unit);
          }

          @Override
          public List<Message> nearMisses(Facts facts) {
            asked.incrementAndGet();
            return List.of(Message.of(CoreMessage.NO_RULE_MATCHED));
          }
        };
    PricedLine withPrice = valued(decider, "h");
    PricedLine without = valued(decider, "ud");
    assertThat(withPrice.proof().nearMisses()).isEmpty();
    assertThat(asked).hasValue(0);
    assertThat(without.proof().nearMisses()).hasSize(1);
    assertThat(asked).hasValue(1);
  }

  private static PricedLine valued(Decider decider, String unit) {
    return value(tariff(WorkCalendar.NONE, Rounding.CENTS, decider), labour("1", unit).build())
        .lines()
        .get(0);
  }
}
