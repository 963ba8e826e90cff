package com.tarifario.benchmarks.peers;

import com.tarifario.benchmarks.Company;
import com.tarifario.benchmarks.PriceRule;
import com.tarifario.benchmarks.Proposal;
import com.tarifario.benchmarks.Side;
import com.tarifario.benchmarks.Sink;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.WorkReport;
import java.util.List;

/** A side whose engine finds the number of the rule; the arithmetic is the same for all of them. */
final class FindingSide implements Side {

  private final Finder finder;
  private final List<Proposal> proposals;
  private final ClientRegister clients;

  FindingSide(Company company, Finder finder) {
    this.finder = finder;
    this.proposals = company.rules().stream().map(PriceRule::proposal).toList();
    this.clients = company.clients();
  }

  /** What the engine does. */
  interface Finder {

    /** The number of the rule that prices the line; -1 if there is none. */
    int find(Asked asked);
  }

  @Override
  public void price(List<WorkReport> reports, Sink sink) {
    for (WorkReport report : reports) {
      for (ChargeLine line : report.lines()) {
        int rule = finder.find(Asked.of(line, clients));
        sink.take(Proposal.price(line, rule < 0 ? null : proposals.get(rule)));
      }
    }
  }
}
