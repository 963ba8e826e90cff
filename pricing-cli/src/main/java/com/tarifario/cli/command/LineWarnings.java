package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.TimeSpan;
import com.tarifario.store.Store;
import com.tarifario.store.catalogue.ConceptLine;
import com.tarifario.store.work.KeptWork;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells of lines what may be so, but is mistyped as a rule. */
final class LineWarnings {

  private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

  private final Terminal terminal;

  LineWarnings(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Of a line that was corrected, what is told of one that is added; but only of what changed.
   *
   * @param calendar that it is priced by; null if none is known
   */
  void changed(
      Store store,
      Work document,
      ChargeLine before,
      ChargeLine after,
      @Nullable WorkCalendar calendar) {
    if (!after.date().equals(before.date())) {
      year(document, after);
    }
    if (!Objects.equals(after.time(), before.time())
        || !after.quantity().equals(before.quantity())
        || after.subject().kind() != before.subject().kind()) {
      hours(after, calendar);
    }
    if (!Objects.equals(after.assignment().concept(), before.assignment().concept())) {
      concept(store, after);
    }
  }

  /** If a line of a correcting note is changed, and others of the same item of an order are not. */
  void item(Store store, KeptWork note, LineId changed) {
    List<String> left =
        store.correcting().leftOfItem(note, changed.line()).stream()
            .map(each -> new LineId(changed.document(), each).toString())
            .toList();
    if (!left.isEmpty()) {
      terminal.say(LineMessage.ITEM_LEFT, changed, left, left.get(0));
    }
  }

  /** If the line is of another year than its document. */
  void year(Work document, ChargeLine line) {
    if (line.date().getYear() != document.on().getYear()) {
      terminal.say(
          LineMessage.OTHER_YEAR, line.id(), line.date(), document.number(), document.on());
    }
  }

  /** If the line names a budget concept that the catalogue has not, which has others. */
  void concept(Store store, ChargeLine line) {
    String concept = line.assignment().concept();
    if (concept == null) {
      return;
    }
    List<String> known =
        store.concepts().list().stream().map(ConceptLine::code).distinct().toList();
    if (!known.isEmpty() && !known.contains(concept)) {
      terminal.say(
          LineMessage.CONCEPT_UNKNOWN, line.id(), concept, Suggestion.hint(concept, known));
    }
  }

  /**
   * If its hours are such as nobody works, or its quantity is not what its hours come to.
   *
   * @param calendar that it is priced by; null if none is known
   */
  void hours(ChargeLine line, @Nullable WorkCalendar calendar) {
    ofHours(line, calendar).forEach(terminal::say);
  }

  /** The same, to be told by others. */
  static List<Message> ofHours(ChargeLine line, @Nullable WorkCalendar calendar) {
    List<Message> found = new ArrayList<>();
    TimeSpan time = line.time();
    if (time != null && time.isImplausible()) {
      found.add(
          Message.of(
              LineMessage.LONG_TIME,
              line.id(),
              time.start().toLocalTime(),
              time.end().toLocalTime(),
              time.length().toHours()));
    }
    if (time != null && contradicts(line.quantity(), time, calendar)) {
      found.add(
          Message.of(
              LineMessage.TIME_DIFFERS,
              line.id(),
              line.quantity(),
              time.start().toLocalTime(),
              time.end().toLocalTime(),
              time.elapsed(zone(calendar), line.quantity().unit())));
    }
    if (isLongerThanADay(line)) {
      found.add(Message.of(LineMessage.LONG_LABOUR, line.id(), line.quantity()));
    }
    return found;
  }

  /**
   * Whether a quantity can't be that of its hours. Less may be, without the breaks; but a tariff
   * with time bands has no price for it, and whoever names no tariff may have one of those.
   */
  private static boolean contradicts(
      Quantity quantity, TimeSpan time, @Nullable WorkCalendar calendar) {
    ZoneId zone = zone(calendar);
    if (!quantity.unit().isTime() || time.took(quantity, zone)) {
      return false;
    }
    boolean mayBeLess = calendar != null && !calendar.hasBands();
    return !mayBeLess
        || quantity.value().compareTo(time.elapsed(zone, quantity.unit()).value()) > 0;
  }

  private static ZoneId zone(@Nullable WorkCalendar calendar) {
    return calendar == null ? StoreCommand.zone() : calendar.zone();
  }

  /** Whether it is more labour than one person can do on its day. */
  private static boolean isLongerThanADay(ChargeLine line) {
    Quantity quantity = line.quantity();
    return line.subject().kind() == Kind.LABOUR
        && quantity.unit().isTime()
        && quantity.in(Unit.HOUR).value().compareTo(HOURS_A_DAY) > 0;
  }
}
