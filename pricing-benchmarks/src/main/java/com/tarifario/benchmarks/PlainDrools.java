package com.tarifario.benchmarks;

import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.WorkReport;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Plain Drools as it is used best: rules compiled to the executable model, one for each price, a
 * session for many lines, and a line found by hashed constraints.
 */
final class PlainDrools implements Side {

  /** What stands before the rules. */
  static final String HEADER =
      "package com.tarifario.benchmarks.plain;\nimport com.tarifario.benchmarks.PlainLine;\n\n";

  private final KieBase base;
  private final List<Proposal> proposals;
  private final ClientRegister clients;
  private final int linesPerSession;

  PlainDrools(Work work, int linesPerSession) {
    PlainRules rules = work.plainRules();
    this.base = compile(HEADER + rules.drl());
    this.proposals = rules.proposals();
    this.clients = work.clients();
    this.linesPerSession = linesPerSession;
  }

  /** What Drools decides with, compiled in the usual way. */
  static KieBase compile(String drl) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/com/tarifario/benchmarks/plain/rules.drl", drl);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  @Override
  public void price(List<WorkReport> reports, Sink sink) {
    List<ChargeLine> lines = new ArrayList<>(linesPerSession);
    for (WorkReport report : reports) {
      for (ChargeLine line : report.lines()) {
        lines.add(line);
        if (lines.size() == linesPerSession) {
          session(lines, sink);
          lines.clear();
        }
      }
    }
    if (!lines.isEmpty()) {
      session(lines, sink);
    }
  }

  private void session(List<ChargeLine> lines, Sink sink) {
    List<PlainLine> facts = new ArrayList<>(lines.size());
    KieSession session = base.newKieSession();
    try {
      for (ChargeLine line : lines) {
        PlainLine fact = new PlainLine(line, clients);
        facts.add(fact);
        session.insert(fact);
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    for (int index = 0; index < facts.size(); index++) {
      int rule = facts.get(index).rule();
      sink.take(Proposal.price(lines.get(index), rule < 0 ? null : proposals.get(rule)));
    }
  }
}
