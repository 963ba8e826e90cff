package com.tarifario.io.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Unit;
import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.Follow;
import com.tarifario.core.request.Outcome;
import com.tarifario.core.request.Product;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.RequestType;
import com.tarifario.core.request.WantedConcept;
import com.tarifario.io.yaml.ReadResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTypeFileTest {

  static final Path EXAMPLES = Path.of("../examples/frescalba/peticiones");

  static final String ALL =
      """
      code: obra
      name: {es: Obra, en: Works}
      title: "Obra: {alcance}"
      fields:
        - {name: centro, label: {es: Centro}, type: centre, required: true}
        - {name: alcance, type: text, needed_in: [cerrada]}
        - {name: tipo, type: choice, options: [split, cassette], default: split}
        - {name: equipos, type: number, unit: ud, least: 1, most: 20, required: "true"}
        - {name: precio, type: number, unit: EUR, default: 12.50}
        - {name: dia, type: day, default: 2026-03-02}
        - {name: urge, type: yes-no, default: "no"}
        - {name: maquina, type: asset}
        - {name: otro, type: concept, needed_in: abierta}
      states:
        - {name: abierta, label: {en: open}, means: [editable]}
        - {name: cerrada, phase: done}
      transitions:
        - {action: cerrar, from: [abierta], to: cerrada}
        - {action: reabrir, from: cerrada, to: abierta}
      makes:
        - only_if: {urge: "yes", tipo: [split, cassette]}
          work-order: {title: "Ver {maquina}", on: dia, due: dia, person: alcance, closed_price: precio}
        - after: cerrar
          quote:
            quote_tariff: obra-nueva
            work_type: instalacion
            valid_days: 30
            concepts:
              - {concept: SPL-35, quantity: equipos, parameters: {metros: 7.5, kW: precio}}
              - {concept: "{otro}", quantity: 2, description: "Como {tipo}", only_if: {tipo: split}}
        - after: cerrar
          agreement-quote:
            title: Mantenimiento
            valid_days: 60
            agreement:
              title: "{alcance}"
              from: "{dia}"
              services:
                - code: R
                  title: Revisión
                  rule: "FREQ=MONTHLY;INTERVAL={equipos}"
                  places: ["{centro}"]
                  concepts: [MAN-1]
            concepts: [{concept: PUE-MAR, quantity: 1}]
      follows:
        quote: {accepted: reabrir, rejected: reabrir}
        work-order: {done: reabrir}
      """;

  private static final String STATES = "states: [{name: abierta}]\n";

  @Test
  void all_that_a_type_can_say_is_read() {
    RequestType type = RequestTypeFile.read("obra.yaml", ALL).value().orElseThrow();

    assertThat(type.code()).isEqualTo("obra");
    assertThat(type.label(new Locale("es"))).isEqualTo("Obra");
    assertThat(type.label(Locale.GERMAN)).isEqualTo("obra");
    assertThat(type.centreField()).isEqualTo("centro");
    assertThat(type.lifecycle().initial().name()).isEqualTo("abierta");
    RequestField pieces = type.field("equipos").orElseThrow();
    assertThat(pieces.kind()).isEqualTo(FieldKind.NUMBER);
    assertThat(pieces.unit()).isEqualTo(Unit.PIECE);
    assertThat(pieces.least()).isEqualByComparingTo("1");
    assertThat(pieces.most()).isEqualByComparingTo("20");
    assertThat(pieces.required()).isTrue();
    assertThat(type.field("precio").orElseThrow().preset()).isEqualTo(new BigDecimal("12.50"));
    assertThat(type.field("urge").orElseThrow().preset()).isEqualTo(false);
    assertThat(type.field("otro").orElseThrow().neededIn()).containsExactly("abierta");
    assertThat(type.outcomes())
        .extracting(Outcome::after)
        .containsExactly(null, "cerrar", "cerrar");
    assertThat(type.outcomes().get(0).onlyIf().wanted())
        .isEqualTo(Map.of("urge", List.of("true"), "tipo", List.of("split", "cassette")));
    assertThat(type.outcomes().get(0).product())
        .isInstanceOfSatisfying(
            Product.WorkOrder.class,
            order -> {
              assertThat(order.title().pattern()).isEqualTo("Ver {maquina}");
              assertThat(order.on()).isEqualTo("dia");
              assertThat(order.closedPrice()).isEqualTo("precio");
            });
    assertThat(type.outcomes().get(1).product())
        .isInstanceOfSatisfying(
            Product.Quote.class,
            quote -> {
              assertThat(quote.title().pattern()).isEqualTo("Obra: {alcance}");
              assertThat(quote.terms())
                  .isEqualTo(new Product.QuoteTerms("obra-nueva", "instalacion", 30));
              assertThat(quote.concepts())
                  .extracting(WantedConcept::concept)
                  .extracting("pattern")
                  .containsExactly("SPL-35", "{otro}");
            });
    assertThat(type.outcomes().get(2).product())
        .isInstanceOfSatisfying(
            Product.AgreementQuote.class,
            quote ->
                assertThat(quote.agreement().fields())
                    .containsExactly("alcance", "dia", "equipos", "centro"));
    assertThat(type.follows())
        .containsExactly(
            new Follow(WorkType.QUOTE, "accepted", "reabrir"),
            new Follow(WorkType.QUOTE, "rejected", "reabrir"),
            new Follow(WorkType.WORK_ORDER, "done", "reabrir"));
  }

  @Test
  void terms_of_an_agreement_are_checked_where_they_stand() {
    String type =
        """
        code: mant
        title: "{alcance}"
        fields:
          - {name: alcance, type: text, required: true}
          - {name: desde, type: day, required: true}
          - {name: meses, type: number, default: 12}
          - {name: cada, type: choice, options: [month, quarter]}
        states: [{name: abierta}]
        makes:
          - agreement-quote:
              agreement:
                title: "{alcance}"
                from: "{desde}"
                months: "{meses}"
                price: {by: fee, fee: "{alcance}", every: "{cada}"}
                services:
                  - {code: R, title: R, rule: "FREQ=MONTHLY;INTERVAL={meses}", places: ["01"]}
        """;
    assertThat(RequestTypeFile.read("f.yaml", type).problems()).isEmpty();
    String wrong =
        type.replace("from: \"{desde}\"", "from: \"{meses}\"")
            .replace("months:", "month:")
            .replace("FREQ=MONTHLY", "FREQ=MONTLY")
            .replace("every: \"{cada}\"", "every: week");
    assertThat(RequestTypeFile.read("f.yaml", wrong).problems())
        .extracting(each -> String.valueOf(each.where()))
        .containsExactly("f.yaml:13:15", "f.yaml:14:9", "f.yaml:15:51", "f.yaml:17:39");
    assertThat(RequestTypeFile.kept("f.yaml", wrong).problems()).isEmpty();
    String noCurrency = type.replace("fee: \"{alcance}\"", "fee: \"{meses}\"");
    assertThat(RequestTypeFile.read("f.yaml", noCurrency).problems())
        .extracting(each -> each.message().toString())
        .containsExactly(
            "Expected an amount with its currency, such as 145.00 EUR, for the fee but found 12."
                + " Here stands \"{meses}\", which is \"12\" once something is entered. Write what"
                + " is missing around the field.");
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_types_of_the_example_company_are_read(Path file) throws IOException {
    ReadResult<RequestType> read = RequestTypeFile.read(file);

    assertThat(read.problems()).isEmpty();
    assertThat(read.value().orElseThrow().code() + ".yaml")
        .isEqualTo(String.valueOf(file.getFileName()));
  }

  @Test
  void a_type_that_makes_nothing_and_asks_nothing_is_one() {
    assertThat(RequestTypeFile.read("f", "code: queja\ntitle: Queja\n" + STATES).value())
        .get()
        .satisfies(type -> assertThat(type.products(null, Map.of())).isEmpty());
  }

  @Test
  void all_that_is_wrong_is_said_at_once_with_its_place() {
    assertThat(
            problems(
                """
                code: 1obra
                title: "{alcanze}"
                fields:
                  - {name: centro, type: center}
                  - {name: alcance, type: text, unit: h}
                  - {name: tipo, type: choice}
                  - {name: n, type: number, least: 5, most: 2}
                  - {name: urge, type: yes-no, default: quizás, needed_in: abiertas}
                  - {name: dia, type: day}
                  - {name: dia, type: day}
                  - {name: "á", type: text}
                  - {name: solo, type: text}
                  - {name: cuantos, type: number, unit: ud}
                states: [{name: abierta}, {name: cerrada}]
                transitions: [{action: cerrar, from: abierta, to: cerrada}]
                makes:
                  - after: cerra
                    work-order: {on: alcance, due: dias, closed_price: n}
                    quote: {}
                  - only_if: {dia: mañana, no: si}
                    quote: {valid_days: 0, concepts: [{concept: A, quantity: 0}, {concept: "{x}"}]}
                  - agreement-quote: {concepts: []}
                  - work-order: {due: solo, closed_price: cuantos}
                follows: {quotes: {accepted: cerrar}, quote: {acepted: cerrar, sent: abrir}}
                """))
        .containsExactly(
            "f.yaml:1:7: \"1obra\" cannot be a name here. Write a letter, then letters without"
                + " accents, digits, - and _: at most 40.",
            "f.yaml:2:8: There is no field alcanze, which the text names in braces.",
            "f.yaml:4:26: center is nothing that can be entered into a field. Did you mean"
                + " centre? There are: text, number, day, choice, yes-no, centre, asset, concept.",
            "f.yaml:5:39: Only a field of type number has unit. Remove it, or change the"
                + " type.",
            "f.yaml:6:5: A choice needs its words. Give them, for example \"options: [normal,"
                + " urgente]\".",
            "f.yaml:7:36: The least number, 5, is above the greatest, 2.",
            "f.yaml:8:41: The default cannot be: urge: quizás is neither yes nor no.",
            "f.yaml:8:60: There is no state abiertas among the states. Did you mean abierta?",
            "f.yaml:10:5: The field dia stands twice; it was first given on line 9. Give one"
                + " of them another name.",
            "f.yaml:11:12: \"á\" cannot be a name here. Write a letter, then letters without"
                + " accents, digits, - and _: at most 40.",
            "f.yaml:17:5: Say one thing that is made: one of work-order, quote,"
                + " agreement-quote. What comes out together stands in entries of its own.",
            "f.yaml:17:12: No transition has the action cerra. Did you mean cerrar?",
            "f.yaml:20:20: This can never be so: dia: mañana is no day. Write 2026-03-02 or"
                + " 02/03/2026.",
            "f.yaml:20:28: There is no field no among the fields.",
            "f.yaml:21:25: Expected a whole number from 1 to 3660 for valid_days but found" + " 0.",
            "f.yaml:21:62: Expected a number above 0 for quantity but found 0.",
            "f.yaml:21:66: The field quantity is missing. Give it, for example \"quantity:"
                + " 1\".",
            "f.yaml:21:76: There is no field x, which the text names in braces.",
            "f.yaml:22:22: The field agreement is missing. Give it, for example \"agreement:"
                + " {from: \"{desde}\"}\".",
            "f.yaml:23:23: The field solo is of type text, but type day is needed here.",
            "f.yaml:23:43: The field cuantos is to hold an amount of money. Give it a"
                + " currency as its unit, for example \"unit: EUR\".",
            "f.yaml:24:11: quotes is nothing that comes of a request. Did you mean quote?"
                + " There are: quote, order, work-order, work-report, delivery-note, agreement.",
            "f.yaml:24:47: Nothing gets to acepted. Did you mean accepted? There are: done,"
                + " cancelled, editable, sent, accepted, rejected, expired, approved, frozen,"
                + " invoiced, skipped.",
            "f.yaml:24:70: No transition has the action abrir.");
  }

  static List<String> problems(String yaml) {
    ReadResult<RequestType> read = RequestTypeFile.read("f.yaml", yaml);
    assertThat(read.value()).isEmpty();
    return read.problems().stream().map(each -> each.in(Locale.ENGLISH)).toList();
  }
}
