package com.tarifario.io.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.catalogue.BudgetConcept;
import com.tarifario.core.catalogue.Catalogue;
import com.tarifario.core.catalogue.ConceptComponent;
import com.tarifario.core.catalogue.Yield;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Problem;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import com.tarifario.io.yaml.ReadResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptsReaderTest {

  @TempDir private Path folder;

  @Test
  void readsConceptsWithTheirBreakdown() throws IOException {
    Catalogue catalogue = read(Fixtures.CONCEPTS).value().orElseThrow();

    BudgetConcept split = catalogue.concept("CL-SPLIT-35");
    assertThat(split.name()).isEqualTo("Instalación de split 3,5 kW");
    assertThat(split.unit()).isEqualTo(Unit.PIECE);
    assertThat(split.specification())
        .isEqualTo("Suministro e instalación de equipo split de pared.");
    assertThat(split.clientActivities()).containsExactly("hosteleria");
    assertThat(split.workCentreTypes()).containsExactly("local", "oficina");
    assertThat(split.components())
        .containsExactly(
            ConceptComponent.of(
                "MO",
                new Subject(Kind.LABOUR, null, null, "oficial 1a", null, null),
                Quantity.of("6.5", "h"),
                Money.of("18.40", "EUR")),
            new ConceptComponent(
                "EQ",
                new Subject(
                    Kind.MATERIAL,
                    "SPL-35",
                    "climatizacion",
                    null,
                    null,
                    "Equipo split inverter 3,5 kW"),
                Yield.one(),
                Money.of("401.29", "EUR"),
                Money.of("689.00", "EUR"),
                Map.of(
                    "refrigerant",
                    "R32",
                    "weight",
                    new BigDecimal("31.5"),
                    "fragile",
                    true,
                    "made",
                    LocalDate.of(2026, 1, 31))));
  }

  @Test
  void keepsCodesAndNumbersAsTheyAreWritten() throws IOException {
    BudgetConcept hour = read(Fixtures.CONCEPTS).value().orElseThrow().concept("010");

    assertThat(hour.components().get(0).code()).isEqualTo("1");
    assertThat(hour.components().get(0).perUnit().unit()).isEqualTo(Unit.HOUR);
    assertThat(
            read("[{code: A, name: a, components: [{kind: gasto, yield: 0.1, unit_cost: 0.30}]}]")
                .value()
                .orElseThrow()
                .concept("A")
                .components()
                .get(0)
                .unitCost()
                .amount())
        .isEqualTo(new BigDecimal("0.30"));
  }

  @Test
  void namesEverythingThatIsWrongAtOnceWithItsPlace() throws IOException {
    ReadResult<Catalogue> result =
        read(
            """
            concepts:
              - code: A/B
                nmae: Split
                components:
                  - {kind: labur, yield: 0}
                  - {kind: material, yield: "1,5", unit_cost: -3}
              - code: X
                name: X
                colour: red
                components: []
              - code: X
                name: X
                components:
                  - {kind: material, yield: 1, attributes: {refrigerante: R32, fragile: maybe, dwelling: true}}
                  - {code: "1", kind: material, yield: 1e3, unit_cost: 12.50 EUR, list_price: [1]}
              - just a text
              - code:
                name: "  "
                components: yes
            """);

    assertThat(result.value()).isEmpty();
    assertThat(texts(result))
        .containsExactly(
            "concepts.yaml:2:5: The field name is missing. Give it, for example \"name:"
                + " Instalación de split\".",
            "concepts.yaml:2:11: \"A/B\" cannot be a code: it must not be blank, have spaces"
                + " around it, or have a slash in it.",
            "concepts.yaml:3:5: There is no field nmae here. Did you mean name?",
            "concepts.yaml:5:16: There is no kind labur. The kinds are: labour, material, travel,"
                + " subcontract, equipment, expense.",
            "concepts.yaml:5:30: Expected a number above 0 for yield but found 0.",
            "concepts.yaml:6:33: Expected a number such as 1234.50 for yield, with a point and no"
                + " other signs, but found 1,5.",
            "concepts.yaml:6:51: Expected a number of at least 0 for unit_cost but found -3.",
            "concepts.yaml:9:5: There is no field colour here. The fields are: code, version, from,"
                + " valid_until, name, unit, specification, parameters, client_activities, client_sizes,"
                + " work_centre_types, components, items, chapters.",
            "concepts.yaml:10:17: The list components is empty. At least one entry is needed.",
            "concepts.yaml:11:11: The code X stands twice; it was first given on line 7. Give one"
                + " of them another code.",
            "concepts.yaml:14:49: The tariff declares no attribute refrigerante of lines. Did you"
                + " mean refrigerant?",
            "concepts.yaml:14:77: Expected true or false for fragile but found maybe.",
            "concepts.yaml:14:84: The tariff declares no attribute dwelling of lines. Declare it in"
                + " tariff.yaml, or remove it here.",
            "concepts.yaml:15:44: Expected a number such as 1234.50 for yield, with a point and no"
                + " other signs, but found 1e3.",
            "concepts.yaml:15:60: Expected a number such as 1234.50 for unit_cost, with a point and"
                + " no other signs, but found 12.50 EUR.",
            "concepts.yaml:15:83: Expected a number such as 1234.50 for list_price, with a point"
                + " and no other signs, but found [...].",
            "concepts.yaml:16:5: Expected fields such as \"code: ...\" but found just a text.",
            "concepts.yaml:17:5: The field code is missing. Give it, for example \"code:"
                + " CL-SPLIT-35\".",
            "concepts.yaml:17:5: The field name is missing. Give it, for example \"name:"
                + " Instalación de split\".",
            "concepts.yaml:19:17: Expected a list, each entry beginning with \"- \", for components"
                + " but found yes.");
  }

  @Test
  void saysItInSpanish() throws IOException {
    Problem problem = read("conceptos: []").problems().get(0);

    assertThat(problem.in(new Locale("es")))
        .endsWith("Aquí no existe el campo conceptos. ¿Quiso decir concepts?");
  }

  @Test
  void pointsAtWhatIsNoYaml() throws IOException {
    assertThat(texts(read("concepts:\n  - code: A\n   name: b\n")))
        .singleElement()
        .asString()
        .startsWith("concepts.yaml:3:4: This is not valid YAML: ")
        .endsWith("Look at the indentation, colons and quotes around here.");
    assertThat(texts(read("concepts: [\"unclosed\n")))
        .singleElement()
        .asString()
        .contains("This is not valid YAML");
    assertThat(texts(read("concepts:\n\t- code: A\n")))
        .singleElement()
        .asString()
        .contains("concepts.yaml:2:1: This is not valid YAML");
  }

  @Test
  void refusesWhatYamlAllowsAndPeopleMistake() throws IOException {
    assertThat(texts(read("")))
        .containsExactly("concepts.yaml: The file is empty. It should begin with \"concepts:\".");
    assertThat(texts(read("- &a {code: A, name: a, name: b, components: *x}\n--- \nmore: 1\n")))
        .anySatisfy(
            text -> assertThat(text).contains("The field name stands twice; it was first given"))
        .anySatisfy(text -> assertThat(text).contains("(*x) are not supported"))
        .anySatisfy(text -> assertThat(text).contains("A second YAML document begins here"));
  }

  @Test
  void refusesAWorkbook() throws IOException {
    Path file = folder.resolve("conceptos.xlsx");
    Files.write(file, new byte[] {'P', 'K', 3, 4, (byte) 0xF1, 0});

    assertThat(ConceptsReader.of(Fixtures.tariff()).read(file).problems())
        .singleElement()
        .asString()
        .endsWith("This is a workbook or an archive. What is read here is YAML: a text file.");
  }

  @Test
  void refusesAFileThatIsNotUtf8() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "concepts: [ñ]".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(ConceptsReader.of(Fixtures.tariff()).read(file).problems())
        .singleElement()
        .asString()
        .endsWith("The file is not UTF-8 text. Save it again as UTF-8.");
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    assertThat(read("\uFEFF" + Fixtures.CONCEPTS).value()).isPresent();
  }

  private ReadResult<Catalogue> read(String yaml) throws IOException {
    Path file = folder.resolve("concepts.yaml");
    Files.writeString(file, yaml);
    return ConceptsReader.of(Fixtures.tariff()).read(file);
  }

  private List<String> texts(ReadResult<?> result) {
    return result.problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", "").replace(folder + "\\", ""))
        .toList();
  }
}
