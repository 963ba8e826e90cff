package com.tarifario.core.pricing;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.TUESDAY;
import static com.tarifario.core.testing.Pricing.is;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Proposals.consume;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Balances;
import com.tarifario.core.client.Pack;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.testing.Pricing;
import com.tarifario.core.valuation.Consumption;
import com.tarifario.core.valuation.PackValuation;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of packs, against a loop that pays point by point. */
class PackLawsTest {

  private static final int TRIES = 150;

  /** Two points a minute when urgent, one else; 1.00 EUR a minute. */
  private static final Valuer VALUER =
      new Valuer(
          tariff(
              rule("rate-groups", "base", unitPrice("1.00", "min")),
              rule("rate-groups", "one", consume("bono", "1", "min")),
              rule("client", "urgent", consume("bono", "2", "min"))
                  .when(is(StandardField.WORK_TYPE, "urgente"))),
          Pricing.CLIENTS);

  /** Work of so many minutes, one line of a document of its own. */
  record Work(int day, int minutes, boolean urgent, String client) {
    int pointsAMinute() {
      return urgent ? 2 : 1;
    }

    int points() {
      return minutes * pointsAMinute();
    }

    Document document(int number) {
      String id = "PT-" + (100 + number);
      return Pricing.report(
          id,
          List.of(
              ChargeLine.builder(
                      new LineId(id, "1"),
                      TUESDAY.plusDays(day),
                      client,
                      Kind.LABOUR,
                      Quantity.of(String.valueOf(minutes), "min"))
                  .workType(urgent ? "urgente" : "normal")
                  .build()));
    }
  }

  /** A pack of so many points, valid until a day. */
  record Bono(int units, int lastDay, String client) {
    Pack pack(int number) {
      return new Pack(
          "B-" + (100 + number),
          client,
          null,
          "bono",
          BigDecimal.valueOf(units),
          null,
          TUESDAY.plusDays(lastDay));
    }
  }

  @Provide
  Arbitrary<List<Work>> work() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(true, false),
            Arbitraries.of("C-001", "C-014"))
        .as(Work::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Bono>> bonos() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of("C-001", "C-014"))
        .as(Bono::new)
        .list()
        .ofMaxSize(4);
  }

  @Property(tries = TRIES)
  void whatIsConsumedAndWhatIsLeftMakeWhatThereWas(
      @ForAll("work") List<Work> work, @ForAll("bonos") List<Bono> bonos) {
    PackValuation valued = VALUER.value(documents(work), balances(bonos));

    for (Pack pack : valued.opening().packs()) {
      BigDecimal consumed =
          valued.consumed().stream()
              .filter(each -> each.pack().equals(pack.id()))
              .map(Consumption::units)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal left = valued.closing().left(pack.id());
      assertThat(left.signum()).isNotNegative();
      assertThat(consumed.add(left)).isEqualByComparingTo(pack.units());
    }
    assertThat(valued.consumed()).allMatch(each -> each.units().signum() > 0);
  }

  @Property(tries = TRIES)
  void theOrderGivenChangesNothing(
      @ForAll("work") List<Work> work, @ForAll("bonos") List<Bono> bonos, @ForAll int seed) {
    List<Document> shuffled = new ArrayList<>(documents(work));
    Collections.shuffle(shuffled, new Random(seed));
    List<Pack> packs = new ArrayList<>(balances(bonos).packs());
    Collections.shuffle(packs, new Random(seed));

    PackValuation one = VALUER.value(documents(work), balances(bonos));
    PackValuation other = VALUER.value(shuffled, Balances.of(packs));

    assertThat(other.consumed()).isEqualTo(one.consumed());
    assertThat(other.closing()).isEqualTo(one.closing());
    assertThat(other.valuations()).containsExactlyInAnyOrderElementsOf(one.valuations());
  }

  @Property(tries = TRIES)
  void itIsWhatPayingPointByPointMakes(
      @ForAll("work") List<Work> work, @ForAll("bonos") List<Bono> bonos) {
    PackValuation valued = VALUER.value(documents(work), balances(bonos));

    Map<String, Integer> left = new HashMap<>();
    balances(bonos).packs().forEach(each -> left.put(each.id(), each.units().intValue()));
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < work.size(); index++) {
      order.add(index);
    }
    order.sort(Comparator.comparing(index -> work.get(index).day()));
    for (int index : order) {
      int unpaid = 0;
      for (int point = 0; point < work.get(index).points(); point++) {
        unpaid += pays(work.get(index), bonos, left) ? 0 : 1;
      }
      BigDecimal euros =
          BigDecimal.valueOf(unpaid).divide(BigDecimal.valueOf(work.get(index).pointsAMinute()));
      Valuation valuation = valued.valuations().get(index);
      assertThat(valuation.total().net().amount()).isEqualByComparingTo(euros);
    }
    left.forEach(
        (id, units) -> assertThat(valued.closing().left(id)).isEqualByComparingTo(units + ""));
  }

  private static boolean pays(Work work, List<Bono> bonos, Map<String, Integer> left) {
    for (Pack pack : oldestFirst(bonos)) {
      int units = left.getOrDefault(pack.id(), 0);
      if (pack.client().equals(work.client())
          && units > 0
          && pack.isValidOn(TUESDAY.plusDays(work.day()))) {
        left.put(pack.id(), units - 1);
        return true;
      }
    }
    return false;
  }

  private static List<Pack> oldestFirst(List<Bono> bonos) {
    return balances(bonos).packs().stream()
        .sorted(Comparator.comparing((Pack pack) -> pack.to()).thenComparing(Pack::id))
        .toList();
  }

  private static List<Document> documents(List<Work> work) {
    List<Document> documents = new ArrayList<>();
    for (int index = 0; index < work.size(); index++) {
      documents.add(work.get(index).document(index));
    }
    return documents;
  }

  private static Balances balances(List<Bono> bonos) {
    List<Pack> packs = new ArrayList<>();
    for (int index = 0; index < bonos.size(); index++) {
      packs.add(bonos.get(index).pack(index));
    }
    return Balances.of(packs);
  }
}
