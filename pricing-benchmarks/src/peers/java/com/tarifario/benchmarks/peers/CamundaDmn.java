package com.tarifario.benchmarks.peers;

import com.tarifario.benchmarks.Company;
import com.tarifario.benchmarks.Peer;
import com.tarifario.benchmarks.Side;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Camunda 7 DMN: one decision table, by the older of its two engines for expressions, which keeps
 * what it has compiled and so is some 50 times faster than the newer one.
 */
public final class CamundaDmn implements Peer {

  @Override
  public String name() {
    return "camunda-dmn";
  }

  @Override
  public Side of(Company company) {
    DefaultDmnEngineConfiguration settings =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    DmnEngine engine = settings.enableFeelLegacyBehavior(true).buildEngine();
    byte[] xml = DmnTable.xml(company.rules()).getBytes(StandardCharsets.UTF_8);
    DmnDecision decision = engine.parseDecision(DmnTable.DECISION, new ByteArrayInputStream(xml));
    return new FindingSide(company, asked -> find(engine, decision, asked));
  }

  private static int find(DmnEngine engine, DmnDecision decision, Asked asked) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    DmnTable.fill(asked, variables);
    DmnDecisionTableResult result = engine.evaluateDecisionTable(decision, variables);
    return result.isEmpty() ? -1 : ((Number) result.getSingleEntry()).intValue();
  }
}
