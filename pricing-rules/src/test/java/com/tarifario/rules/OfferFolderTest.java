package com.tarifario.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.offer.OfferFacts;
import com.tarifario.core.offer.OfferRules;
import com.tarifario.core.offer.ServiceMatch;
import com.tarifario.core.offer.ServiceMatch.Status;
import com.tarifario.core.offer.ServiceMatcher;
import com.tarifario.core.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of rules of offers, read and asked. */
class OfferFolderTest {

  private static final String SETTINGS =
      """
      name: Ofertas
      currency: EUR
      layers: [general, client]
      attributes:
        vip: {of: client, type: boolean}
      """;

  private static final String GENERAL =
      """
      rule "Due within two months"
      salience 10
      when Offer( daysToDue <= 60 )
      then offer("due again", score(60));
      end

      rule "Suits, and never rendered"
      when Offer( suits, timesRendered == 0, clientActivity == "hosteleria" )
      then offer("suits", score(30)); raise("new to them", score(5));
      end

      rule "Covered"
      when Offer( concept matches "REV.*", agreement != null )
      then exclude("covered by the agreement");
      end

      rule "Summer"
      date-effective "2026-06-01"
      date-expires "2026-08-31"
      when Offer()
      then raise("summer", score(7));
      end
      """;

  private static final String CLIENT =
      """
      rule "They asked for it"
      when Offer( client == "C-1", concept == "REV", vip )
      then offer("they asked for it", score(90));
      end
      """;

  @TempDir private Path folder;

  private OfferRules load() throws IOException {
    write("offers.yaml", SETTINGS);
    write("layers/general/rules.drl", GENERAL);
    write("layers/general/due.csv", "concept,dueAgain\nREV,12 meses\nSPLIT,10 años\n");
    write("layers/client/rules.drl", CLIENT);
    return OfferFolder.load(folder);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Facts service(OfferRules rules, Map<String, Object> given) {
    Map<String, Object> all = new HashMap<>(given);
    all.putIfAbsent("date", LocalDate.of(2026, 9, 15));
    return OfferFacts.of(rules.vocabulary(), all);
  }

  private static ServiceMatch match(OfferRules rules, Map<String, Object> given) {
    return new ServiceMatcher(rules).match(List.of(service(rules, given))).get(0);
  }

  @Test
  void a_row_says_when_it_is_due_and_a_rule_that_it_is_offered_then() throws IOException {
    OfferRules rules = load();

    ServiceMatch due =
        match(rules, Map.of("concept", "REV", "lastRendered", LocalDate.of(2025, 11, 1)));
    ServiceMatch early =
        match(rules, Map.of("concept", "SPLIT", "lastRendered", LocalDate.of(2025, 11, 1)));

    assertThat(due.isOffered()).isTrue();
    assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(due.reasons().get(0).rule().location()).hasToString("layers/general/rules.drl:1:1");
    assertThat(early.status()).isEqualTo(Status.NOT_ASKED);
    assertThat(early.dueOn()).isEqualTo(LocalDate.of(2035, 11, 1));
  }

  @Test
  void what_raises_adds_its_reason() throws IOException {
    ServiceMatch match =
        match(load(), Map.of("concept", "SPLIT", "suits", true, "clientActivity", "hosteleria"));

    assertThat(match.score()).isEqualTo(35);
    assertThat(match.why()).isEqualTo("suits; new to them");
  }

  @Test
  void rules_are_in_force_on_their_days_only() throws IOException {
    OfferRules rules = load();
    Map<String, Object> given = Map.of("suits", true, "clientActivity", "hosteleria");
    Map<String, Object> inSummer = new HashMap<>(given);
    inSummer.put("date", LocalDate.of(2026, 8, 31));

    assertThat(match(rules, inSummer).score()).isEqualTo(42);
    assertThat(match(rules, given).score()).isEqualTo(35);
  }

  @Test
  void a_higher_layer_offers_what_a_lower_one_keeps_back() throws IOException {
    OfferRules rules = load();

    assertThat(
            match(
                    rules,
                    Map.of("client", "C-1", "concept", "REV", "agreement", "AM-1", "vip", true))
                .why())
        .isEqualTo("they asked for it");
    assertThat(
            match(rules, Map.of("client", "C-1", "concept", "REV", "agreement", "AM-1")).status())
        .isEqualTo(Status.EXCLUDED);
  }

  @Test
  void what_no_rule_offers_says_which_nearly_did() throws IOException {
    OfferRules rules = load();
    ServiceMatcher matcher = new ServiceMatcher(rules);

    ServiceMatch misspelt = match(rules, Map.of("suits", true, "clientActivity", "hostelería"));

    assertThat(matcher.nearMisses(misspelt))
        .extracting(Message::toString)
        .containsExactly(
            "Rule \"Suits, and never rendered\" (layers/general/rules.drl:7) would offer it if"
                + " clientActivity == \"hosteleria\"; it has clientActivity == \"hostelería\"."
                + " Did you mean hosteleria?");
    assertThat(matcher.nearMisses(match(rules, Map.of("clientActivity", "hostelería"))))
        .extracting(Message::toString)
        .containsExactly(
            "It has clientActivity == \"hostelería\", which no rule asks for. Did you mean"
                + " hosteleria?");
  }

  @Test
  void nothing_is_near_what_is_offered() throws IOException {
    OfferRules rules = load();

    assertThat(
            new ServiceMatcher(rules)
                .nearMisses(match(rules, Map.of("suits", true, "clientActivity", "hosteleria"))))
        .isEmpty();
  }

  @Test
  void the_hash_is_that_of_all_that_decides() throws IOException {
    String before = load().id().hash();
    write("layers/client/rules.drl", CLIENT.replace("90", "80"));

    assertThat(OfferFolder.load(folder).id().hash()).isNotEqualTo(before).hasSize(64);
  }

  @Test
  void says_that_there_is_no_such_folder() {
    assertThatThrownBy(() -> OfferFolder.load(folder.resolve("nowhere")))
        .isInstanceOf(InvalidTariffException.class)
        .hasMessageContaining("There is no such folder. Give the folder that holds offers.yaml.");
    assertThatThrownBy(() -> OfferFolder.load(folder))
        .hasMessageContaining("There is no offers.yaml in this folder.");
  }
}
