package com.tarifario.core.agreement;

import com.tarifario.core.agreement.PlannedVisit.Cause;
import com.tarifario.core.calendar.DayKind;
import com.tarifario.core.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the visits of an agreement out of its terms. The same terms always give the same visits,
 * and those up to a day are the beginning of those up to a later one.
 */
public final class Planner {

  private final Recurrence recurrence;
  private final Function<String, WorkCalendar> calendars;

  /**
   * A planner.
   *
   * @param recurrence who knows recurrence rules
   * @param calendars the calendar of a work centre, by its code: which days are holidays there
   */
  public Planner(Recurrence recurrence, Function<String, WorkCalendar> calendars) {
    this.recurrence = recurrence;
    this.calendars = calendars;
  }

  /**
   * The visits whose rule has them up to a day, in the order of the days of their rules; those that
   * are left out among them.
   *
   * @param until the last day; visits after the agreement's end are never planned
   */
  public List<PlannedVisit> plan(AgreementTerms terms, LocalDate until) {
    LocalDate end = terms.to();
    LocalDate last = end != null && end.isBefore(until) ? end : until;
    List<PlannedVisit> visits = new ArrayList<>();
    for (PlannedService service : terms.services()) {
      Schedule schedule = service.schedule();
      LocalDate first = schedule.from() == null ? terms.from() : schedule.from();
      List<LocalDate> days =
          recurrence.days(schedule.rule(), first, last).stream()
              .filter(day -> !day.isBefore(terms.from()))
              .toList();
      for (ServicePlace place : service.places()) {
        Place there = new Place(terms, schedule, calendars.apply(place.centre()));
        for (String asset : assets(service, place)) {
          there.visits(service.code(), place.centre(), asset, days, visits);
        }
      }
    }
    visits.sort(Comparator.comparing(PlannedVisit::key));
    return visits;
  }

  /**
   * Why a day will not do for a visit of a service at a work centre, as a plan would see it;
   * nothing if it will do, or the terms do not have the service.
   */
  public Set<Obstacle> obstacles(
      AgreementTerms terms, String service, String centre, LocalDate day) {
    return terms
        .service(service)
        .map(each -> new Place(terms, each.schedule(), calendars.apply(centre)).obstacles(day))
        .orElse(Set.of());
  }

  private static List<String> assets(PlannedService service, ServicePlace place) {
    return service.visit().onePerAsset() && !place.assets().isEmpty()
        ? place.assets().stream().map(AssetTask::asset).toList()
        : List.of("");
  }

  /** A service at a work centre. */
  private record Place(AgreementTerms terms, Schedule schedule, WorkCalendar calendar) {

    void visits(
        String service,
        String centre,
        String asset,
        List<LocalDate> days,
        List<PlannedVisit> visits) {
      Set<LocalDate> taken = new HashSet<>();
      for (LocalDate day : days) {
        VisitKey key = new VisitKey(service, centre, asset, day);
        Cause cause = cause(day);
        LocalDate on = cause == null ? day : moved(day, cause);
        if (on == null || taken.add(on)) {
          visits.add(new PlannedVisit(key, on, cause));
        } else {
          visits.add(new PlannedVisit(key, null, Cause.TOGETHER));
        }
      }
    }

    /** Why a visit can't be on the day; null if it can. */
    private @Nullable Cause cause(LocalDate day) {
      boolean off = schedule.daysOff() != Shift.KEEP && (isHoliday(day) || isOff(day));
      if (off && schedule.daysOff() == Shift.SKIP) {
        // What is left out anyway is not moved because it is closed then, too.
        return Cause.DAY_OFF;
      }
      if (schedule.whenClosed() != Shift.KEEP && isClosed(day)) {
        return Cause.CLOSED;
      }
      return off ? Cause.DAY_OFF : null;
    }

    Set<Obstacle> obstacles(LocalDate day) {
      Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
      if (schedule.daysOff() != Shift.KEEP && isHoliday(day)) {
        found.add(Obstacle.HOLIDAY);
      }
      if (schedule.daysOff() != Shift.KEEP && isOff(day)) {
        found.add(Obstacle.DAY_OFF);
      }
      if (schedule.whenClosed() != Shift.KEEP && isClosed(day)) {
        found.add(Obstacle.CLOSED);
      }
      return found;
    }

    private boolean isClosed(LocalDate day) {
      MonthDay dayOfYear = MonthDay.from(day);
      return schedule.isClosed(dayOfYear) || terms.isClosed(dayOfYear);
    }

    private boolean isOff(LocalDate day) {
      return !terms.workingDays().contains(day.getDayOfWeek());
    }

    private boolean isHoliday(LocalDate day) {
      return calendar.dayKind(day) == DayKind.HOLIDAY;
    }

    private @Nullable LocalDate moved(LocalDate day, Cause cause) {
      Shift shift = cause == Cause.CLOSED ? schedule.whenClosed() : schedule.daysOff();
      if (shift == Shift.SKIP) {
        return null;
      }
      boolean later = shift == Shift.NEXT;
      LocalDate found = search(day, later);
      return found == null ? search(day, !later) : found;
    }

    /** The nearest day that will do, inside the agreement and a year; null if there is none. */
    private @Nullable LocalDate search(LocalDate day, boolean later) {
      Predicate<LocalDate> willDo = each -> cause(each) == null;
      LocalDate limit = later ? day.plusYears(1) : day.minusYears(1);
      for (LocalDate each = day; !each.equals(limit); each = each.plusDays(later ? 1 : -1)) {
        if (!terms.isInForce(each)) {
          return null;
        }
        if (willDo.test(each)) {
          return each;
        }
      }
      return null;
    }
  }
}
