package com.tarifario.benchmarks.peers;

import com.tarifario.benchmarks.PriceRule;
import com.tarifario.benchmarks.PriceRule.Layer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tariff as one decision table of DMN 1.3, the highest layer first, which takes the first. */
final class DmnTable {

  static final String NAMESPACE = "https://tarifario.com/benchmarks";
  static final String MODEL = "tariff";
  static final String DECISION = "rule";

  private static final List<String> INPUTS = List.of("client", "centre", "quote", "group", "key");

  private DmnTable() {}

  /** The table. */
  static String xml(List<PriceRule> rules) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"")
        .append(MODEL)
        .append("\" name=\"")
        .append(MODEL)
        .append("\" namespace=\"")
        .append(NAMESPACE)
        .append("\">\n");
    for (String input : INPUTS) {
      xml.append("<inputData id=\"in-" + input + "\" name=\"" + input + "\"><variable name=\"")
          .append(input)
          .append("\" typeRef=\"string\"/></inputData>\n");
    }
    xml.append("<decision id=\"rule\" name=\"rule\"><variable name=\"rule\" typeRef=\"number\"/>");
    for (String input : INPUTS) {
      xml.append("<informationRequirement id=\"needs-" + input + "\"><requiredInput href=\"#in-")
          .append(input)
          .append("\"/></informationRequirement>\n");
    }
    xml.append("<decisionTable id=\"table\" hitPolicy=\"FIRST\">\n");
    for (String input : INPUTS) {
      xml.append("<input id=\"column-" + input + "\"><inputExpression id=\"asks-" + input)
          .append("\" typeRef=\"string\"><text>" + input + "</text></inputExpression></input>\n");
    }
    xml.append("<output id=\"number\" name=\"number\" typeRef=\"number\"/>\n");
    for (int layer = Layer.values().length - 1; layer >= 0; layer--) {
      for (int number = 0; number < rules.size(); number++) {
        if (rules.get(number).layer().ordinal() == layer) {
          append(xml, rules.get(number), number);
        }
      }
    }
    return xml.append("</decisionTable></decision></definitions>\n").toString();
  }

  private static void append(StringBuilder xml, PriceRule rule, int number) {
    xml.append("<rule id=\"row-" + number + "\">");
    cell(xml, ofClient(rule.layer()) ? rule.of() : null);
    cell(xml, rule.centre());
    cell(xml, rule.layer() == Layer.QUOTE ? rule.of() : null);
    cell(xml, rule.layer() == Layer.RATE_GROUPS ? rule.of() : null);
    cell(xml, rule.category() == null ? rule.kind().name() : rule.category());
    xml.append("<outputEntry><text>" + number + "</text></outputEntry></rule>\n");
  }

  private static boolean ofClient(Layer layer) {
    return layer == Layer.CLIENT || layer == Layer.WORK_CENTRE;
  }

  private static void cell(StringBuilder xml, @Nullable String value) {
    String text = value == null ? "-" : '"' + value + '"';
    xml.append("<inputEntry><text>" + text + "</text></inputEntry>");
  }

  /** Hands what is asked to an engine. */
  static void fill(Asked asked, Map<String, @Nullable Object> variables) {
    variables.put("client", asked.getClient());
    variables.put("centre", asked.getCentre());
    variables.put("quote", asked.getQuote());
    variables.put("group", asked.getGroup());
    variables.put("key", asked.getKey());
  }
}
