package com.tarifario.store.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.TaxId;
import com.tarifario.store.Store;
import com.tarifario.store.client.Duplicate.Reason;
import com.tarifario.store.database.Location;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DuplicatesTest {

  @ParameterizedTest
  @CsvSource({
    "'Talleres Ruiz, S.L.', TALLERES RUIZ SL, 100",
    "'Ruiz Talleres', 'Talleres Ruíz S.A.', 100",
    "Obrador Trigalia, Trigalia, 90",
    "Hotel Miramar, Hotel Mirador, 85",
    "Bar Pepe, Bar Juan, 50",
    "'S.L.', 'S.A.', 50"
  })
  void names_are_compared_without_accents_legal_forms_and_order(
      String one, String other, int like) {
    assertThat(Likeness.names(ClientKeys.nameWords(one), ClientKeys.nameWords(other)))
        .isEqualTo(like);
    assertThat(Likeness.names(ClientKeys.nameWords(other), ClientKeys.nameWords(one)))
        .isEqualTo(like);
  }

  @Test
  void knowing_that_the_place_is_the_same_makes_two_more_alike() {
    ClientCard none = Cards.card("C-3", "Bar Peñíscola");
    ClientCard one =
        none.toBuilder().address(Address.of(null, "12598", "Peñíscola", null, null)).build();
    ClientCard other = Cards.card("C-2", "Bar Peñíscola", "Calle Sol 1", "12598");

    assertThat(Likeness.of(subject(one), subject(one)).score()).isEqualTo(95);
    assertThat(Likeness.of(subject(one), subject(other)).score()).isEqualTo(95);
    assertThat(Likeness.of(subject(one), subject(none)).score()).isEqualTo(90);
  }

  private static Likeness.Subject subject(ClientCard card) {
    return Likeness.Subject.of(card.code(), card.name(), card.taxId(), card.address());
  }

  @ParameterizedTest
  @EnumSource
  void two_cards_of_one_client_are_noticed(TestDatabase kind) {
    try (Store store = Store.open(new Location(kind.migrated(), null, null), Clock.systemUTC())) {
      TaxId taxId = TaxId.parse("B12345674", "ES");
      List<ClientCard> cards =
          List.of(
              Cards.card("C-1", "Talleres Ruiz, S.L.", "Calle Mayor, 1", "28013"),
              Cards.card("C-2", "TALLERES RUIZ", "C/ Mayor 1", "28013"),
              Cards.card("C-3", "Talleres Ruiz", "Gran Vía 9", "08001"),
              Cards.card("C-4", "Ruiz Talleres"),
              Cards.card("C-5", "Uno").toBuilder().taxId(taxId).build(),
              Cards.card("C-6", "Otro").toBuilder().taxId(taxId).build(),
              Cards.card("C-7", "Bar Mayor", "Calle Mayor, 1", "28013"));
      store.as("Ana").run(change -> cards.forEach(card -> store.clients().add(change, card)));
      assertThat(store.duplicates().all())
          .extracting(Duplicate::code, Duplicate::other, Duplicate::reason)
          .containsExactly(
              tuple("C-5", "C-6", Reason.TAX_ID),
              tuple("C-1", "C-2", Reason.NAME_AND_ADDRESS),
              tuple("C-1", "C-4", Reason.NAME),
              tuple("C-2", "C-4", Reason.NAME),
              tuple("C-3", "C-4", Reason.NAME));
      ClientCard mistyped = Cards.card("", "Taleres Ruiz", "Calle Mayor 1", "28013");
      assertThat(store.duplicates().of(mistyped))
          .extracting(Duplicate::other)
          .containsExactly("C-1", "C-2");
      assertThat(store.duplicates().of(cards.get(4)))
          .extracting(Duplicate::other, Duplicate::score)
          .containsExactly(tuple("C-6", 100));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_very_many_share_is_not_compared_and_what_few_share_is(TestDatabase kind) {
    try (Store store = Store.open(new Location(kind.migrated(), null, null), Clock.systemUTC())) {
      store
          .as("Ana")
          .run(
              change -> {
                store
                    .clients()
                    .add(change, Cards.card("T", "Comunidad Trigalia", "Calle Mayor 1", "28013"));
                for (int at = 0; at <= 200; at++) {
                  String name = "Comunidad Numero " + at;
                  store
                      .clients()
                      .add(change, Cards.card("C-" + at, name, "Calle Mayor 1", "28013"));
                }
              });
      assertThat(
              store
                  .duplicates()
                  .of(Cards.card("", "Comunidad Trigallia", "Calle Mayor 1", "28013")))
          .extracting(Duplicate::other)
          .containsExactly("T");
      assertThat(
              store.duplicates().of(Cards.card("", "Comunidad Numero X", "Calle Mayor 1", "28013")))
          .isEmpty();
    }
  }
}
