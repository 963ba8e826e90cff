package com.tarifario.cli;

import static com.tarifario.cli.CommandRun.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types of service requests are shown, and imported if there is nothing wrong with them. */
class RequestTypesCommandsTest extends RequestCommands {

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void types_are_shown_and_get_new_editions(TestDatabase kind) throws IOException {
    start(kind);
    assertThat(run("request", "types", "list", "--lang=es").out())
        .contains("averia", "Avería", "orden de trabajo");
    assertThat(run("request", "types", "show", "averia", "--lang=es").out())
        .contains(
            "Urgencia",
            "una de: normal, urgente",
            "resolver → resuelta",
            "orden de trabajo: todo hecho");
    assertThat(run("request", "types", "show", "obra", "--lang=es").out())
        .contains("presupuesto: aceptado", "anulado");
    String yaml = run("request", "types", "show", "averia", "--yaml").out();
    assertThat(yaml).isEqualTo(Files.readString(Path.of(TYPES, "averia.yaml")));
    Path file = folder.resolve("averia.yaml");
    Files.writeString(file, yaml);
    assertThat(run("request", "types", "import", file.toString()).out())
        .contains("type averia is so already");
    Files.writeString(file, yaml.replace("normal, urgente", "baja, normal, urgente"));
    assertThat(run("request", "types", "import", file.toString()).out()).contains("now edition 2");
    assertThat(run("request", "types", "show", "averia", "--json").out())
        .contains("\"edition\" : 2", "\"baja\"");
    assertThat(run("request", "types", "show", "averia", "--edition=1", "--json").out())
        .doesNotContain("baja");
    assertThat(run("request", "types", "show", "averia", "--edition=3").err())
        .contains("Type averia has no edition 3. There are: 1, 2.");
    Files.writeString(folder.resolve("otro.yaml"), "code: otro\n");
    CommandRun wrong = run("request", "types", "import", folder.toString());
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("otro.yaml:1:1: The field title is missing.");
    assertThat(run("request", "types", "import", FIXTURES + "nowhere").status()).isEqualTo(2);
    assertThat(run("request", "types", "import", FIXTURES + "data").err())
        .contains("There are no .yaml files");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void concepts_of_a_type_that_are_not_in_the_catalogue_are_told(TestDatabase kind)
      throws IOException {
    start(kind);
    concepts();
    Path file = folder.resolve("obra.yaml");
    Files.writeString(
        file, Files.readString(Path.of(TYPES, "obra.yaml")).replace("PUE-MAR", "PUE-MAT"));
    CommandRun run = run("request", "types", "import", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .contains("there is no budget concept PUE-MAT. Did you mean PUE-MAR?")
        .contains("obra.yaml");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void terms_that_are_none_and_concepts_that_are_not_there_are_told(TestDatabase kind)
      throws IOException {
    start(kind);
    concepts();
    Path file = folder.resolve("raro.yaml");
    String type =
        Files.readString(Path.of(TYPES, "mantenimiento.yaml"))
            .replace("code: mantenimiento", "code: raro");
    Files.writeString(file, type.replace("FREQ=MONTHLY", "FREQ=A_VECES"));
    CommandRun refused = run("request", "types", "import", file.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("raro.yaml:44:19:", "A_VECES");
    Files.writeString(file, type.replace("FREQ=MONTHLY;INTERVAL={cada}", "FREQ={alcance}"));
    assertThat(run("request", "types", "import", file.toString()).status()).isZero();
    assertThat(
            run(
                    "request",
                    "open",
                    "raro",
                    "C-003",
                    "-f",
                    "centro=01",
                    "-f",
                    "alcance=A_VECES",
                    "-f",
                    "desde=2026-07-01",
                    "-f",
                    "concepto=REV-CLIMA")
                .err())
        .contains("there is no budget concept REV-CLIMA");
    run(
        "request",
        "open",
        "raro",
        "C-003",
        "-f",
        "centro=01",
        "-f",
        "alcance=A_VECES",
        "-f",
        "desde=2026-07-01",
        "-f",
        "concepto=REV-CLI");
    CommandRun wrong =
        run("request", "advance", "S-2026-0001", "presupuestar", "--tariff=" + TARIFF);
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("A_VECES");
    assertThat(run("request", "list", "--state=open").out()).contains("S-2026-0001");
  }
}
