package com.tarifario.io.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.pricing.QuoteValuer;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.valuation.QuoteValuation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteFileTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir private Path folder;

  @Test
  void writesTheWholeQuoteAsJson() throws IOException {
    JsonNode json = MAPPER.readTree(write(valuation(plain()), QuoteFormat.JSON));

    assertThat(json.get("quote").asText()).isEqualTo("Q");
    assertThat(json.get("tariff").get("name").asText()).isEqualTo("Frionorte");
    assertThat(json.get("complete").asBoolean()).isTrue();
    assertThat(json.get("net").decimalValue()).isEqualByComparingTo("1321.02");
    assertThat(json.get("gross").decimalValue()).isEqualByComparingTo("1598.43");
    assertThat(json.get("taxes").get(0).get("rate").asInt()).isEqualTo(21);
    assertThat(json.get("by_kind").get("TRAVEL").get("net").decimalValue())
        .isEqualByComparingTo("35.00");
    JsonNode item = json.get("chapters").get(0).get("items").get(0);
    assertThat(item.get("unit_price").decimalValue()).isEqualByComparingTo("643.01");
    assertThat(item.get("tax_rate").asInt()).isEqualTo(21);
    JsonNode labour = item.get("components").get(0);
    assertThat(labour.get("quantity").decimalValue()).isEqualByComparingTo("13");
    assertThat(labour.get("rule").asText()).isEqualTo("Mano de obra");
    assertThat(labour.get("layer").asText()).isEqualTo("rate-groups");
    assertThat(labour.get("steps").get(1).get("what").asText()).isEqualTo("cost + 35 %");
    assertThat(json.get("charges").get(0).get("parent").asText()).isEqualTo("01.CL-SPLIT-35.MO");
  }

  @Test
  void writesALineForEveryLevelAsCsv() throws IOException {
    List<String> lines = write(valuation(plain()), QuoteFormat.CSV).lines().toList();

    assertThat(lines)
        .containsExactly(
            "level,quote,chapter,item,component,concept,kind,description,quantity,unit,unit_price,"
                + "amount,cost,margin,margin_pct,tax_rate,tax,gross_amount,layer,rule,status,computed_unit_price,"
                + "computed_amount,parent,problem,tariff,discount",
            "chapter,Q,01,,,,,Climatización,,,,1286.02,1041.78,244.24,18.99,,,,,,PRICED,,,,,"
                + "Frionorte@abababababab,",
            "item,Q,01,CL-SPLIT-35,,CL-SPLIT-35,,\"Instalación de split 3,5 kW\",2,ud,643.01,"
                + "1286.02,1041.78,244.24,18.99,21,,,,,PRICED,,,,,Frionorte@abababababab,",
            "component,Q,01,CL-SPLIT-35,MO,CL-SPLIT-35,LABOUR,,13,h,24.84,322.92,239.20,83.72,"
                + "25.93,,,,rate-groups,Mano de obra,PRICED,,,,,Frionorte@abababababab,",
            "component,Q,01,CL-SPLIT-35,EQ,CL-SPLIT-35,MATERIAL,\"Equipo split inverter 3,5 kW\",2,"
                + "ud,481.548,963.10,802.58,160.52,16.67,,,,rate-groups,Material,PRICED,,,,,"
                + "Frionorte@abababababab,",
            "charge,Q,,,,,TRAVEL,Desplazamiento,1,ud,35.00,35.00,0,35.00,100.00,21,,,rate-groups,"
                + "Desplazamiento,PRICED,,,01.CL-SPLIT-35.MO,,Frionorte@abababababab,",
            "tax,Q,,,,,,,,,,1321.02,,,,21,277.41,1598.43,,,,,,,,Frionorte@abababababab,");
  }

  @Test
  void writesChargesOnSumsApartFromWhatTheyAreChargedOn() throws IOException {
    String request = plain().replace("client:", "work_type: obra\nclient:");
    JsonNode json = MAPPER.readTree(write(valuation(request), QuoteFormat.JSON));

    assertThat(json.get("subtotal").decimalValue()).isEqualByComparingTo("1321.02");
    assertThat(json.get("charges")).hasSize(1);
    JsonNode expenses = json.get("total_charges").get(0);
    assertThat(expenses.get("name").asText()).isEqualTo("GG");
    assertThat(expenses.get("amount").decimalValue()).isEqualByComparingTo("171.73");
    assertThat(json.get("net").decimalValue()).isEqualByComparingTo("1492.75");
    assertThat(json.get("gross").decimalValue()).isEqualByComparingTo("1806.23");
    assertThat(write(valuation(request), QuoteFormat.CSV))
        .contains("total_charge,Q,,,,,EXPENSE,GG,1,ud,171.73,171.73,0,171.73,100.00,21,");
  }

  @Test
  void writesOverridesAsALayerOfTheirOwn() throws IOException {
    String request = QuoteRequestReaderTest.REQUEST;
    String csv = write(valuation(request), QuoteFormat.CSV);

    assertThat(csv)
        .contains(",override,campaña,OVERRIDDEN,611.46,1222.92,")
        .contains(",override,oferta,OVERRIDDEN,481.548,963.096,")
        .contains("override,redondeo,OVERRIDDEN");
    JsonNode json = MAPPER.readTree(write(valuation(request), QuoteFormat.JSON));
    JsonNode shared = json.get("chapters").get(1);
    assertThat(shared.get("amount").decimalValue()).isEqualByComparingTo("100.00");
    assertThat(shared.get("computed_amount").decimalValue()).isEqualByComparingTo("99.36");
    assertThat(shared.get("override").get("by").asText()).isEqualTo("M. Ruiz");
    assertThat(shared.get("items").get(0).get("unit_price").isNull()).isTrue();
  }

  @Test
  void neverWritesAMissingPriceAsZero() throws IOException {
    String request = plain().replace("CL-SPLIT-35", "GASTO");
    String csv = write(valuation(request), QuoteFormat.CSV);
    JsonNode json = MAPPER.readTree(write(valuation(request), QuoteFormat.JSON));

    assertThat(csv)
        .contains("item,Q,01,GASTO,,GASTO,,Gasto,2,ud,,,,,,,,,,,UNPRICED,,,,Component 1");
    assertThat(json.get("complete").asBoolean()).isFalse();
    assertThat(json.get("net").isNull()).isTrue();
    assertThat(json.get("gross").isNull()).isTrue();
    assertThat(json.get("tax").isNull()).isTrue();
    assertThat(json.get("problems").get(0).get("where").asText()).isEqualTo("Q/01.GASTO");
    assertThat(json.get("by_kind").get("EXPENSE").get("net").isNull()).isTrue();
  }

  @Test
  void replacesAFileWholeAndLeavesNothingBeside() throws IOException {
    Path file = folder.resolve("out").resolve("quote.csv");
    Files.createDirectory(file.getParent());
    Files.writeString(file, "old");

    QuoteFile.write(valuation(plain()), file, QuoteFormat.of("quote.CSV"), Locale.ENGLISH);

    assertThat(Files.readString(file)).startsWith("level,quote");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  private String write(QuoteValuation valuation, QuoteFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    QuoteFile.write(valuation, bytes, format, Locale.ENGLISH);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String plain() {
    return """
        id: Q
        date: 2026-03-02
        client: C-014
        chapters:
          - {code: "01", title: Climatización, items: [{concept: CL-SPLIT-35, quantity: 2}]}
        """;
  }

  private QuoteValuation valuation(String request) throws IOException {
    Path concepts = folder.resolve("concepts.yaml");
    Files.writeString(
        concepts,
        Fixtures.CONCEPTS
            + "  - {code: GASTO, name: Gasto, components: [{kind: expense, yield: 1}]}\n");
    Catalogue catalogue = ConceptsReader.of(Fixtures.tariff()).read(concepts).value().orElseThrow();
    Path file = folder.resolve("request.yaml");
    Files.writeString(file, request);
    Quote quote =
        new QuoteRequestReader(Fixtures.tariff(), catalogue, Fixtures.clients())
            .read(file)
            .value()
            .orElseThrow();
    return new QuoteValuer(Fixtures.tariff(), Fixtures.clients()).value(quote);
  }
}
