package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.tariff.Tariff;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose holidays count, and whose clock: those of the tariff's calendar. */
final class CalendarOptions {

  @Option(
      names = {"-t", "--tariff"},
      paramLabel = "${bundle:label.dir}",
      defaultValue = "${env:TARIFARIO_TARIFF}",
      order = 40,
      descriptionKey = "calendar.tariff")
  private @Nullable Path tariff;

  @Option(names = "--trust-code", order = 50, descriptionKey = "trust-code")
  private boolean trustCode;

  private @Nullable Tariff loaded;

  /** The tariff; null if none is named. */
  @Nullable Tariff tariff() {
    if (loaded == null && tariff != null) {
      loaded = TariffOptions.load(tariff, trustCode);
    }
    return loaded;
  }

  /** The calendar of the tariff; says so if there is none, so that no holidays are known. */
  WorkCalendar calendar(Terminal terminal) {
    Tariff named = tariff();
    WorkCalendar calendar = named == null ? WorkCalendar.NONE : named.calendar();
    if (calendar.isNone()) {
      terminal.say(AgreementMessage.NO_CALENDAR);
    }
    return calendar;
  }
}
