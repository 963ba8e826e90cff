package com.tarifario.rules.sheet;

import com.tarifario.core.tariff.Contests;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.text.Message;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.sheet.VerbReader.Proposed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rows propose: each different set once, by number. */
final class ProposalSets {

  private final Map<List<Proposal>, Integer> numbers = new HashMap<>();
  private final List<List<Proposal>> sets = new ArrayList<>();

  /** The number of the set; nothing if it was not added, nor one of equal proposals. */
  @Nullable Integer number(List<Proposed> parts) {
    Integer known = parts.size() == 1 ? parts.get(0).set() : null;
    if (known != null) {
      return known;
    }
    Integer number = numbers.get(Proposed.all(parts));
    return number == null ? null : keep(number, parts);
  }

  /** Adds a set that was not added, and gives its number. */
  int add(List<Proposed> parts) {
    List<Proposal> set = Proposed.all(parts);
    Integer number = sets.size();
    numbers.put(set, number);
    sets.add(set);
    return keep(number, parts);
  }

  /** Most sheets have one verb: then the number is found without a look at what it proposes. */
  private static Integer keep(Integer number, List<Proposed> parts) {
    if (parts.size() == 1) {
      parts.get(0).keepSet(number);
    }
    return number;
  }

  /** The set of that number. */
  List<Proposal> get(int number) {
    return sets.get(number);
  }

  /** All sets, by number. */
  List<List<Proposal>> sets() {
    return sets;
  }

  /** Why one row can't propose all of it; nothing if it can. */
  static Optional<Message> contradiction(List<Proposal> proposals) {
    for (int index = 0; index < proposals.size(); index++) {
      Proposal proposal = proposals.get(index);
      for (Proposal earlier : proposals.subList(0, index)) {
        if (earlier.equals(proposal)) {
          return Optional.of(Message.of(RulesMessage.PROPOSED_AGAIN, proposal.describe()));
        }
        if (Contests.contradict(earlier, proposal)) {
          return Optional.of(
              Message.of(
                  Contests.isOfOrder(earlier, proposal)
                      ? RulesMessage.PROPOSED_ORDER
                      : RulesMessage.PROPOSED_TWICE,
                  earlier.describe(),
                  proposal.describe()));
        }
      }
    }
    return Optional.empty();
  }
}
