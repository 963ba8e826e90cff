package com.tarifario.io.json;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.money.Money;
import com.tarifario.core.offer.EstimatedPrice;
import com.tarifario.core.offer.OfferCandidate;
import com.tarifario.core.offer.OfferedService;
import com.tarifario.core.offer.Offering;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.core.offer.ServiceMatch;
import com.tarifario.core.offer.ServiceMatch.Reason;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be offered to a client, as trees of JSON. */
public final class OfferJson {

  private OfferJson() {}

  /**
   * The list.
   *
   * @param most how many that are offered at most
   * @param all whether what is not offered is in it, too
   */
  public static Map<String, Object> offering(Offering offering, int most, boolean all) {
    Stream<OfferedService> offered = offering.offered().stream().limit(most);
    Stream<OfferedService> others = all ? offering.others().stream() : Stream.of();
    return Tree.of()
        .with("client", offering.client().code())
        .with("date", offering.date())
        .with("rules", offering.rules())
        .with("tariff", offering.tariff())
        .with("services", Stream.concat(offered, others).map(OfferJson::service).toList())
        .map();
  }

  /**
   * One service at several places, with what is known of it and what became of each rule.
   *
   * @param nearMisses tells which rules nearly offer it
   * @param locale the language of the sentences
   */
  public static List<Map<String, Object>> explained(
      List<OfferedService> services,
      Function<OfferedService, List<Message>> nearMisses,
      Locale locale) {
    return services.stream()
        .map(
            each -> {
              Map<String, Object> tree = new LinkedHashMap<>(service(each));
              tree.put("facts", facts(each.match().facts()));
              tree.put(
                  "rules",
                  each.match().verdicts().stream()
                      .map(verdict -> verdict(verdict, locale))
                      .toList());
              tree.put(
                  "near_misses",
                  nearMisses.apply(each).stream().map(near -> near.in(locale)).toList());
              return tree;
            })
        .toList();
  }

  private static Map<String, Object> service(OfferedService service) {
    OfferCandidate candidate = service.candidate();
    ServiceMatch match = service.match();
    RenderedService rendered = candidate.rendered();
    EstimatedPrice price = service.price();
    Money amount = service.amount();
    return Tree.of()
        .with("rank", service.rank() == 0 ? null : service.rank())
        .with("concept", candidate.concept())
        .with("name", candidate.name(Locale.ROOT))
        .with("work_centre", candidate.place())
        .with("status", match.status().name().toLowerCase(Locale.ROOT))
        .with("score", match.isOffered() ? match.score() : null)
        .with("reasons", match.reasons().stream().map(OfferJson::reason).toList())
        .with("due", match.dueOn())
        .with("price", amount == null ? null : amount.amount())
        .with("currency", amount == null ? null : amount.currency())
        .with(
            "no_price",
            price == null || price.problems().isEmpty()
                ? null
                : price.problems().stream().map(Message::toString).toList())
        .with("rendered", rendered == null ? null : rendered(rendered))
        .map();
  }

  private static Map<String, Object> rendered(RenderedService rendered) {
    Money amount = rendered.amount();
    return Tree.of()
        .with("times", rendered.times())
        .with("first", rendered.first())
        .with("last", rendered.last())
        .with("amount", amount == null ? null : amount.amount())
        .with("currency", amount == null ? null : amount.currency())
        .map();
  }

  private static Map<String, Object> reason(Reason reason) {
    return Tree.of()
        .with("reason", reason.text())
        .with("rule", reason.rule().name())
        .with("layer", reason.rule().layer())
        .with("place", place(reason.rule()))
        .map();
  }

  private static Map<String, Object> verdict(Verdict verdict, Locale locale) {
    RuleRef rule = verdict.candidate().rule();
    return Tree.of()
        .with("rule", rule.name())
        .with("layer", rule.layer())
        .with("place", place(rule))
        .with("proposes", verdict.candidate().proposal().describe().in(locale))
        .with("applied", verdict.applied())
        .with("why", verdict.why().in(locale))
        .map();
  }

  private static String place(RuleRef rule) {
    return rule.location().file() + ":" + rule.location().line();
  }

  private static Map<String, Object> facts(Facts facts) {
    Tree tree = Tree.of();
    for (Field field : facts.vocabulary().fields()) {
      tree.with(field.name(), facts.get(field.name()));
    }
    return tree.map();
  }
}
