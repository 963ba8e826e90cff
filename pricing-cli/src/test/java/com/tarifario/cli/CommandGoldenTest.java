package com.tarifario.cli;

import static com.tarifario.cli.CommandRun.FIXTURES;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each command prints, in both languages. */
class CommandGoldenTest {

  static Stream<Arguments> commands() {
    String tariff = "--tariff=" + FIXTURES + "tariff";
    String data = "--data=" + FIXTURES + "data";
    String work = FIXTURES + "work/work.csv";
    return Stream.of(
        command("value", "value", work, tariff, data),
        command("value-lines", "value", work, tariff, data, "--lines"),
        command("value-problems", "value", FIXTURES + "work/problems.csv", tariff, data),
        command("value-csv", "value", work, tariff, data, "--format=csv", "--steps"),
        command("value-json", "value", work, tariff, data, "--format=json"),
        command("explain-split", "explain", work, "--line=PT-0001/1", tariff, data),
        command("explain-override", "explain", work, "--line=PT-0002/3", tariff, data),
        command("explain-charge", "explain", work, "--line=PT-0002/1", tariff, data),
        command("explain-warranty", "explain", work, "--line=PT-0001/3", tariff, data),
        command("explain-unpriced", "explain", work, "--line=PT-0003/4", tariff, data),
        command("explain-no-line", "explain", work, "--line=PT-0001/9", tariff, data),
        command("explain-no-document", "explain", work, "--line=PT-001/1", tariff, data),
        command(
            "price",
            "price",
            tariff,
            "rateGroup=A",
            "kind=LABOUR",
            "unitCost=30",
            "date=2026-03-04",
            "start=21:00",
            "end=23:00",
            "workType=averia"),
        command(
            "price-client",
            "price",
            tariff,
            data,
            "client=C-014",
            "work_centre=03",
            "kind=labour",
            "category=oficial 1a",
            "quantity=90 min",
            "date=04/03/2026"),
        command(
            "price-misspelt",
            "price",
            tariff,
            "client=C-014",
            "kind=LABOUR",
            "category=oficail 1a",
            "quantity=1 h",
            "date=2026-11-24"),
        command("price-unknown-field", "price", tariff, "rateGrup=A", "kind=LABOUR"),
        command("check", "check", FIXTURES + "tariff"),
        command("check-broken", "check", FIXTURES + "broken-tariff"),
        command("value-broken-tariff", "value", work, "-t", FIXTURES + "broken-tariff", data),
        command(
            "quote-make",
            "quote",
            "make",
            FIXTURES + "quote/request.yaml",
            "--concepts=" + FIXTURES + "quote/concepts.yaml",
            tariff,
            data),
        command("test", "test", FIXTURES + "tariff", data),
        command("test-fails", "test", FIXTURES + "failing-cases"),
        command("test-broken", "test", FIXTURES + "broken-cases"),
        command("help", "--help"),
        command("help-value", "value", "--help"),
        command("help-explain", "explain", "--help"),
        command("help-price", "price", "--help"),
        command("help-check", "check", "--help"),
        command("help-test", "test", "--help"),
        command("help-quote-make", "quote", "make", "--help"));
  }

  private static Arguments command(String name, String... args) {
    return Arguments.of(name, args);
  }

  @ParameterizedTest(name = "{0}, en")
  @MethodSource("commands")
  void prints_in_english(String name, String[] args) throws IOException {
    Golden.assertSame(name + ".en", CommandRun.of(with("--lang=en", args)).transcript());
  }

  @ParameterizedTest(name = "{0}, es")
  @MethodSource("commands")
  void prints_in_spanish(String name, String[] args) throws IOException {
    Golden.assertSame(name + ".es", CommandRun.of(with("--lang=es", args)).transcript());
  }

  private static String[] with(String language, String[] args) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = language;
    return all;
  }
}
