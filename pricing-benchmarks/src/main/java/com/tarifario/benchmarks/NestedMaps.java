package com.tarifario.benchmarks;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.WorkReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same tariff as a programmer writes it by hand who knows that there are these four layers and
 * these two formulas: maps in maps, the highest layer first.
 */
final class NestedMaps implements Side {

  private final Map<String, Map<String, Map<String, Proposal>>> centres = new HashMap<>();
  private final Map<String, Map<String, Proposal>> clients = new HashMap<>();
  private final Map<String, Map<String, Proposal>> quotes = new HashMap<>();
  private final Map<String, Map<String, Proposal>> groups = new HashMap<>();
  private final ClientRegister register;

  /** The maps of these rules. */
  NestedMaps(List<PriceRule> rules, ClientRegister register) {
    this.register = register;
    for (PriceRule rule : rules) {
      Map<String, Proposal> byKind =
          switch (rule.layer()) {
            case RATE_GROUPS -> of(groups, rule.of());
            case QUOTE -> of(quotes, rule.of());
            case CLIENT -> of(clients, rule.of());
            case WORK_CENTRE ->
                of(
                    centres.computeIfAbsent(rule.of(), key -> new HashMap<>()),
                    String.valueOf(rule.centre()));
          };
      byKind.put(rule.category() == null ? rule.kind().name() : rule.category(), rule.proposal());
    }
  }

  private static Map<String, Proposal> of(Map<String, Map<String, Proposal>> map, String key) {
    return map.computeIfAbsent(key, each -> new HashMap<>());
  }

  @Override
  public void price(List<WorkReport> reports, Sink sink) {
    for (WorkReport report : reports) {
      for (ChargeLine line : report.lines()) {
        sink.take(price(line));
      }
    }
  }

  /** The line with its price; without one if no rule has one. */
  SimplePrice price(ChargeLine line) {
    String category = line.subject().category();
    return Proposal.price(
        line,
        find(
            line.assignment().client(),
            line.assignment().workCentre(),
            line.assignment().quoteTariff(),
            category == null ? line.subject().kind().name() : category));
  }

  /**
   * What prices a line; null if nothing does.
   *
   * @param key the category of labour; of other kinds, the kind
   */
  @Nullable Proposal find(
      String client, @Nullable String centre, @Nullable String quote, String key) {
    Proposal rule = null;
    Map<String, Map<String, Proposal>> ofClient = centres.get(client);
    if (ofClient != null) {
      rule = find(ofClient, centre, key);
    }
    if (rule == null) {
      rule = find(clients, client, key);
    }
    if (rule == null && quote != null) {
      rule = find(quotes, quote, key);
    }
    if (rule == null) {
      rule = find(groups, group(client), key);
    }
    return rule;
  }

  private @Nullable String group(String code) {
    Client client = register.client(code);
    return client == null ? null : client.rateGroup();
  }

  private static @Nullable Proposal find(
      Map<String, Map<String, Proposal>> map, @Nullable String of, String key) {
    Map<String, Proposal> byKind = map.get(of);
    return byKind == null ? null : byKind.get(key);
  }
}
