package com.tarifario.io.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.text.Problem;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.yaml.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteRequestReaderTest {

  static final String REQUEST =
      """
      id: P-2026-041
      date: 2026-03-02
      client: C-014
      work_centre: "03"
      quote_tariff: reforma
      work_type: instalacion
      valid_until: 2026-04-01
      chapters:
        - code: 01
          title: Climatización
          items:
            - concept: CL-SPLIT-35
              quantity: 2
              override: {price: 600.00, reason: campaña, by: M. Ruiz, at: 2026-03-02T17:05}
              component_overrides:
                EQ: {price: 450, reason: oferta, by: M. Ruiz, at: 2026-03-02T16:05:00Z}
            - concept: CL-SPLIT-35
              code: "01.02"
              description: Split en comedor
              quantity: 1.5
            - code: "01.03"
              description: Paso de forjado
              unit: ud
              quantity: 3
              components:
                - {code: MO, kind: labour, yield: 0.75, unit_cost: 18.40}
                - kind: subcontrata
                  yield: 1
                  override: {price: 90, reason: presupuesto del subcontratista, by: M. Ruiz}
        - code: 02
          title: Varios
          override: {price: 100, reason: redondeo, by: M. Ruiz}
          items:
            - {concept: 010, quantity: 4}
      """;

  @TempDir private Path folder;

  @Test
  void costsMayBeForManyUnitsAndInAnotherCurrency() throws IOException {
    String bought = "unit_cost: 30, list_price: 50, price_per: 100, currency: usd";
    Quote quote = read(REQUEST.replace("unit_cost: 18.40", bought)).value().orElseThrow();

    Component component = quote.chapter("01").item("01.03").component("MO");
    assertThat(component.unitCost()).isEqualTo(Money.of("0.30", "USD"));
    assertThat(component.listPrice()).isEqualTo(Money.of("0.50", "USD"));
    assertThat(read(REQUEST.replace("unit_cost: 18.40", "unit_cost: 3, price_per: 0")).problems())
        .extracting(Problem::toString)
        .anyMatch(each -> each.contains("above 0 for price_per but found 0"));
    assertThat(read(REQUEST.replace("unit_cost: 18.40", "unit_cost: 3, currency: XXZ")).problems())
        .extracting(Problem::toString)
        .anyMatch(each -> each.contains("XXZ is not the code of a currency"));
  }

  @Test
  void readsAQuoteFromConceptsAndFreeItems() throws IOException {
    Quote quote = read(REQUEST).value().orElseThrow();

    assertThat(quote.id()).isEqualTo("P-2026-041");
    assertThat(quote.date()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(quote.validUntil()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(quote.workCentre()).isEqualTo("03");
    assertThat(quote.quoteTariff()).isEqualTo("reforma");
    assertThat(quote.workType()).isEqualTo("instalacion");
    Chapter chapter = quote.chapter("01");
    Item first = chapter.items().get(0);
    assertThat(first.code()).isEqualTo("CL-SPLIT-35");
    assertThat(first.override())
        .isEqualTo(
            new PriceOverride(
                Money.of("600", "EUR"),
                "campaña",
                "M. Ruiz",
                Instant.parse("2026-03-02T16:05:00Z")));
    assertThat(first.component("EQ").override().at())
        .isEqualTo(Instant.parse("2026-03-02T16:05:00Z"));
    assertThat(chapter.item("01.02").description()).isEqualTo("Split en comedor");
    assertThat(chapter.item("01.02").concept()).isEqualTo("CL-SPLIT-35");
    Item free = chapter.item("01.03");
    assertThat(free.concept()).isNull();
    assertThat(free.quantity()).isEqualTo(Quantity.of("3", "ud"));
    assertThat(free.components().get(1).code()).isEqualTo("2");
    assertThat(free.components().get(1).subject().kind()).isEqualTo(Kind.SUBCONTRACT);
    assertThat(free.components().get(1).override().price()).isEqualTo(Money.of("90", "EUR"));
    assertThat(quote.chapter("02").override().reason()).isEqualTo("redondeo");
  }

  @Test
  void warnsOfConceptsThatDoNotSuit() throws IOException {
    assertThat(read(REQUEST).problems())
        .hasSize(2)
        .allMatch(problem -> problem.severity() == Problem.Severity.WARNING)
        .first()
        .asString()
        .endsWith(
            "request.yaml:12:18: Budget concept CL-SPLIT-35 is meant for other clients or places"
                + " than C-014/03. See whether it suits all the same.");
  }

  @Test
  void namesEverythingThatIsWrongAtOnceWithItsPlace() throws IOException {
    ReadResult<Quote> result =
        read(
            """
            date: 02/03/2026
            client: C-999
            valid_untill: 2026-04-01
            chapters:
              - code: "01"
                items:
                  - {concept: CL-SPILT-35, quantity: 2}
                  - {concept: NOTHING-LIKE-IT, quantity: dos}
                  - {concept: "010", quantity: 1, unit: m, components: []}
                  - {concept: "010", quantity: 1}
                  - {concept: "010", code: b, quantity: 1, component_overrides: {MO: {price: 1}}}
                  - {code: c, description: c, components: [{kind: expense, yield: 1}]}
                  - code: d
                    description: d
                    quantity: 1
                    override: {price: ten, at: yesterday}
                    components:
                      - {code: x, kind: expense, yield: 1}
                      - {code: x, kind: expense, yield: 1, overide: 3}
              - {code: "01", title: again, items: [{concept: "010", quantity: 1}]}
            """);

    assertThat(result.value()).isEmpty();
    assertThat(texts(result))
        .containsExactly(
            "request.yaml:1:1: The field id is missing. Give it, for example \"id: P-2026-041\".",
            "request.yaml:1:7: Expected a date such as 2026-03-31 for date but found 02/03/2026.",
            "request.yaml:2:9: Client C-999 is not known. Add it to the clients, or correct the"
                + " code.",
            "request.yaml:3:1: There is no field valid_untill here. Did you mean valid_until?",
            "request.yaml:5:5: The field title is missing. Give it, for example \"title:"
                + " Climatización\".",
            "request.yaml:7:19: There is no budget concept CL-SPILT-35. Did you mean CL-SPLIT-35?",
            "request.yaml:8:19: There is no budget concept NOTHING-LIKE-IT. Add it to the concepts,"
                + " or correct the code.",
            "request.yaml:8:46: Expected a number such as 1234.50 for quantity, with a point and no"
                + " other signs, but found dos.",
            "request.yaml:9:45: An item made from budget concept 010 takes \"unit\" from there."
                + " Remove it here, or remove \"concept\" to make a free item.",
            "request.yaml:9:60: An item made from budget concept 010 takes \"components\" from"
                + " there. Remove it here, or remove \"concept\" to make a free item.",
            "request.yaml:10:19: The item 010 stands twice in its chapter; it was first given on"
                + " line 9. Add the quantities up, or give one of them a \"code\" of its own.",
            "request.yaml:11:70: Budget concept 010 has no component MO. Its components are: 1.",
            "request.yaml:12:9: The field quantity is missing. Give it, for example \"quantity:"
                + " 2\".",
            "request.yaml:16:19: The field by is missing. Give it, for example \"by: M. Ruiz\".",
            "request.yaml:16:27: Expected a number such as 1234.50 for price, with a point and no"
                + " other signs, but found ten.",
            "request.yaml:16:36: Expected a moment such as 2026-03-31T17:05 or"
                + " 2026-03-31T15:05:00Z for at but found yesterday.",
            "request.yaml:19:20: The code x stands twice; it was first given on line 18. Give one"
                + " of them another code.",
            "request.yaml:19:48: There is no field overide here. Did you mean override?",
            "request.yaml:20:12: The code 01 stands twice; it was first given on line 5. Give one"
                + " of them another code.");
  }

  @Test
  void refusesDatesInTheWrongOrderAndUnknownPlaces() throws IOException {
    assertThat(
            texts(
                read(
                    """
                    {id: Q, date: 2026-03-02, valid_until: 2026-03-01, client: C-014,
                     work_centre: 99, chapters: [{code: 1, title: t, items: [
                     {concept: "010", quantity: 1}]}]}
                    """)))
        .containsExactly(
            "request.yaml:1:40: The quote of 2026-03-02 is valid until 2026-03-01, before its"
                + " date. Correct one of them.",
            "request.yaml:2:15: Work centre 99 of client C-014 is not known. Add it to the work"
                + " centres, or correct the code.");
  }

  @Test
  void refusesCodesThatReadTheSameOnceTheyAreJoined() throws IOException {
    assertThat(
            texts(
                read(
                    """
                    id: Q
                    date: 2026-03-02
                    client: C-014
                    chapters:
                      - {code: "1", title: t, items: [{concept: "010", code: "2.3", quantity: 1}]}
                      - {code: "1.2", title: t, items: [{concept: "010", code: "3", quantity: 1}]}
                    """)))
        .first()
        .asString()
        .isEqualTo(
            "request.yaml:6:37: Two places of the quote read 1.2.3 when chapter, item and component"
                + " are joined by dots; the other is on line 5. Change one of the codes.");
  }

  private ReadResult<Quote> read(String yaml) throws IOException {
    Path concepts = folder.resolve("concepts.yaml");
    Files.writeString(concepts, Fixtures.CONCEPTS);
    Catalogue catalogue = ConceptsReader.of(Fixtures.tariff()).read(concepts).value().orElseThrow();
    Path file = folder.resolve("request.yaml");
    Files.writeString(file, yaml);
    return new QuoteRequestReader(Fixtures.tariff(), catalogue, Fixtures.clients()).read(file);
  }

  private List<String> texts(ReadResult<?> result) {
    return result.problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", "").replace(folder + "\\", ""))
        .toList();
  }
}
