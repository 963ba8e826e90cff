package com.tarifario.io.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.io.testing.Company;
import com.tarifario.io.testing.Fixtures;
import com.tarifario.io.work.WorkDocument;
import com.tarifario.io.work.WorkFile;
import com.tarifario.io.work.WorkOptions;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final String TARIFF = "Frionorte 2026@0123456789ab";

  @TempDir Path folder;

  @Test
  void theColumnsOfTheWorkFileStandAsTheyCameThenThoseOfTheResult() throws IOException {
    String text = value(Fixtures.of("work/excel-windows-1252.csv"), csv());

    assertThat(text.lines().findFirst())
        .hasValue(
            "Documento,Línea,Fecha,Cliente,Centro,Tipo,Categoría,Descripción,Cantidad,Unidad,"
                + "Coste unitario,Inicio,Fin,DWELLING,status,charged_quantity,charged_unit,"
                + "unit_price,amount,cost_amount,margin_pct,computed_unit_price,computed_amount,"
                + "tax_rate,gross_amount,layer,rule,steps,problem,tariff,parent");
    assertThat(text)
        .contains(
            "\nPT-1,1,05/03/2026,C-014,03,mano de obra,oficial 1ª,Reparación de cámara,\"1,5\",h,"
                + "\"30,00\",7:30,9:00,sí,PRICED,1.5,h,40.50,60.75,45.00,25.93,,,21,,rate-groups,"
                + "Coste + 35 %,,,"
                + TARIFF
                + ",\n");
  }

  @Test
  void aChargeIsARowOfItsOwnWithItsParent() throws IOException {
    NamedCsvRecord charge = rows(value(Fixtures.of("work/override-and-charge.csv"), csv())).get(1);

    assertThat(charge.getField("document")).isEqualTo("A-1");
    assertThat(charge.getField("line")).isEqualTo("1+Disponibilidad");
    assertThat(charge.getField("parent")).isEqualTo("A-1/1");
    assertThat(charge.getField("client")).isEqualTo("C-014");
    assertThat(charge.getField("work_order")).isEqualTo("OT-9");
    assertThat(charge.getField("kind")).isEqualTo("TRAVEL");
    assertThat(charge.getField("description")).isEqualTo("Disponibilidad");
    assertThat(charge.getField("quantity")).isEqualTo("1");
    assertThat(charge.getField("technician")).isEmpty();
    assertThat(charge.getField("override_price")).isEmpty();
    assertThat(charge.getField("amount")).isEqualTo("25.00");
    assertThat(charge.getField("cost_amount")).isEqualTo("0.00");
    assertThat(charge.getField("margin_pct")).isEqualTo("100.00");
    assertThat(charge.getField("rule")).isEqualTo("Salida");
  }

  @Test
  void anOverrideStandsBesideTheComputedPrice() throws IOException {
    NamedCsvRecord line = rows(value(Fixtures.of("work/override-and-charge.csv"), csv())).get(0);

    assertThat(line.getField("status")).isEqualTo("OVERRIDDEN");
    assertThat(line.getField("layer")).isEqualTo("override");
    assertThat(line.getField("rule")).isEqualTo("acordado con el cliente");
    assertThat(line.getField("unit_price")).isEqualTo("50.00");
    assertThat(line.getField("amount")).isEqualTo("100.00");
    assertThat(line.getField("computed_amount")).isEqualTo("101.26");
  }

  @Test
  void aLineWithoutAPriceSaysWhyAndNeverCostsZero() throws IOException {
    NamedCsvRecord line = rows(value(work("A,1,2026-03-05,C-014,SUBCONTRACT,1,80"), csv())).get(0);

    assertThat(line.getField("status")).isEqualTo("UNPRICED");
    assertThat(line.getField("amount")).isEmpty();
    assertThat(line.getField("unit_price")).isEmpty();
    assertThat(line.getField("margin_pct")).isEmpty();
    assertThat(line.getField("cost_amount")).isEqualTo("80.00");
    assertThat(line.getField("problem")).isNotEmpty();
  }

  @Test
  void theStepsAreOneTextInTheLanguage() throws IOException {
    Path file = work("A,1,2026-03-05,C-014,LABOUR,1.5,30");
    ResultOptions options = new ResultOptions(ResultFormat.CSV, true, SPANISH);

    assertThat(rows(value(file, options)).get(0).getField("steps"))
        .startsWith(
            "coste unitario 30 EUR/h = 30; coste + 35 % = 40,50 [\"Coste + 35 %\" (layers/rate-groups/a.drl:1)];"
                + " 1,5 h a 40,50 EUR = ");
  }

  @Test
  void aPieceOfALineSaysWhatItComesToAndWhatAllDo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("work.csv"),
            """
            document,line,date,client,kind,quantity,unit_cost,start,end
            A,1,2026-03-05,C-014,LABOUR,2,30,21:00,23:00
            """);

    ResultOptions spanish = new ResultOptions(ResultFormat.CSV, true, SPANISH);
    assertThat(rows(value(file, spanish)).get(0).getField("steps"))
        .contains("; 1 h a 40,50 EUR = 40,50; 1 h a 50,63 EUR = 50,63, en total 91,13");
    ResultOptions english = new ResultOptions(ResultFormat.CSV, true, Locale.ENGLISH);
    assertThat(rows(value(file, english)).get(0).getField("steps"))
        .contains("; 1 h at 40.50 EUR = 40.50; 1 h at 50.63 EUR = 50.63, 91.13 in all");
  }

  @Test
  void aColumnOfTheWorkFileThatIsCalledLikeOneOfTheResultIsRenamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("work.csv"),
            """
            document,line,date,client,kind,quantity,unit_cost,Status
            A,1,2026-03-05,C-014,MATERIAL,1,10,cerrado
            """);
    NamedCsvRecord line = rows(value(file, csv())).get(0);

    assertThat(line.getField("input_Status")).isEqualTo("cerrado");
    assertThat(line.getField("status")).isEqualTo("PRICED");
  }

  @Test
  void jsonLinesHaveTheFieldsAsTheyCameAndNumbersAsNumbers() throws IOException {
    String text =
        value(Fixtures.of("work/lines.jsonl"), ResultOptions.of(ResultFormat.JSON_LINES, SPANISH));

    assertThat(text.lines().findFirst())
        .hasValue(
            "{\"document\":\"PT-1\",\"line\":1,\"date\":\"2026-03-05\",\"client\":\"C-014\","
                + "\"kind\":\"LABOUR\",\"quantity\":1.50,\"unit_cost\":30,\"dwelling\":true,"
                + "\"extra\":{\"a\":[1, 2]},\"status\":\"PRICED\",\"charged_quantity\":1.5,"
                + "\"charged_unit\":\"h\",\"unit_price\":40.50,\"amount\":60.75,"
                + "\"cost_amount\":45.00,\"margin_pct\":25.93,\"tax_rate\":21,"
                + "\"layer\":\"rate-groups\",\"rule\":\"Coste + 35 %\",\"tariff\":\""
                + TARIFF
                + "\"}");
  }

  @Test
  void noTwoColumnsOfAResultThatIsValuedAgainAreCalledAlike() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("work.csv"),
            """
            document,line,date,client,kind,quantity,unit_cost,input_status,status
            A,1,2026-03-05,C-014,MATERIAL,1,10,cerrado,PRICED
            """);
    NamedCsvRecord line = rows(value(file, csv())).get(0);

    assertThat(line.getHeader()).doesNotHaveDuplicates();
    assertThat(line.getField("input_status")).isEqualTo("cerrado");
    assertThat(line.getField("input_input_status")).isEqualTo("PRICED");
  }

  @Test
  void aFieldThatIsCalledLikeAPartOfTheProofIsRenamedInJson() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("work.jsonl"),
            """
            {"document":"A","line":1,"date":"2026-03-05","client":"C-014","kind":"MATERIAL",\
            "quantity":1,"unit_cost":10,"pieces":3}
            """);
    ResultOptions options = new ResultOptions(ResultFormat.JSON_LINES, true, SPANISH);
    JsonNode line = new ObjectMapper().readTree(value(file, options).lines().findFirst().get());

    assertThat(line.get("input_pieces").intValue()).isEqualTo(3);
    assertThat(line.get("pieces").isArray()).isTrue();
  }

  @Test
  void aChargeHasTheNumbersOfItsLineAsNumbers() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("work.jsonl"),
            """
            {"document":1001,"line":1,"date":"2026-03-05","client":"C-014","kind":"LABOUR",\
            "quantity":1,"unit_cost":30}
            """);
    String text = value(file, ResultOptions.of(ResultFormat.JSON_LINES, SPANISH));
    JsonNode charge = new ObjectMapper().readTree(text.lines().skip(1).findFirst().get());

    assertThat(charge.get("document").isNumber()).isTrue();
    assertThat(charge.get("quantity").isNumber()).isTrue();
    assertThat(charge.get("line").asText()).isEqualTo("1+Disponibilidad");
    assertThat(charge.has("unit_cost")).isFalse();
  }

  @Test
  void jsonLinesHavePiecesVerdictsAndSteps() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("work.csv"),
            """
            document,line,date,client,kind,quantity,unit_cost,start,end
            A,1,2026-03-05,C-014,LABOUR,2,30,21:00,23:00
            """);
    ResultOptions options = new ResultOptions(ResultFormat.JSON_LINES, true, SPANISH);
    JsonNode line = new ObjectMapper().readTree(value(file, options).lines().findFirst().get());

    assertThat(line.get("amount").decimalValue()).isEqualByComparingTo("91.13");
    assertThat(line.get("pieces")).hasSize(2);
    JsonNode night = line.get("pieces").get(1);
    assertThat(night.get("band").asText()).isEqualTo("noche");
    assertThat(night.get("start").asText()).isEqualTo("2026-03-05T22:00");
    assertThat(night.get("charged_quantity").decimalValue()).isEqualByComparingTo("1");
    assertThat(night.get("rule").asText()).isEqualTo("Coste + 35 %");
    assertThat(line.get("verdicts").findValuesAsText("rule")).contains("Nocturnidad");
    assertThat(line.get("verdicts").get(0).get("applied").isBoolean()).isTrue();
    assertThat(line.get("steps").findValuesAsText("what")).contains("+ 25 % del precio base");
    assertThat(line.get("steps").get(0).get("after").isNumber()).isTrue();
  }

  @Test
  void nothingIsLeftOfAFileThatWasNotCommitted() throws IOException {
    Path out = folder.resolve("out.csv");
    try (WorkFile work = open(Fixtures.of("work/plain.csv"));
        ResultFile result = ResultFile.create(out, work.columns(), csv())) {
      WorkDocument document = work.documents(reject -> {}).next();
      result.write(
          document, new Valuer(Company.TARIFF, Company.CLIENTS).value(document.document()));
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aCommittedFileHoldsWhatAStreamWould() throws IOException {
    Path out = folder.resolve("out.csv");
    try (WorkFile work = open(Fixtures.of("work/plain.csv"));
        ResultFile result = ResultFile.create(out, work.columns(), csv())) {
      valueAll(work, result);
      result.commit();
    }

    assertThat(Files.readString(out)).isEqualTo(value(Fixtures.of("work/plain.csv"), csv()));
  }

  private static ResultOptions csv() {
    return ResultOptions.of(ResultFormat.CSV, SPANISH);
  }

  private Path work(String row) throws IOException {
    return Files.writeString(
        folder.resolve("work.csv"),
        "document,line,date,client,kind,quantity,unit_cost\n" + row + "\n");
  }

  private static WorkFile open(Path file) throws IOException {
    return WorkFile.open(file, WorkOptions.DEFAULT, Company.TARIFF, Company.CLIENTS);
  }

  private static String value(Path file, ResultOptions options) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (WorkFile work = open(file);
        ResultFile result = ResultFile.to(output, work.columns(), options)) {
      valueAll(work, result);
      result.commit();
    }
    return output.toString(UTF_8);
  }

  private static void valueAll(WorkFile work, ResultFile result) throws IOException {
    Valuer valuer = new Valuer(Company.TARIFF, Company.CLIENTS);
    Iterator<WorkDocument> documents = work.documents(reject -> {});
    while (documents.hasNext()) {
      WorkDocument document = documents.next();
      result.write(document, valuer.value(document.document()));
    }
  }

  private static List<NamedCsvRecord> rows(String text) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      List<NamedCsvRecord> rows = new ArrayList<>();
      reader.forEach(rows::add);
      return rows;
    }
  }
}
