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
import org.jspecify.annotations.Nullable;

/** What rows propose: each different set once, by number. */
final class ProposalSets {

  private final Map<List<Proposal>, Integer> numbers = new HashMap<>();
  private final List<List<Proposal>> sets = new ArrayList<>();

  /** The number of the set; nothing if it was not added. */
  @Nullable Integer number(List<Proposal> proposals) {
    return numbers.get(proposals);
  }

  /** Adds a set that was not added, and gives its number. */
  int add(List<Proposal> proposals) {
    List<Proposal> set = List.copyOf(proposals);
    numbers.put(set, sets.size());
    sets.add(set);
    return sets.size() - 1;
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
