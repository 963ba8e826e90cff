package com.tarifario.io.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.catalogue.Breakdown;
import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptChapter;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.ConceptItem;
import com.tarifario.core.catalogue.ConceptParameter;
import com.tarifario.core.catalogue.ConceptParameters;
import com.tarifario.core.catalogue.ConceptVersion;
import com.tarifario.core.catalogue.Suitability;
import com.tarifario.core.catalogue.Yield;
import com.tarifario.core.expression.ExpressionParser;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.ConceptUse;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.WishedTotal;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import com.tarifario.io.yaml.ReadResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written is read back as it was. */
class WrittenQuotesTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ConceptParameters PARAMETERS =
      new ConceptParameters(
          List.of(
              new ConceptParameter(
                  "kW",
                  "potencia: fría",
                  Unit.of("kW"),
                  new BigDecimal("3.50"),
                  BigDecimal.ONE,
                  null),
              ConceptParameter.of("metros", "6")));

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void quotes_are_read_back_as_they_were(@ForAll("quotes") Quote quote) {
    String text = new QuoteWriter(EUR).write(quote);
    ReadResult<Quote> read =
        new QuoteRequestReader(Fixtures.tariff(), Catalogue.EMPTY, Fixtures.clients())
            .read("quote", text);

    assertThat(read.problems()).as(text).isEmpty();
    assertThat(read.value()).as(text).contains(quote);
    assertThat(new QuoteWriter(EUR).write(read.value().orElseThrow())).isEqualTo(text);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void concepts_are_read_back_as_they_were(@ForAll("concepts") List<BudgetConcept> concepts) {
    String text = new ConceptsWriter(EUR).write(concepts);
    ReadResult<Catalogue> read = ConceptsReader.of(Fixtures.tariff()).read("concepts", text);

    assertThat(read.problems()).as(text).isEmpty();
    assertThat(read.value().orElseThrow().all()).as(text).isEqualTo(concepts);
  }

  @Test
  void people_can_edit_what_is_written() {
    Component labour =
        new Component(
            "MO",
            new Subject(Kind.LABOUR, null, "clima", "oficial 1a", null, "Montaje: completo"),
            Quantity.of("6.5", "h"),
            Money.of("18.40", "EUR"),
            null,
            Map.of(),
            null);
    Quote quote =
        new Quote(
                "P-2026-0041",
                LocalDate.of(2026, 3, 2),
                "C-014",
                "03",
                null,
                "instalacion",
                LocalDate.of(2026, 4, 1),
                List.of(
                    new Chapter(
                        "01",
                        "Climatización",
                        List.of(
                            new Item(
                                "SPLIT",
                                "Split de 5 kW",
                                Quantity.of("2", "ud"),
                                List.of(labour),
                                new ConceptUse(
                                    "SPLIT", "2026", Map.of("kW", new BigDecimal("5"))))),
                        null,
                        new Discount(Percentage.of("5"), "cliente fiel", "Ana", null))))
            .withWished(
                new WishedTotal(Money.of("900.00", "EUR"), false, "precio redondo", "Ana", null));

    assertThat(new QuoteWriter(EUR).write(quote))
        .isEqualTo(
            """
            id: P-2026-0041
            date: "2026-03-02"
            client: C-014
            work_centre: "03"
            work_type: instalacion
            valid_until: "2026-04-01"
            chapters:
              - code: "01"
                title: "Climatización"
                discount: {percent: 5, reason: "cliente fiel", by: "Ana"}
                items:
                  - code: SPLIT
                    description: "Split de 5 kW"
                    quantity: 2
                    from_concept: {code: SPLIT, version: "2026", parameters: {kW: 5}}
                    components:
                      - {code: MO, kind: LABOUR, family: clima, category: oficial 1a, description: "Montaje: completo", yield: 6.5, unit_cost: 18.40}
            wished_total: {amount: 900.00, reason: "precio redondo", by: "Ana"}
            """);
  }

  @Provide
  Arbitrary<Quote> quotes() {
    return Combinators.combine(
            texts(), chapter().list().ofMinSize(1).ofMaxSize(3), optional(wished()), texts())
        .as(
            (id, chapters, wished, workType) ->
                new Quote(
                    "Q " + id,
                    LocalDate.of(2026, 3, 2),
                    "C-014",
                    "03",
                    null,
                    workType,
                    LocalDate.of(2026, 4, 2),
                    numbered(
                        chapters,
                        (chapter, code) ->
                            new Chapter(
                                code,
                                chapter.title(),
                                chapter.items(),
                                chapter.override(),
                                chapter.discount())),
                    first(wished)));
  }

  private Arbitrary<Chapter> chapter() {
    return Combinators.combine(
            texts(),
            item().list().ofMinSize(1).ofMaxSize(3),
            optional(override()),
            optional(discount()))
        .as(
            (title, items, override, discount) ->
                new Chapter(
                    "0",
                    title,
                    numbered(
                        items,
                        (item, code) ->
                            new Item(
                                code,
                                item.description(),
                                item.quantity(),
                                item.components(),
                                item.use(),
                                option(code),
                                item.override())),
                    first(override),
                    override.isEmpty() ? first(discount) : null));
  }

  /** The first item is inside the total, the second stands instead of it, the third is extra. */
  private static @Nullable Option option(String code) {
    return switch (code) {
      case "02" -> Option.insteadOf("01");
      case "03" -> Option.EXTRA;
      default -> null;
    };
  }

  private Arbitrary<Item> item() {
    return Combinators.combine(
            texts(),
            positive(),
            component().list().ofMinSize(1).ofMaxSize(3),
            optional(
                Arbitraries.of(
                    ConceptUse.of("A"),
                    new ConceptUse("B", "no", Map.of("kW", new BigDecimal("-5.0"))))),
            optional(override()))
        .as(
            (description, quantity, components, use, override) ->
                new Item(
                    "0",
                    description,
                    new Quantity(quantity, Unit.of("m2")),
                    numbered(
                        components,
                        (each, code) ->
                            new Component(
                                code,
                                each.subject(),
                                each.perUnit(),
                                each.unitCost(),
                                each.listPrice(),
                                each.attributes(),
                                each.override())),
                    first(use),
                    null,
                    first(override)));
  }

  private Arbitrary<Component> component() {
    return Combinators.combine(
            subject(), positive(), optional(money()), attributes(), optional(override()))
        .as(
            (subject, perUnit, cost, attributes, override) ->
                new Component(
                    "0",
                    subject,
                    new Quantity(perUnit, Unit.of(subject.item() == null ? "h" : "kg")),
                    first(cost),
                    cost.isEmpty() ? null : cost.get(0).times(new BigDecimal("1.5")),
                    attributes,
                    first(override)));
  }

  @Provide
  Arbitrary<List<BudgetConcept>> concepts() {
    Arbitrary<ConceptComponent> component =
        Combinators.combine(subject(), yields(), optional(money()), attributes())
            .as(
                (subject, perUnit, cost, attributes) ->
                    new ConceptComponent("0", subject, perUnit, first(cost), null, attributes));
    Arbitrary<List<ConceptComponent>> components =
        component
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(
                all ->
                    numbered(
                        all,
                        (each, code) ->
                            new ConceptComponent(
                                code,
                                each.subject(),
                                each.perUnit(),
                                each.unitCost(),
                                each.listPrice(),
                                each.attributes())));
    Arbitrary<List<ConceptItem>> items =
        Combinators.combine(texts(), yields(), components)
            .as((text, perUnit, parts) -> new ConceptItem("0", text, perUnit, parts))
            .list()
            .ofMinSize(1)
            .ofMaxSize(2)
            .map(
                all ->
                    numbered(
                        all,
                        (each, code) ->
                            new ConceptItem(
                                code, each.description(), each.perUnit(), each.components())));
    Arbitrary<Breakdown> breakdowns =
        Arbitraries.oneOf(
            components.map(Breakdown.Plain::new),
            items.map(Breakdown.Items::new),
            Combinators.combine(texts(), items)
                .as(
                    (title, all) ->
                        new Breakdown.Chapters(List.of(new ConceptChapter("1", title, all)))));
    return Combinators.combine(
            texts(), texts(), breakdowns, texts().list().ofMaxSize(2), Arbitraries.of(true, false))
        .as(
            (name, specification, breakdown, words, versioned) ->
                new BudgetConcept(
                    "C",
                    versioned
                        ? new ConceptVersion("2026", LocalDate.of(2026, 1, 1))
                        : ConceptVersion.ONLY,
                    name,
                    Unit.of("m"),
                    specification.strip(),
                    PARAMETERS,
                    breakdown,
                    new Suitability(words, List.of("no"), List.of())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(
            all ->
                numbered(
                    all,
                    (each, code) ->
                        new BudgetConcept(
                            "C" + code,
                            each.version(),
                            each.name(),
                            each.unit(),
                            each.specification(),
                            each.parameters(),
                            each.breakdown(),
                            each.suitability())));
  }

  private static Arbitrary<Yield> yields() {
    return Arbitraries.oneOf(
        positive().map(number -> Yield.of(new Quantity(number, Unit.of("m")))),
        Arbitraries.of("4 + 0.5 * kW", "max(0, metros - 6) / 3", "kW", "-(kW - metros) * 2")
            .map(
                text ->
                    new Yield(
                        ExpressionParser.parse(text, PARAMETERS.vocabulary()), Unit.of("m"))));
  }

  private static Arbitrary<Subject> subject() {
    return Combinators.combine(Arbitraries.of(Kind.class), optional(texts()), texts())
        .as((kind, item, text) -> new Subject(kind, first(item), text, null, null, first(item)));
  }

  private static Arbitrary<Map<String, Object>> attributes() {
    return Arbitraries.of(
        Map.of(),
        Map.of("refrigerant", "R-32: nuevo", "weight", new BigDecimal("31.50")),
        Map.of("fragile", true, "made", LocalDate.of(2026, 1, 31)));
  }

  private static Arbitrary<PriceOverride> override() {
    return Combinators.combine(money(), texts(), optional(moments()))
        .as((price, text, at) -> new PriceOverride(price, text, "Ana " + text.strip(), first(at)));
  }

  private static Arbitrary<Discount> discount() {
    return Combinators.combine(texts(), optional(moments()))
        .as((text, at) -> new Discount(Percentage.of("7.50"), text, "Ana", first(at)));
  }

  private static Arbitrary<WishedTotal> wished() {
    return Combinators.combine(money(), Arbitraries.of(true, false), texts(), optional(moments()))
        .as((amount, tax, text, at) -> new WishedTotal(amount, tax, text, "Ana", first(at)));
  }

  private static Arbitrary<Instant> moments() {
    return Arbitraries.of(
        Instant.parse("2026-03-02T16:05:00Z"), Instant.parse("2026-03-02T16:05:07.123456Z"));
  }

  private static Arbitrary<Money> money() {
    return Combinators.combine(
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1e6")).ofScale(3),
            Arbitraries.of("EUR", "EUR", "USD"))
        .as((amount, currency) -> Money.of(amount.toPlainString(), currency));
  }

  /** Thirds too, with all decimals that they are kept with. */
  private static Arbitrary<BigDecimal> positive() {
    return Arbitraries.oneOf(
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.001"), new BigDecimal("5000"))
            .ofScale(3),
        Arbitraries.integers()
            .between(1, 100)
            .map(each -> Exact.divide(BigDecimal.valueOf(each), BigDecimal.valueOf(3))));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(12),
            Arbitraries.of(
                "null",
                "~",
                "true",
                "No",
                "010",
                "1e3",
                "a: b",
                "- x",
                "#no",
                "{kW}",
                "x\ny\n",
                "\ttab",
                " ",
                "'",
                "\"",
                "\\",
                "3.",
                "!tag",
                "&a",
                "*a",
                "|",
                ">",
                "%",
                "@",
                "`",
                "a #b",
                "sí\u2028",
                "\uFEFFa",
                "emoji \uD83D\uDE00",
                "\u0085"))
        .map(text -> text.replaceAll("\\p{Cs}|[\uFFFE\uFFFF]", "").strip())
        .filter(text -> !text.isBlank());
  }

  private static <T> Arbitrary<List<T>> optional(Arbitrary<T> values) {
    return values.list().ofMaxSize(1);
  }

  private static <T> @Nullable T first(List<T> values) {
    return values.isEmpty() ? null : values.get(0);
  }

  private static <T> List<T> numbered(List<T> parts, BiFunction<T, String, T> withCode) {
    List<T> numbered = new ArrayList<>();
    for (T part : parts) {
      numbered.add(withCode.apply(part, "0" + (numbered.size() + 1)));
    }
    return numbered;
  }
}
