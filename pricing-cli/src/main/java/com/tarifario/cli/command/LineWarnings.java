package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.TimeSpan;
import com.tarifario.store.Store;
import com.tarifario.store.catalogue.ConceptLine;
import java.util.List;
import java.util.Objects;

/** Tells of lines what may be so, but is mistyped as a rule. */
final class LineWarnings {

  private final Terminal terminal;

  LineWarnings(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Of a line that was corrected, what is told of one that is added; but only of what changed. */
  void changed(Store store, Work document, ChargeLine before, ChargeLine after) {
    if (!after.date().equals(before.date())) {
      year(document, after);
    }
    if (!Objects.equals(after.time(), before.time())) {
      time(after);
    }
    if (!Objects.equals(after.assignment().concept(), before.assignment().concept())) {
      concept(store, after);
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

  /** If the line was worked for longer than anybody works on end. */
  void time(ChargeLine line) {
    TimeSpan time = line.time();
    if (time != null && time.isImplausible()) {
      terminal.say(
          LineMessage.LONG_TIME,
          line.id(),
          time.start().toLocalTime(),
          time.end().toLocalTime(),
          time.length().toHours());
    }
  }
}
