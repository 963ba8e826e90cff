package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Service requests that become a maintenance agreement. */
class RequestAgreementCommandsTest extends RequestCommands {

  @ParameterizedTest
  @EnumSource
  void maintenance_is_quoted_by_its_visits_and_becomes_an_agreement(TestDatabase kind) {
    start(kind);
    concepts();
    openMaintenance();
    String[] quote = {
      "request", "advance", "S-2026-0001", "presupuestar", "--on=2026-06-01", "--tariff=" + TARIFF
    };
    assertThat(run(quote).out())
        .contains("Made: quote P-2026-0001: Mantenimiento: clima del hotel");
    assertThat(run("quote", "show", "P-2026-0001").out()).contains("REV-CLI", "4 ud");
    assertThat(run("quote", "send", "P-2026-0001", "--as=Luis").status()).isZero();
    String[] yes = {
      "quote", "accept", "P-2026-0001", "--on=2026-06-10", "--tariff=" + TARIFF, "--as=Luis"
    };
    CommandRun accepted = run(yes);
    assertThat(accepted.err()).containsOnlyOnce("no holidays of 2027,");
    assertThat(accepted.out()).contains("AM-2026-0001");
    assertThat(run("request", "show", "S-2026-0001").out())
        .contains("signed", "P-2026-0001", "AM-2026-0001");
    assertThat(run("work", "list", "--type=order").out()).isEmpty();
    CommandRun planned =
        run(
            "agreement",
            "plan",
            "AM-2026-0001",
            "--until=2027-06-30",
            "--tariff=" + TARIFF,
            "--as=Luis");
    assertThat(planned.status()).isZero();
    assertThat(run("work", "list", "--type=work-order", "--json").out())
        .contains("OT-2026-0001", "OT-2027-0002")
        .doesNotContain("OT-2027-0003");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void an_accepted_quote_for_what_another_agreement_renders_already_is_told(TestDatabase kind) {
    start(kind);
    concepts();
    String alike = "is in force in the same days, for ";
    assertThat(accepted("2026-0001")).contains("AM-2026-0001").doesNotContain(alike);
    assertThat(accepted("2026-0002"))
        .containsOnlyOnce("AM-2026-0001 " + alike)
        .contains("If AM-2026-0002 is one too many: agreement cancel AM-2026-0002 --reason TEXT")
        .contains("exit status 0");
  }

  private void openMaintenance() {
    run(
        "request",
        "open",
        "mantenimiento",
        "C-003",
        "--on=2026-06-01",
        "-f",
        "centro=01",
        "-f",
        "alcance=clima del hotel",
        "-f",
        "desde=2026-07-01",
        "-f",
        "concepto=REV-CLI");
  }

  /** What is said as maintenance is asked for, quoted and accepted. */
  private String accepted(String number) {
    openMaintenance();
    String tariff = "--tariff=" + TARIFF;
    run("request", "advance", "S-" + number, "presupuestar", "--on=2026-06-01", tariff);
    run("quote", "send", "P-" + number, "--as=Luis");
    return run("quote", "accept", "P-" + number, "--on=2026-06-10", tariff, "--as=Luis")
        .transcript();
  }

  @ParameterizedTest
  @EnumSource
  void a_quote_for_an_agreement_with_a_fee_says_what_will_be_charged(TestDatabase kind)
      throws IOException {
    start(kind);
    concepts();
    maintenance("price: {by: fee, fee: \"{cuota} EUR\", every: month}", "-f=cuota=99.50");
    String fee =
        "For a maintenance agreement that is paid by a fee: 99.50 EUR a month, due on the first day;"
            + " 1,194.00 EUR in a year.";
    assertThat(run("quote", "show", "P-2026-0001").out())
        .contains("Fee of the maintenance agreement", "12 ud", "1,194.00", "REV-CLI", fee)
        .contains("Beside the visits", "PUE-MAR", "158.30", "1,352.30")
        .doesNotContain("115.88");
    assertThat(run("quote", "show", "P-2026-0001", "--json").out())
        .contains("\"yearly\" : 1194", "\"every\" : \"month\"");
    assertThat(run("quote", "list").out()).contains("1,352.30 EUR");
    assertThat(run("quote", "send", "P-2026-0001", "--as=Luis").transcript())
        .contains("1,352.30 EUR", fee);
    String[] yes = {
      "quote", "accept", "P-2026-0001", "--on=2026-06-10", "--tariff=" + TARIFF, "--as=Luis"
    };
    assertThat(run(yes).out())
        .contains("is accepted: 1,352.30 EUR", fee)
        .contains("agreement AM-2026-0001", "order PE-2026-0001 Puesta en marcha");
    assertThat(run("agreement", "fees", "AM-2026-0001", "--until=2026-07-31").out())
        .contains("99.50");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void what_is_set_in_a_quote_for_an_agreement_by_tariff_is_told_at_once(TestDatabase kind)
      throws IOException {
    start(kind);
    concepts();
    maintenance("price: {by: tariff}");
    String warning = "that are set in this quote for visits are no part of it.";
    assertThat(run("quote", "show", "P-2026-0001").err()).doesNotContain(warning);
    String[] revise = {
      "quote",
      "revise",
      "P-2026-0001",
      "--discount=01=10%",
      "--reason=Amigo",
      "--tariff=" + TARIFF,
      "--as=Luis"
    };
    assertThat(run(revise).err()).contains(warning);
    assertThat(run("quote", "show", "P-2026-0001").err()).contains(warning);
    assertThat(run("quote", "show", "P-2026-0001", "--json").out())
        .contains("\"set_in_quote_alone\" : true");
    assertThat(run("quote", "send", "P-2026-0001", "--as=Luis").err()).contains(warning);
    String[] yes = {
      "quote", "accept", "P-2026-0001", "--on=2026-06-10", "--tariff=" + TARIFF, "--as=Luis"
    };
    assertThat(run(yes).out()).contains("AM-2026-0001", "order PE-2026-0001 Puesta en marcha");
    assertThat(run("work", "show", "PE-2026-0001").out()).contains("158.30 EUR");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void what_was_entered_may_make_no_agreement(TestDatabase kind) throws IOException {
    start(kind);
    concepts();
    opened("price: {by: fee, fee: \"{cuota} EUR\", every: month}", "-f=cuota=-3");

    assertThat(advanced().err())
        .contains("With what was entered there can be no agreement: Expected an amount")
        .contains("found -3 EUR.", "request set S-2026-0001 -f FIELD=VALUE")
        .doesNotContain("file");
    assertThat(run("request", "set", "S-2026-0001", "-f=cuota=3").err()).isEmpty();
    assertThat(advanced().out()).contains("Made: quote P-2026-0001");
  }

  private void maintenance(String price, String... fields) throws IOException {
    opened(price, fields);
    assertThat(advanced().out()).contains("Made: quote P-2026-0001");
  }

  private CommandRun advanced() {
    return run(
        "request",
        "advance",
        "S-2026-0001",
        "presupuestar",
        "--on=2026-06-01",
        "--tariff=" + TARIFF);
  }

  private void opened(String price, String... fields) throws IOException {
    Path file = folder.resolve("cuota.yaml");
    Files.writeString(
        file,
        Files.readString(Path.of(TYPES, "mantenimiento.yaml"))
            .replace("code: mantenimiento", "code: cuota")
            .replace("price: {by: tariff}", price)
            .replace("fields:\n", "fields:\n  - {name: cuota, type: number}\n")
            .replace(
                "      agreement:\n",
                "      concepts: [{concept: PUE-MAR, quantity: 1}]\n      agreement:\n"));
    assertThat(run("request", "types", "import", file.toString()).err()).isEmpty();
    List<String> open =
        new ArrayList<>(
            List.of(
                "request",
                "open",
                "cuota",
                "C-003",
                "--on=2026-06-01",
                "-f=centro=01",
                "-f=alcance=clima",
                "-f=desde=2026-07-01",
                "-f=concepto=REV-CLI"));
    open.addAll(List.of(fields));
    assertThat(run(open.toArray(String[]::new)).err()).isEmpty();
  }
}
