package com.tarifario.store.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.quote.ConceptsReader;
import com.tarifario.store.Store;
import com.tarifario.store.audit.AuditEntry;
import com.tarifario.store.change.ImportCounts;
import com.tarifario.store.database.Location;
import com.tarifario.store.fault.StoreException;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Budget concepts in the database: versions, imports, what was done with them. */
class ConceptsTest {

  private static final Tariff TARIFF = PlainTariff.of("20");
  private static final String FIRST =
      """
      concepts:
        - code: SPLIT
          name: Split
          components: [{kind: labour, yield: 5, unit_cost: 18, attributes: {atHeight: true}}]
        - code: LIN
          name: Línea
          unit: m
          components: [{kind: material, yield: 1.05, unit_cost: 8.10}]
      """;
  private static final String SECOND =
      """
      concepts:
        - code: SPLIT
          version: "2027"
          from: 2027-01-01
          name: Split de {kW} kW
          parameters: [{name: kW, default: 5}]
          components: [{kind: labour, yield: 2 + kW / 2, unit_cost: 19}]
        - code: LIN
          name: Línea frigorífica
          unit: m
          components: [{kind: material, yield: 1.05, unit_cost: 8.10}]
      """;

  private Store store;

  private void open(TestDatabase kind) {
    store =
        Store.open(
            new Location(kind.migrated(), null, null),
            Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Catalogue read(String text) {
    return ConceptsReader.of(TARIFF).read("concepts", text).value().orElseThrow();
  }

  private ImportCounts put(String text) {
    return store
        .as("Ana")
        .make(change -> store.concepts().put(change, read(text).all(), TARIFF.currency()));
  }

  private Catalogue catalogue() {
    return store.concepts().catalogue(TARIFF.currency(), TARIFF.vocabulary());
  }

  @ParameterizedTest
  @EnumSource
  void concepts_are_read_back_as_they_were(TestDatabase kind) {
    open(kind);
    assertThat(catalogue().all()).isEmpty();
    assertThat(put(FIRST)).isEqualTo(new ImportCounts(2, 0, 0, 0));
    assertThat(put(FIRST)).isEqualTo(new ImportCounts(0, 0, 2, 0));

    assertThat(catalogue().concept("SPLIT")).isEqualTo(read(FIRST).concept("SPLIT"));
    assertThat(catalogue().codes()).containsExactly("LIN", "SPLIT");
    assertThat(read(store.concepts().text()).all()).isEqualTo(catalogue().all());
  }

  @ParameterizedTest
  @EnumSource
  void a_new_version_stands_beside_the_old_and_a_correction_in_its_place(TestDatabase kind) {
    open(kind);
    put(FIRST);
    assertThat(put(SECOND)).isEqualTo(new ImportCounts(1, 1, 0, 0));

    assertThat(store.concepts().list())
        .extracting(ConceptLine::code, each -> each.version().name(), ConceptLine::name)
        .containsExactly(
            tuple("LIN", "", "Línea frigorífica"),
            tuple("SPLIT", "", "Split"),
            tuple("SPLIT", "2027", "Split de {kW} kW"));
    assertThat(catalogue().concept("SPLIT", LocalDate.of(2026, 12, 31)).name()).isEqualTo("Split");
    assertThat(store.concepts().history("LIN"))
        .extracting(AuditEntry::act, AuditEntry::who)
        .containsExactly(tuple(AuditEntry.Act.CHANGE, "Ana"), tuple(AuditEntry.Act.ADD, "Ana"));
    assertThat(store.concepts().history("LIN").get(0).after()).contains("Línea frigorífica");
  }

  @ParameterizedTest
  @EnumSource
  void two_versions_do_not_begin_on_one_day(TestDatabase kind) {
    open(kind);
    put(SECOND);

    assertThatThrownBy(() -> put(SECOND.replace("version: \"2027\"", "version: \"2027b\"")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("SPLIT 2027b begins on the same day as version 2027");
    assertThat(store.concepts().list()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void a_concept_that_is_not_there_is_named_with_one_that_is(TestDatabase kind) {
    open(kind);
    put(FIRST);

    assertThatThrownBy(() -> store.concepts().versions("SPILT"))
        .hasMessageStartingWith("There is no budget concept SPILT. Did you mean SPLIT?");
  }

  @ParameterizedTest
  @EnumSource
  void what_a_tariff_does_not_know_is_said_and_shown_all_the_same(TestDatabase kind) {
    open(kind);
    put(FIRST);

    assertThatThrownBy(() -> store.concepts().catalogue(TARIFF.currency(), Vocabulary.standard()))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("declares no attribute atHeight");
    ConceptLine split = store.concepts().versions("SPLIT").get(0);
    assertThat(store.concepts().get(split).components().get(0).attributes())
        .containsEntry("atHeight", "true");
  }
}
