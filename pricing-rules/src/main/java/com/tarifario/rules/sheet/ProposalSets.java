package com.tarifario.rules.sheet;

import com.tarifario.core.tariff.Contests;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.text.Message;
import com.tarifario.rules.RulesMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rows propose: each different set once, by number. */
final class ProposalSets {

  private final Map<List<Proposal>, Integer> numbers = new HashMap<>();
  private final List<List<Proposal>> sets = new ArrayList<>();

  /** The number of the set. */
  int number(List<Proposal> proposals) {
    return numbers.computeIfAbsent(
        proposals,
        set -> {
          sets.add(List.copyOf(set));
          return sets.size() - 1;
        });
  }

  /** Whether the set is there already, and so has been looked at. */
  boolean knows(List<Proposal> proposals) {
    return numbers.containsKey(proposals);
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
              Message.of(RulesMessage.PROPOSED_TWICE, earlier.describe(), proposal.describe()));
        }
      }
    }
    return Optional.empty();
  }
}
