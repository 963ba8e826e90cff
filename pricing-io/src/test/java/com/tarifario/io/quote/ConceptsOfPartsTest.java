package com.tarifario.io.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptParameter;
import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.WishedTotal;
import com.tarifario.core.text.Problem;
import com.tarifario.io.yaml.ReadResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Concepts with parameters, versions, items and chapters, and what quotes make of them. */
class ConceptsOfPartsTest {

  private static final String CONCEPTS =
      """
      concepts:
        - code: SPLIT
          version: "2025"
          name: Split
          components: [{code: MO, kind: labour, yield: 5, unit_cost: 18}]
        - code: SPLIT
          version: "2026"
          from: 2026-03-01
          name: Split de {kW} kW
          parameters:
            - {name: kW, description: potencia, unit: kW, default: 3.5, least: 2, most: 12}
            - {name: metros, unit: m, default: 6}
          client_sizes: [mediana]
          components:
            - {code: MO, kind: labour, yield: 4 + 0.5 * kW, unit_cost: 18}
            - {code: TUB, kind: material, unit: m, yield: "max(0, metros - 6)", unit_cost: 5}
        - code: SALA
          name: Sala de {m2} m2
          parameters: [{name: m2, default: 10}]
          chapters:
            - code: FRIO
              title: Frío para {m2} m2
              items:
                - code: PANEL
                  description: Panel
                  unit: m2
                  quantity: 4 * m2
                  components: [{code: P, kind: material, unit: m2, yield: 1.05, unit_cost: 30}]
                - code: EQ
                  description: Equipo
                  components: [{code: E, kind: material, yield: 1, unit_cost: 900}]
            - code: OBRA
              title: Ayudas
              items:
                - {code: MO, description: Albañil, unit: h, quantity: 8, components: [{kind: labour, yield: 1}]}
      """;

  @Test
  void reads_versions_parameters_and_chapters() {
    Catalogue catalogue = concepts(CONCEPTS).value().orElseThrow();

    BudgetConcept split = catalogue.concept("SPLIT", LocalDate.of(2026, 3, 1));
    assertThat(split.version()).isEqualTo(new ConceptVersion("2026", LocalDate.of(2026, 3, 1)));
    assertThat(split.clientSizes()).containsExactly("mediana");
    assertThat(split.parameters().list())
        .first()
        .isEqualTo(
            new ConceptParameter(
                "kW",
                "potencia",
                Unit.of("kW"),
                new BigDecimal("3.5"),
                new BigDecimal("2"),
                new BigDecimal("12")));
    assertThat(catalogue.concept("SPLIT", LocalDate.of(2026, 2, 28)).version().name())
        .isEqualTo("2025");
    assertThat(catalogue.concept("SALA").breakdown()).isInstanceOf(Breakdown.Chapters.class);
  }

  @Test
  void a_quote_takes_the_version_of_its_date_with_the_parameters_that_it_says() {
    Quote quote =
        quote(
                """
                id: Q
                date: 2026-03-02
                client: C-014
                chapters:
                  - code: "01"
                    title: Clima
                    items:
                      - {concept: SPLIT, quantity: 2, parameters: {kW: 5, metros: 10}}
                      - {concept: SPLIT, code: GRANDE, quantity: 2, parameters: {kW: 7}, instead_of: SPLIT}
                      - {concept: SALA, quantity: 1, option: true}
                  - {concept: SALA, code: S, quantity: 2, discount: {percent: 5, by: Ana}}
                wished_total: {amount: 9000, with_tax: true, reason: redondo, by: Ana}
                """)
            .value()
            .orElseThrow();

    Item split = quote.chapter("01").item("SPLIT");
    assertThat(split.description()).isEqualTo("Split de 5 kW");
    assertThat(split.component("MO").perUnit()).isEqualTo(Quantity.of("6.5", "h"));
    assertThat(split.component("TUB").perUnit()).isEqualTo(Quantity.of("4", "m"));
    assertThat(split.use().version()).isEqualTo("2026");
    Item large = quote.chapter("01").item("GRANDE");
    assertThat(large.option()).isEqualTo(Option.insteadOf("SPLIT"));
    assertThat(large.components()).extracting(Component::code).containsExactly("MO");
    assertThat(quote.chapter("01").items())
        .extracting(Item::code)
        .containsExactly("SPLIT", "GRANDE", "SALA.FRIO.PANEL", "SALA.FRIO.EQ", "SALA.OBRA.MO");
    assertThat(quote.chapters())
        .extracting(Chapter::code)
        .containsExactly("01", "S.FRIO", "S.OBRA");
    assertThat(quote.chapter("S.FRIO").title()).isEqualTo("Frío para 10 m2");
    assertThat(quote.chapter("S.FRIO").item("PANEL").quantity()).isEqualTo(Quantity.of("80", "m2"));
    assertThat(quote.chapter("S.OBRA").discount().rate()).hasToString("5 %");
    assertThat(quote.wished())
        .isEqualTo(new WishedTotal(Money.of("9000", "EUR"), true, "redondo", "Ana", null));
  }

  @Test
  void says_all_that_is_wrong_with_concepts_at_once() {
    assertThat(
            texts(
                concepts(
                    """
                    concepts:
                      - code: A
                        name: A
                        parameters:
                          - {name: kW, default: 1, least: 2}
                          - {name: quantity, default: 1}
                          - {name: 2x, default: 1}
                          - {name: metros}
                        components: [{kind: labour, yield: 1}]
                        items: []
                      - code: B
                        version: "1"
                        name: B
                        parameters: [{name: kW, default: 1}]
                        components:
                          - {kind: labour, yield: 4 + kw}
                          - {kind: labour, yield: 0}
                      - {code: B, version: "2", name: B, components: [{kind: labour, yield: 1}]}
                      - {code: B, version: "1", name: B, components: [{kind: labour, yield: 1}]}
                      - {code: C, name: C, chapters: [{code: "1", title: T, items: [{code: a, components: []}]}]}
                    """)))
        .containsExactly(
            "concepts:5:29: The default 1 is less than \"least\" or more than \"most\". Correct one"
                + " of them.",
            "concepts:6:16: A parameter can't be called quantity: rules call something of lines"
                + " so. Give it another name.",
            "concepts:7:16: \"2x\" can't be the name of a parameter. Names have letters, digits and"
                + " _, and begin with a letter.",
            "concepts:8:9: The field default is missing. Give it, for example \"default: 3.5\".",
            "concepts:10:12: A budget concept is made of one of these, but has components, items."
                + " Keep one of them.",
            "concepts:16:31: \"4 + kw\" is no number that can be computed. There is no parameter kw"
                + " here. Did you mean kW?",
            "concepts:17:31: Expected a number above 0 for yield but found 0.",
            "concepts:18:12: Two versions begin at once: B; the other is on line 11. Give one of"
                + " them another \"from\".",
            "concepts:19:24: Version B 1 stands twice; it was first given on line 12. Change one of"
                + " them.",
            "concepts:20:65: The field description is missing. Give it, for example \"description:"
                + " Línea frigorífica\".",
            "concepts:20:87: The list components is empty. At least one entry is needed.");
  }

  @Test
  void says_all_that_is_wrong_with_a_quote_at_once() {
    assertThat(
            texts(
                quote(
                    """
                    id: Q
                    date: 2026-03-02
                    client: C-014
                    chapters:
                      - code: "01"
                        title: Clima
                        override: {price: 10, by: Ana}
                        discount: {percent: 101, by: Ana}
                        items:
                          - {concept: SPLIT, quantity: 2, parameters: {kW: 20}}
                          - {concept: SPLIT, code: b, quantity: 2, parameters: {kw: 5}}
                          - {concept: SALA, quantity: 2, description: no}
                      - {concept: SALA, title: no, quantity: 1, override: {price: 5, by: Ana}}
                      - {concept: SALA, code: X, parameters: {m2: -1}}
                      - code: "03"
                        title: t
                        items:
                          - {concept: SALA, quantity: 1, code: s, instead_of: x}
                    """)))
        .containsExactly(
            "quote:8:25: A discount is above 0 and at most 100 %, but is 101.",
            "quote:10:19: Budget concept SPLIT can't be offered so. kW can't be 20: the most is"
                + " 12.",
            "quote:11:19: Budget concept SPLIT can't be offered so. Budget concept SPLIT has no"
                + " parameter kw. Did you mean kW? Its parameters are: kW, metros.",
            "quote:12:51: Budget concept SALA is made of several items, so \"description\" has no"
                + " meaning here. Remove it.",
            "quote:13:28: A chapter made from budget concept SALA takes \"title\" from there. Remove"
                + " it here, or remove \"concept\".",
            "quote:14:15: Budget concept SALA can't be offered so. SALA.FRIO.PANEL of budget concept"
                + " SALA comes to -4, below 0: 4 * m2. Correct the parameters, or the concept.",
            "quote:18:59: Budget concept SALA is made of several items, so \"instead_of\" has no"
                + " meaning here. Remove it.");
    assertThat(
            texts(
                quote(
                    """
                    id: Q
                    date: 2026-03-02
                    client: C-014
                    chapters:
                      - code: "01"
                        title: t
                        override: {price: 10, by: Ana}
                        discount: {percent: 10, by: Ana}
                        items:
                          - {concept: SPLIT, quantity: 1}
                          - {concept: SPLIT, code: a, quantity: 1, instead_of: a}
                          - {concept: SPLIT, code: b, quantity: 1, instead_of: nothing}
                          - {concept: SPLIT, code: c, quantity: 1, instead_of: a}
                    """)))
        .contains(
            "quote:8:15: A chapter has either an amount set by hand or a discount. Remove one of"
                + " them.",
            "quote:11:60: The chapter has no item a that a could stand instead of.");
    assertThat(
            texts(
                quote(
                    """
                    id: Q
                    date: 2026-03-02
                    client: C-014
                    chapters:
                      - code: "01"
                        title: t
                        items:
                          - {concept: SPLIT, quantity: 1}
                          - {concept: SPLIT, code: a, quantity: 1, option: true}
                          - {concept: SPLIT, code: b, quantity: 1, instead_of: nothing}
                          - {concept: SPLIT, code: c, quantity: 1, instead_of: a}
                    """)))
        .containsExactly(
            "quote:8:7: The chapter has no item nothing that b could stand instead of.",
            "quote:8:7: c can't stand instead of a, which is outside the total itself.");
  }

  @Test
  void a_concept_that_is_not_in_force_yet_can_not_be_offered() {
    Catalogue later =
        concepts(
                "[{code: A, name: A, version: \"1\", from: 2027-01-01, components: [{kind: labour,"
                    + " yield: 1}]}]")
            .value()
            .orElseThrow();

    assertThat(
            texts(
                new QuoteRequestReader(Fixtures.tariff(), later, Fixtures.clients())
                    .read(
                        "quote",
                        "{id: Q, date: 2026-03-02, client: C-014, chapters: [{code: a, title: t,"
                            + " items: [{concept: A, quantity: 1}]}]}")))
        .containsExactly(
            "quote:1:91: No version of budget concept A is in force on 2026-03-02: the first begins"
                + " on 2027-01-01.");
  }

  @Test
  void a_number_that_is_known_need_not_be_said() {
    QuoteRequestReader reader =
        new QuoteRequestReader(
            Fixtures.tariff(), concepts(CONCEPTS).value().orElseThrow(), Fixtures.clients());
    String rest = "date: 2026-03-02, client: C-014, chapters: [{concept: SPLIT, code: \"01\"}]}";

    assertThat(reader.of("P-1").read("quote", "{" + rest).value().orElseThrow().id())
        .isEqualTo("P-1");
    assertThat(texts(reader.of("P-1").read("quote", "{id: P-2, " + rest)))
        .contains("quote:1:6: This is quote P-2, not P-1. Correct the number, or leave it out.");
  }

  private static ReadResult<Catalogue> concepts(String yaml) {
    return ConceptsReader.of(Fixtures.tariff()).read("concepts", yaml);
  }

  private static ReadResult<Quote> quote(String yaml) {
    return new QuoteRequestReader(
            Fixtures.tariff(), concepts(CONCEPTS).value().orElseThrow(), Fixtures.clients())
        .read("quote", yaml);
  }

  private static List<String> texts(ReadResult<?> result) {
    return result.problems().stream().filter(Problem::isError).map(Problem::toString).toList();
  }
}
