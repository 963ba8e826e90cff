package com.tarifario.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.agreement.PlannedVisit.Cause;
import com.tarifario.core.calendar.Holidays;
import com.tarifario.core.calendar.Season.Span;
import com.tarifario.core.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Visits are on the days of their rule, or on another for a reason that is told. */
class PlannerTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private static List<PlannedVisit> plan(AgreementTerms terms, String... holidays) {
    return planner(holidays).plan(terms, LAST);
  }

  private static Planner planner(String... holidays) {
    WorkCalendar calendar =
        new WorkCalendar(
            ZoneId.of("Europe/Madrid"),
            Holidays.of(List.of(holidays).stream().map(LocalDate::parse).toList()),
            List.of(),
            null);
    return new Planner(new SimpleRecurrence(), centre -> calendar);
  }

  private static PlannedVisit visit(String original, String on, Cause cause) {
    return new PlannedVisit(
        new VisitKey("REV", "01", "", LocalDate.parse(original)),
        on.isEmpty() ? null : LocalDate.parse(on),
        cause);
  }

  private static PlannedVisit visit(String day) {
    LocalDate on = LocalDate.parse(day);
    return new PlannedVisit(new VisitKey("REV", "01", "", on), on, null);
  }

  @Test
  void a_visit_is_on_the_day_of_its_rule_inside_the_agreement() {
    AgreementTerms terms =
        TermsOf.services(MONDAY, LocalDate.of(2026, 7, 25), TermsOf.service(Schedule.of("7")));
    assertThat(plan(terms))
        .containsExactly(visit("2026-07-06"), visit("2026-07-13"), visit("2026-07-20"));
  }

  @Test
  void a_rule_that_counts_from_before_the_agreement_has_no_visits_before_it() {
    AgreementTerms terms =
        TermsOf.services(
            LocalDate.of(2026, 7, 8),
            LocalDate.of(2026, 7, 20),
            TermsOf.service(Schedule.of("7").from(MONDAY)));
    assertThat(plan(terms)).containsExactly(visit("2026-07-13"), visit("2026-07-20"));
  }

  @Test
  void a_visit_on_a_day_off_moves_to_the_next_or_the_last_working_day_is_left_out_or_stays() {
    LocalDate saturday = LocalDate.of(2026, 7, 4);
    LocalDate to = LocalDate.of(2026, 7, 10);
    PlannedService service = TermsOf.service(Schedule.of("7").from(saturday));
    LocalDate from = LocalDate.of(2026, 7, 1);
    assertThat(plan(TermsOf.services(from, to, service), "2026-07-06"))
        .containsExactly(visit("2026-07-04", "2026-07-07", Cause.DAY_OFF));
    assertThat(plan(TermsOf.services(from, to, with(service, Shift.PREVIOUS)), "2026-07-03"))
        .containsExactly(visit("2026-07-04", "2026-07-02", Cause.DAY_OFF));
    assertThat(plan(TermsOf.services(from, to, with(service, Shift.SKIP))))
        .containsExactly(visit("2026-07-04", "", Cause.DAY_OFF));
    assertThat(plan(TermsOf.services(from, to, with(service, Shift.KEEP))))
        .containsExactly(visit("2026-07-04"));
  }

  @Test
  void what_is_left_out_on_days_off_is_not_moved_out_of_a_closed_season() {
    LocalDate saturday = LocalDate.of(2026, 7, 4);
    Schedule schedule =
        Schedule.of("7")
            .from(saturday)
            .onDaysOff(Shift.SKIP)
            .closed(List.of(new Span(MonthDay.of(7, 1), MonthDay.of(7, 5))), Shift.NEXT);
    AgreementTerms terms =
        TermsOf.services(
            LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 10), TermsOf.service(schedule));
    assertThat(plan(terms)).containsExactly(visit("2026-07-04", "", Cause.DAY_OFF));
  }

  private static PlannedService with(PlannedService service, Shift daysOff) {
    return TermsOf.service(service.schedule().onDaysOff(daysOff));
  }

  @Test
  void holidays_are_those_of_the_region_of_each_work_centre() {
    PlannedService service =
        TermsOf.service(Schedule.of("7"), ServicePlace.of("01"), ServicePlace.of("02"));
    Planner planner =
        new Planner(
            new SimpleRecurrence(),
            centre ->
                new WorkCalendar(
                    ZoneId.of("Europe/Madrid"),
                    centre.equals("02") ? Set.of(MONDAY) : Set.<LocalDate>of(),
                    List.of(),
                    null));
    assertThat(planner.plan(TermsOf.services(MONDAY, MONDAY.plusDays(6), service), LAST))
        .extracting(PlannedVisit::on)
        .containsExactly(MONDAY, MONDAY.plusDays(1));
  }

  @Test
  void a_visit_is_never_moved_out_of_the_agreement() {
    AgreementTerms terms =
        TermsOf.services(MONDAY, LocalDate.of(2026, 7, 12), TermsOf.service(Schedule.of("6")));
    assertThat(plan(terms))
        .containsExactly(visit("2026-07-06"), visit("2026-07-12", "2026-07-10", Cause.DAY_OFF));
  }

  @Test
  void visits_of_a_closed_season_come_to_one_on_the_first_open_day() {
    Schedule weekly = Schedule.of("7").closed(List.of(TermsOf.AUGUST), Shift.NEXT);
    AgreementTerms terms =
        TermsOf.services(
            LocalDate.of(2026, 8, 17), LocalDate.of(2026, 9, 7), TermsOf.service(weekly));
    assertThat(plan(terms))
        .containsExactly(
            visit("2026-08-17", "2026-09-01", Cause.CLOSED),
            visit("2026-08-24", "", Cause.TOGETHER),
            visit("2026-08-31", "", Cause.TOGETHER),
            visit("2026-09-07"));
  }

  @Test
  void nothing_is_planned_when_the_whole_agreement_is_closed() {
    AgreementTerms open =
        TermsOf.services(MONDAY, LocalDate.of(2026, 8, 10), TermsOf.service(Schedule.of("28")));
    AgreementTerms closed =
        new AgreementTerms(
            open.title(),
            null,
            open.from(),
            open.to(),
            null,
            open.workingDays(),
            List.of(TermsOf.AUGUST),
            open.price(),
            open.services(),
            open.attributes());
    assertThat(plan(closed))
        .containsExactly(visit("2026-07-06"), visit("2026-08-03", "2026-07-31", Cause.CLOSED));
  }

  @Test
  void there_is_a_visit_for_each_piece_of_equipment_if_that_was_agreed() {
    ServicePlace place =
        new ServicePlace(
            "01",
            List.of(new AssetTask("CAM-1", List.of("Medir")), new AssetTask("CAM-2", List.of())),
            List.of("Avisar"));
    PlannedService one = TermsOf.service(Schedule.of("200"), place);
    PlannedService each =
        new PlannedService(
            one.code(),
            one.title(),
            one.schedule(),
            one.places(),
            List.of("Limpiar"),
            new VisitTerms(List.of(), null, null, null, null, null, true, false));
    assertThat(plan(TermsOf.services(MONDAY, LAST, one))).hasSize(1);
    assertThat(plan(TermsOf.services(MONDAY, LAST, each)))
        .extracting(visit -> visit.key().toString())
        .containsExactly("REV/01/CAM-1/2026-07-06", "REV/01/CAM-2/2026-07-06");
    assertThat(each.steps("01", "CAM-1")).containsExactly("Limpiar", "Avisar", "CAM-1: Medir");
    assertThat(each.steps("01", "CAM-2")).containsExactly("Limpiar", "Avisar", "CAM-2");
    assertThat(each.steps("01", "")).containsExactly("Limpiar", "Avisar", "CAM-1: Medir", "CAM-2");
  }

  @Property
  void what_is_planned_until_a_day_is_the_beginning_of_what_is_planned_until_a_later_one(
      @ForAll @IntRange(min = 1, max = 40) int every,
      @ForAll Shift daysOff,
      @ForAll Shift whenClosed,
      @ForAll @IntRange(max = 180) int some,
      @ForAll @IntRange(max = 180) int more) {
    Schedule schedule =
        Schedule.of(String.valueOf(every))
            .onDaysOff(daysOff)
            .closed(List.of(TermsOf.AUGUST), whenClosed);
    AgreementTerms terms =
        TermsOf.services(MONDAY, LocalDate.of(2027, 6, 30), TermsOf.service(schedule));
    Planner planner = planner("2026-10-12", "2026-12-08", "2026-12-25");
    List<PlannedVisit> few = planner.plan(terms, MONDAY.plusDays(some));
    List<PlannedVisit> many = planner.plan(terms, MONDAY.plusDays(some + (long) more));
    assertThat(many.subList(0, few.size())).isEqualTo(few);
    assertThat(many.stream().flatMap(each -> each.day().stream()).toList())
        .doesNotHaveDuplicates()
        .allMatch(terms::isInForce);
  }
}
