package com.tarifario.benchmarks.peers;

import com.tarifario.benchmarks.Company;
import com.tarifario.benchmarks.Peer;
import com.tarifario.benchmarks.PriceRule;
import com.tarifario.benchmarks.PriceRule.Layer;
import com.tarifario.benchmarks.Proposal;
import com.tarifario.benchmarks.Side;
import com.tarifario.benchmarks.Sink;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.WorkReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Evrete: a rule for each price, with conditions as Java predicates that rules share, and a session
 * for 1,000 lines.
 */
public final class Evrete implements Peer {

  private static final int LINES_PER_SESSION = 1_000;

  @Override
  public String name() {
    return "evrete";
  }

  @Override
  public Side of(Company company) {
    KnowledgeService service = new KnowledgeService();
    RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
    Shared shared = new Shared();
    List<PriceRule> rules = company.rules();
    for (int number = 0; number < rules.size(); number++) {
      add(builder, shared, rules.get(number), number);
    }
    return new EvreteSide(company, builder.build());
  }

  private static void add(
      RuleSetBuilder<Knowledge> builder, Shared shared, PriceRule rule, int number) {
    String key = rule.category() == null ? rule.kind().name() : rule.category();
    int layer = rule.layer().ordinal();
    LhsBuilder<Knowledge> left =
        builder
            .newRule(rule.name())
            .forEach("$a", Fact.class)
            .where(shared.is(rule.of()), "$a." + field(rule.layer()))
            .where(shared.is(key), "$a.key");
    if (rule.centre() != null) {
      left = left.where(shared.is(rule.centre()), "$a.centre");
    }
    left.execute(context -> context.<Fact>get("$a").propose(layer, number));
  }

  /**
   * Conditions by what they compare with: rules with the same one share it, and it is asked once.
   */
  private static final class Shared {

    private final Map<String, ValuesPredicate> conditions = new HashMap<>();

    ValuesPredicate is(String value) {
      return conditions.computeIfAbsent(value, each -> values -> each.equals(values.get(0)));
    }
  }

  private static String field(Layer layer) {
    return switch (layer) {
      case RATE_GROUPS -> "group";
      case QUOTE -> "quote";
      case CLIENT, WORK_CENTRE -> "client";
    };
  }

  /** A line as a fact, which keeps what the highest layer proposes. */
  public static final class Fact {

    private final Asked asked;
    private int layer = -1;
    private int rule = -1;

    Fact(Asked asked) {
      this.asked = asked;
    }

    void propose(int ofLayer, int number) {
      if (ofLayer > layer) {
        layer = ofLayer;
        rule = number;
      }
    }

    /** The client's code. */
    public String getClient() {
      return asked.getClient();
    }

    /** The work centre's code. */
    public @Nullable String getCentre() {
      return asked.getCentre();
    }

    /** The named type of quote. */
    public @Nullable String getQuote() {
      return asked.getQuote();
    }

    /** The client's rate group. */
    public @Nullable String getGroup() {
      return asked.getGroup();
    }

    /** The category of labour; of other kinds, the kind. */
    public String getKey() {
      return asked.getKey();
    }
  }

  private static final class EvreteSide implements Side {

    private final Knowledge knowledge;
    private final List<Proposal> proposals;
    private final ClientRegister clients;

    EvreteSide(Company company, Knowledge knowledge) {
      this.knowledge = knowledge;
      this.proposals = company.rules().stream().map(PriceRule::proposal).toList();
      this.clients = company.clients();
    }

    @Override
    public void price(List<WorkReport> reports, Sink sink) {
      List<ChargeLine> lines = reports.stream().flatMap(each -> each.lines().stream()).toList();
      for (int from = 0; from < lines.size(); from += LINES_PER_SESSION) {
        session(lines.subList(from, Math.min(from + LINES_PER_SESSION, lines.size())), sink);
      }
    }

    private void session(List<ChargeLine> lines, Sink sink) {
      List<Fact> facts = new ArrayList<>(lines.size());
      for (ChargeLine line : lines) {
        facts.add(new Fact(Asked.of(line, clients)));
      }
      StatelessSession session = knowledge.newStatelessSession();
      session.insert(facts);
      session.fire();
      for (int index = 0; index < facts.size(); index++) {
        int rule = facts.get(index).rule;
        sink.take(Proposal.price(lines.get(index), rule < 0 ? null : proposals.get(rule)));
      }
    }
  }
}
