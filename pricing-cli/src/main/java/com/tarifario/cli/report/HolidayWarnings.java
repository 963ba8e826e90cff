package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.AgreementMessage;
import com.tarifario.io.json.Tree;
import com.tarifario.store.agreement.YearWithoutHolidays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Tells of which regions and years the calendar has no holidays: years in a row are one range. */
public final class HolidayWarnings {

  private final List<Range> ranges = new ArrayList<>();

  /** Years in a row of a region. */
  private record Range(@Nullable String region, int from, int to) {

    boolean goesOn(YearWithoutHolidays next) {
      return Objects.equals(region, next.region()) && next.year() == to + 1;
    }

    String years() {
      return from == to ? String.valueOf(from) : from + "-" + to;
    }
  }

  /** The warnings about these years. */
  public HolidayWarnings(SortedSet<YearWithoutHolidays> years) {
    for (YearWithoutHolidays each : years) {
      int last = ranges.size() - 1;
      if (last >= 0 && ranges.get(last).goesOn(each)) {
        ranges.set(last, new Range(each.region(), ranges.get(last).from(), each.year()));
      } else {
        ranges.add(new Range(each.region(), each.year(), each.year()));
      }
    }
  }

  /** Writes them among the messages. */
  public void say(Terminal terminal) {
    for (Range each : ranges) {
      if (each.region() == null) {
        terminal.say(AgreementMessage.NO_HOLIDAYS, each.years());
      } else {
        terminal.say(AgreementMessage.NO_HOLIDAYS_OF_REGION, each.years(), each.region());
      }
    }
  }

  /** Them as lists of JSON. */
  public List<Map<String, Object>> trees() {
    return ranges.stream()
        .map(
            each ->
                Tree.of()
                    .with("region", each.region())
                    .with("from", each.from())
                    .with("to", each.to())
                    .map())
        .toList();
  }
}
