package com.tarifario.cli.command;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.LineMessage;
import com.tarifario.store.Store;
import com.tarifario.store.work.KeptWork;
import java.util.List;
import java.util.Map;

/** The work centres of what a piece of work comes from. */
final class ParentPlaces {

  private ParentPlaces() {}

  /** Says if the work is for another work centre than what it comes from. */
  static void warn(Store store, Terminal terminal, KeptWork work) {
    String own = work.work().workCentre();
    if (own == null) {
      return;
    }
    List<String> numbers = work.work().links().parents();
    Map<String, KeptWork> found = store.workBatch().byNumber(numbers);
    for (String number : numbers) {
      KeptWork parent = found.get(number);
      String centre = parent == null ? null : parent.work().workCentre();
      if (centre != null && !centre.equals(own)) {
        terminal.say(LineMessage.OTHER_CENTRE, work.number(), own, number, centre);
        return;
      }
    }
  }
}
