package com.tarifario.core.offer;

import static com.tarifario.core.testing.FixedRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.offer.ServiceMatch.Reason;
import com.tarifario.core.offer.ServiceMatch.Status;
import com.tarifario.core.tariff.OfferProposal.DueAgain;
import com.tarifario.core.tariff.OfferProposal.Exclude;
import com.tarifario.core.tariff.OfferProposal.Offer;
import com.tarifario.core.tariff.OfferProposal.Raise;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rules of offers make of a service. */
class ServiceMatcherTest {

  private static final Vocabulary VOCABULARY = OfferField.vocabulary(List.of());
  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
  private static final FixedRule YEARLY =
      rule("rate-groups", "yearly", new DueAgain(12, ChronoUnit.MONTHS));

  private static Facts service(Map<String, Object> given) {
    Map<String, Object> all = new HashMap<>(given);
    all.putIfAbsent("date", DAY);
    return OfferFacts.of(VOCABULARY, all);
  }

  private static ServiceMatch match(Facts service, FixedRule... rules) {
    OfferRules all =
        new OfferRules(
            new TariffId("offers", "0".repeat(64)),
            Currency.getInstance("EUR"),
            FixedRule.LAYERS,
            VOCABULARY,
            new FixedDecider(List.of(rules)));
    return new ServiceMatcher(all).match(List.of(service)).get(0);
  }

  private static FixedRule offer(String layer, String reason, int score) {
    return rule(layer, reason, new Offer(reason, score));
  }

  @Test
  void a_service_that_no_rule_speaks_of_is_not_offered() {
    ServiceMatch match = match(service(Map.of()));

    assertThat(match.status()).isEqualTo(Status.NOT_ASKED);
    assertThat(match.score()).isZero();
    assertThat(match.reasons()).isEmpty();
  }

  @Test
  void the_offer_of_the_highest_layer_wins_whatever_its_score() {
    ServiceMatch match =
        match(service(Map.of()), offer("rate-groups", "low", 90), offer("client", "high", 10));

    assertThat(match.isOffered()).isTrue();
    assertThat(match.score()).isEqualTo(10);
    assertThat(match.reasons()).extracting(Reason::text).containsExactly("high");
    assertThat(match.verdicts()).extracting(Verdict::applied).containsExactly(true, false);
  }

  @Test
  void in_one_layer_the_higher_salience_wins() {
    assertThat(
            match(
                    service(Map.of()),
                    offer("client", "one", 10).salience(1),
                    offer("client", "other", 20))
                .why())
        .isEqualTo("one");
  }

  @Test
  void two_offers_that_cannot_be_told_apart_are_no_offer_but_a_problem() {
    ServiceMatch match =
        match(service(Map.of()), offer("client", "one", 10), offer("client", "other", 20));

    assertThat(match.status()).isEqualTo(Status.TIED);
    assertThat(String.valueOf(match.problem())).contains("one", "other", "higher salience");
  }

  @Test
  void two_offers_that_say_the_same_are_one() {
    ServiceMatch match =
        match(
            service(Map.of()),
            rule("client", "a", new Offer("same", 10)),
            rule("client", "b", new Offer("same", 10)));

    assertThat(match.score()).isEqualTo(10);
    assertThat(match.reasons()).hasSize(1);
  }

  @Test
  void what_raises_and_lowers_adds_up_from_all_layers() {
    ServiceMatch match =
        match(
            service(Map.of()),
            offer("client", "offered", 30),
            rule("rate-groups", "up", new Raise("ours", 15)),
            rule("work-centre", "down", new Raise("far", -20)));

    assertThat(match.score()).isEqualTo(25);
    assertThat(match.why()).isEqualTo("offered; far; ours");
  }

  @Test
  void what_raises_offers_nothing_by_itself() {
    ServiceMatch match = match(service(Map.of()), rule("rate-groups", "up", new Raise("ours", 15)));

    assertThat(match.status()).isEqualTo(Status.NOT_ASKED);
    assertThat(match.verdicts().get(0).why()).isEqualTo(Message.of(OfferMessage.WITHOUT_OFFER));
  }

  @Test
  void an_exclusion_goes_before_offers_of_its_layer_whatever_their_salience() {
    ServiceMatch match =
        match(
            service(Map.of()),
            offer("client", "offered", 30).salience(50),
            rule("client", "no", new Exclude("has one")));

    assertThat(match.status()).isEqualTo(Status.EXCLUDED);
    assertThat(match.why()).isEqualTo("has one");
    assertThat(match.score()).isZero();
  }

  @Test
  void an_offer_of_a_higher_layer_goes_before_an_exclusion() {
    ServiceMatch match =
        match(
            service(Map.of()),
            offer("client", "asked for it", 30),
            rule("rate-groups", "no", new Exclude("has one")));

    assertThat(match.isOffered()).isTrue();
    assertThat(match.verdicts()).extracting(Verdict::applied).containsExactly(true, false);
  }

  @Test
  void when_it_is_due_again_is_known_before_it_is_asked_whether_it_is_offered() {
    FixedRule due =
        offer("rate-groups", "due", 60)
            .when(
                facts ->
                    facts.get("daysToDue") instanceof BigDecimal days && days.intValueExact() <= 0);

    ServiceMatch match =
        match(service(Map.of("lastRendered", LocalDate.of(2025, 9, 10))), YEARLY, due);
    ServiceMatch early =
        match(service(Map.of("lastRendered", LocalDate.of(2025, 9, 16))), YEARLY, due);

    assertThat(match.dueOn()).isEqualTo(LocalDate.of(2026, 9, 10));
    assertThat(match.isOffered()).isTrue();
    assertThat(match.facts().get("daysToDue")).isEqualTo(BigDecimal.valueOf(-5));
    assertThat(early.dueOn()).isEqualTo(LocalDate.of(2026, 9, 16));
    assertThat(early.status()).isEqualTo(Status.NOT_ASKED);
  }

  @Test
  void what_was_never_rendered_is_never_due() {
    ServiceMatch match = match(service(Map.of()), YEARLY);

    assertThat(match.dueOn()).isNull();
    assertThat(match.facts().get("daysToDue")).isNull();
    assertThat(match.verdicts().get(0).why()).isEqualTo(Message.of(OfferMessage.NEVER_RENDERED));
  }

  @Test
  void the_last_of_february_is_due_on_the_last_of_february() {
    assertThat(new DueAgain(1, ChronoUnit.YEARS).after(LocalDate.of(2024, 2, 29)))
        .isEqualTo(LocalDate.of(2025, 2, 28));
  }

  @Test
  void a_case_that_says_when_was_rendered_once_and_one_that_says_nothing_never() {
    assertThat(service(Map.of("lastRendered", LocalDate.of(2026, 1, 31))).get("timesRendered"))
        .isEqualTo(BigDecimal.ONE);
    assertThat(service(Map.of("lastRendered", LocalDate.of(2026, 1, 31))).get("monthsSince"))
        .isEqualTo(BigDecimal.valueOf(7));
    assertThat(service(Map.of()).get("timesRendered")).isEqualTo(BigDecimal.ZERO);
    assertThat(service(Map.of()).get("monthsSince")).isNull();
  }
}
