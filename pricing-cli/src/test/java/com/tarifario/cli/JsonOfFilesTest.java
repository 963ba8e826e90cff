package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that read files answer for programs, too. */
class JsonOfFilesTest {

  private static final String COMPANY = "../examples/frescalba/";
  private static final String TARIFF = COMPANY + "tariff";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.err()).isEmpty();
    return JSON.readTree(run.out());
  }

  @Test
  void a_price_is_told_with_what_was_asked_and_its_proof() throws IOException {
    JsonNode tree =
        json(
            CommandRun.of(
                "price",
                "--tariff=" + TARIFF,
                "--json",
                "kind=LABOUR",
                "family=frio",
                "category=oficial 1a",
                "quantity=2",
                "date=2026-03-23"));
    assertThat(tree.at("/facts/kind").asText()).isEqualToIgnoringCase("labour");
    JsonNode line = tree.at("/lines/0");
    assertThat(line.get("status").asText()).isEqualTo("PRICED");
    assertThat(line.get("unit_price").decimalValue()).isEqualByComparingTo("35");
    assertThat(line.get("amount").decimalValue()).isEqualByComparingTo("70");
    assertThat(line.get("verdicts")).isNotEmpty();
    assertThat(line.get("steps")).isNotEmpty();
  }

  @Test
  void a_line_is_explained_with_the_charges_that_it_caused() throws IOException {
    JsonNode tree =
        json(
            CommandRun.of(
                "explain",
                COMPANY + "work/visita-nocturna.csv",
                "--line=PT-2026-0901/1",
                "--tariff=" + TARIFF,
                "--data=" + COMPANY + "data",
                "--json"));
    assertThat(tree.at("/lines/0/line").asText()).isEqualTo("PT-2026-0901/1");
    assertThat(tree.at("/lines/0/steps")).isNotEmpty();
    assertThat(tree.at("/facts/client").asText()).isNotEmpty();
  }

  @Test
  void a_check_tells_rules_by_layer_and_problems_with_their_places() throws IOException {
    JsonNode fine = json(CommandRun.of("check", TARIFF, "--json"));
    assertThat(fine.get("valid").asBoolean()).isTrue();
    assertThat(fine.at("/rules/rate-groups").asInt()).isPositive();
    assertThat(json(CommandRun.of("check", COMPANY + "offers", "--json")).get("valid").asBoolean())
        .isTrue();

    Files.createDirectories(folder.resolve("layers/base"));
    Files.writeString(
        folder.resolve("tariff.yaml"), "name: Norte\ncurrency: EUR\nlayers: [base]\n");
    Files.writeString(
        folder.resolve("layers/base/a.drl"),
        "rule \"A\" when Line( knd == LABOUR ) then unitPrice(\"1 EUR/h\"); end\n");
    CommandRun run = CommandRun.of("check", folder.toString(), "--json");
    JsonNode broken = json(run);
    assertThat(run.status()).isEqualTo(1);
    assertThat(broken.get("valid").asBoolean()).isFalse();
    assertThat(broken.at("/problems/0/line").asInt()).isEqualTo(1);
    assertThat(broken.at("/problems/0/file").asText()).endsWith("a.drl");
    assertThat(CommandRun.of("check", TARIFF, "--json", "--profile=x.csv").err())
        .contains("--profile", "no --json");
  }

  @Test
  void cases_are_told_one_by_one() throws IOException {
    JsonNode tree = json(CommandRun.of("test", TARIFF, "--data=" + COMPANY + "data", "--json"));
    assertThat(tree.get("failed").asInt()).isZero();
    assertThat(tree.get("results")).hasSize(tree.get("cases").asInt()).isNotEmpty();
    assertThat(tree.at("/results/0/passed").asBoolean()).isTrue();
    assertThat(tree.at("/results/0/file").asText()).contains("tests");
  }

  @Test
  void a_quote_is_made_as_an_object() throws IOException {
    JsonNode tree =
        json(
            CommandRun.of(
                "quote",
                "make",
                COMPANY + "quote/solicitud.yaml",
                "--tariff=" + TARIFF,
                "--data=" + COMPANY + "data",
                "--concepts=" + COMPANY + "concepts.yaml",
                "--json"));
    assertThat(tree.toString()).contains("\"net\"");
  }
}
