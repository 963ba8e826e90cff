package com.tarifario.io.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.agreement.AgreementPrice.Basis;
import com.tarifario.core.agreement.AgreementTerms;
import com.tarifario.core.agreement.AssetTask;
import com.tarifario.core.agreement.Fee;
import com.tarifario.core.agreement.FeePeriod;
import com.tarifario.core.agreement.FeeRevision;
import com.tarifario.core.agreement.PlannedService;
import com.tarifario.core.agreement.Renewal;
import com.tarifario.core.agreement.Schedule;
import com.tarifario.core.agreement.ServicePlace;
import com.tarifario.core.agreement.Shift;
import com.tarifario.core.agreement.VisitTerms;
import com.tarifario.core.calendar.Season.Span;
import com.tarifario.core.money.Money;
import com.tarifario.core.work.Kind;
import com.tarifario.io.testing.Company;
import com.tarifario.io.yaml.ReadResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The terms of an agreement are read as they are written, and all that is wrong is said at once.
 */
class TermsFileTest {

  private static List<String> refused(Path folder, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("terms.yaml"), content);
    return TermsFile.read(file, Company.TARIFF).problems().stream()
        .map(each -> String.valueOf(each.where()).replaceFirst(".*yaml", "") + " " + each.message())
        .toList();
  }

  @Test
  void what_is_agreed_now_fits_the_tariff(@TempDir Path folder) throws IOException {
    String begin = "title: x\nfrom: 2026-04-01\n";
    assertThat(refused(folder, begin + "attributes: {slas: yes}\n"))
        .containsExactly(
            ":3:14 The tariff declares no attribute slas of agreements. Did you mean sla?");
    assertThat(refused(folder, begin + "attributes: {sla: mucho}\n"))
        .containsExactly(
            ":3:19 The attribute sla is mucho, but the tariff asks for a value of type boolean.");
    assertThat(refused(folder, begin + "attributes: {sla: yes}\n")).isEmpty();
    assertThat(refused(folder, begin + "price: {by: fee, fee: 435.005 EUR, every: month}\n"))
        .containsExactly(
            ":3:23 The fee 435.005 has more decimals than an amount of EUR can have. At most: 2.");
    assertThat(refused(folder, begin + "price: {by: fee, fee: 435.00 USD, every: month}\n"))
        .containsExactly(
            ":3:23 The fee 435.00 USD is not in the currency of the tariff. Write it in EUR.");
  }

  @Test
  void what_was_agreed_before_is_read_as_it_is() {
    String terms =
        """
        title: x
        from: 2026-04-01
        attributes: {onCal: yes}
        price: {by: fee, fee: 435.005 EUR, every: month}
        """;
    assertThat(TermsFile.parse("terms", terms).problems()).isEmpty();
  }

  private static final String WHOLE =
      """
      title: Mantenimiento de climatización
      type: mantenimiento
      from: 2026-04-01
      months: 12
      renewal: {months: 12, tacit: true, notice_days: 60}
      working_days: [MON, TUE, WED, THU, FRI, SAT]
      closed: [{from: "12-24", to: "01-06"}]
      price:
        by: fee
        fee: 145.00 EUR
        every: quarter
        due: end
        revision: {index: IPC, on: "01-01", since: 2026-03-01}
        covers: [labour, desplazamiento]
      attributes: {onCall: true}
      services:
        - code: REV-CLIMA
          title: Revisión de climatización
          rule: FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
          from: 2026-05-01
          days_off: previous
          closed: [{from: "08-01", to: "08-31"}]
          when_closed: skip
          places:
            - centre: "01"
              assets: [{asset: ENF-1, checklist: [Medir consumo]}, FAN-2P]
              checklist: [Avisar en recepción]
            - "02"
          checklist: [Limpiar filtros]
          visit_per_asset: true
          concepts: [REV-CLI]
          work_type: preventivo
          person: Luis
          at: 08:00
          hours: 2.5
          within_days: 5
      """;

  private static AgreementTerms terms(String yaml) {
    ReadResult<AgreementTerms> read = TermsFile.parse("acuerdo.yaml", yaml);
    assertThat(read.problems()).isEmpty();
    return read.value().orElseThrow();
  }

  private static List<String> problems(String yaml) {
    ReadResult<AgreementTerms> read = TermsFile.parse("f.yaml", yaml);
    assertThat(read.value()).isEmpty();
    return read.problems().stream().map(each -> each.in(Locale.ENGLISH)).toList();
  }

  @Test
  void terms_are_read() {
    AgreementTerms terms = terms(WHOLE);
    assertThat(terms.to()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(terms.renewal()).isEqualTo(new Renewal(12, true, 60));
    assertThat(terms.workingDays()).hasSize(6).contains(DayOfWeek.SATURDAY);
    assertThat(terms.closed()).containsExactly(new Span(MonthDay.of(12, 24), MonthDay.of(1, 6)));
    assertThat(terms.price().basis()).isEqualTo(Basis.FEE);
    assertThat(terms.price().fee())
        .isEqualTo(
            new Fee(
                Money.of("145.00", "EUR"),
                FeePeriod.QUARTER,
                false,
                new FeeRevision.ByIndex("IPC", MonthDay.of(1, 1), LocalDate.of(2026, 3, 1))));
    assertThat(terms.price().covers()).isEqualTo(Set.of(Kind.LABOUR, Kind.TRAVEL));
    assertThat(terms.services())
        .containsExactly(
            new PlannedService(
                "REV-CLIMA",
                "Revisión de climatización",
                new Schedule(
                    "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
                    LocalDate.of(2026, 5, 1),
                    Shift.PREVIOUS,
                    List.of(new Span(MonthDay.of(8, 1), MonthDay.of(8, 31))),
                    Shift.SKIP),
                List.of(
                    new ServicePlace(
                        "01",
                        List.of(
                            new AssetTask("ENF-1", List.of("Medir consumo")),
                            new AssetTask("FAN-2P", List.of())),
                        List.of("Avisar en recepción")),
                    ServicePlace.of("02")),
                List.of("Limpiar filtros"),
                new VisitTerms(
                    List.of("REV-CLI"),
                    "preventivo",
                    "Luis",
                    LocalTime.of(8, 0),
                    new BigDecimal("2.5"),
                    5,
                    true,
                    false)));
  }

  @Test
  void the_fee_of_a_mixed_agreement_pays_for_the_services_that_say_so() {
    String mixed =
        """
        title: Mixto
        from: 2026-04-01
        price: {by: mixed, fee: 90 EUR, every: month}
        services:
          - {code: REV, title: Revisión, rule: FREQ=MONTHLY, places: ["01"], paid_by_fee: true}
          - {code: LIM, title: Limpieza, rule: FREQ=YEARLY, places: ["01"]}
        """;
    AgreementTerms terms = terms(mixed);
    assertThat(terms.paysForVisits("REV")).isTrue();
    assertThat(terms.paysForVisits("LIM")).isFalse();
    assertThat(terms(TermsWriter.text(terms))).isEqualTo(terms);
    assertThat(terms(mixed.replace(", paid_by_fee: true", "").replace("mixed", "fee")))
        .matches(each -> each.paysForVisits("LIM"));
    assertThat(TermsFile.parse("t.yaml", mixed.replace("mixed", "fee")).problems())
        .singleElement()
        .asString()
        .contains("t.yaml:5:", "in mixed agreements only");
  }

  @Test
  void prices_can_ask_what_the_fee_pays_for() {
    assertThat(terms(WHOLE).agreement("AM-2026-0001", "C-003").attributes())
        .containsEntry("onCall", "true")
        .containsEntry("coversVisits", "true")
        .containsEntry("coversLabour", "true")
        .containsEntry("coversMaterial", "false");
  }

  @Test
  void little_is_enough() {
    AgreementTerms terms =
        terms(
            """
            title: Guardia
            from: 2026-04-01
            """);
    assertThat(terms.to()).isNull();
    assertThat(terms.price().basis()).isEqualTo(Basis.TARIFF);
    assertThat(terms.workingDays()).isEqualTo(AgreementTerms.MONDAY_TO_FRIDAY);
    assertThat(terms.services()).isEmpty();
  }

  @Test
  void what_was_written_is_read_back() {
    AgreementTerms terms = terms(WHOLE);
    assertThat(terms(TermsWriter.text(terms))).isEqualTo(terms);
  }

  @Test
  void all_that_is_wrong_is_said_with_its_place_and_what_to_do() {
    assertThat(
            problems(
                """
                from: 2026-04-01
                to: 2026-03-01
                months: 1.5
                renewal: {tacit: yes}
                working_days: [MON, LUNES]
                closed: [{from: 08-32}]
                price: {by: fees}
                attributes: {coversLabour: true}
                services:
                  - code: A
                    title: Revisión
                    rule: FREQ=HOURLY
                    days_off: nxt
                    places: ["01", {centre: "01"}]
                    at: 8
                    hours: 0
                  - code: A
                    title: Otra
                    rule: FREQ=DAILY
                    places: []
                """))
        .containsExactly(
            "f.yaml:1:1: The field title is missing. Give it, for example \"title: Mantenimiento de"
                + " climatización\".",
            "f.yaml:2:5: The agreement can't end on 2026-03-01, before it begins on 2026-04-01.",
            "f.yaml:3:9: Expected a whole number of at least 1 for months but found 1.5.",
            "f.yaml:4:10: The field months is missing. Give it, for example \"months: 12\".",
            "f.yaml:4:18: Expected true or false for tacit but found yes.",
            "f.yaml:5:15: working_days can't be LUNES. Write one of: MON, TUE, WED, THU, FRI, SAT,"
                + " SUN.",
            "f.yaml:6:10: The field to is missing. Give it, for example \"to: 08-31\".",
            "f.yaml:6:17: Expected a day of the year such as \"08-31\" (month and day, in quotes)"
                + " for from but found 08-32.",
            "f.yaml:7:13: by can't be fees. Did you mean fee? Write one of: fee, tariff, mixed.",
            "f.yaml:8:14: coversLabour follows from the price. Remove it here, and say what the fee"
                + " pays for under \"price\".",
            "f.yaml:12:11: FREQ=HOURLY repeats within a day. Only rules of days, weeks, months and"
                + " years can be planned; say the hour in the field \"at\".",
            "f.yaml:13:15: days_off can't be nxt. Did you mean next? Write one of: next, previous,"
                + " skip, keep.",
            "f.yaml:14:29: The code 01 stands twice; it was first given on line 14. Give one of"
                + " them another code.",
            "f.yaml:15:9: Expected a time such as 22:30 for at but found 8.",
            "f.yaml:16:12: Expected a number above 0 for hours but found 0.",
            "f.yaml:17:11: The code A stands twice; it was first given on line 10. Give one of them"
                + " another code.",
            "f.yaml:20:13: The list places is empty. At least one entry is needed.");
  }

  @Test
  void what_is_paid_for_by_the_tariff_has_no_fee_and_a_fee_is_whole() {
    assertThat(
            problems(
                """
                title: Guardia
                from: 2026-04-01
                price: {by: tariff, fee: 10 EUR, covers: [labour]}
                """))
        .containsExactly(
            "f.yaml:3:26: What is paid for by the tariff has no fee. Remove it, or write \"by: fee\""
                + " or \"by: mixed\".",
            "f.yaml:3:42: What is paid for by the tariff has no covers. Remove it, or write \"by:"
                + " fee\" or \"by: mixed\".");
    assertThat(
            problems(
                """
                title: Guardia
                from: 2026-04-01
                price: {by: mixed, fee: 145,00 EUR, revision: {index: IPC, percent: 2}, covers: [hours]}
                """))
        .hasSizeGreaterThan(3)
        .anyMatch(each -> each.contains("A fee follows either an index or a percentage"))
        .anyMatch(each -> each.contains("hours is no kind of line. Write one of: labour,"))
        .anyMatch(each -> each.contains("The field every is missing"));
  }
}
