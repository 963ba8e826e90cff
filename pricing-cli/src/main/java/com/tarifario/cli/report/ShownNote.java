package com.tarifario.cli.report;

import com.tarifario.core.money.Money;
import com.tarifario.core.valuation.TaxTotal;
import com.tarifario.core.work.Subject;
import com.tarifario.io.json.Tree;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.Store;
import com.tarifario.store.correction.CorrectedLine;
import com.tarifario.store.correction.KeptCorrection;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.order.KeptOrderLine;
import com.tarifario.store.valuation.KeptValuation;
import com.tarifario.store.valuation.ValuedLine;
import com.tarifario.store.work.KeptWork;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A delivery note with all that is shown of it.
 *
 * @param work the note
 * @param lines its lines by their numbers, in their order
 * @param sources what they deliver, by their numbers
 * @param ofKinds the numbers of those that are the share of one kind in a line of an order
 * @param valuation what it was valued at; null if never
 * @param valued what became of the lines that are there, and of their charges; empty if it was
 *     never valued
 * @param complete whether it was valued with just these lines; else its sums are of others
 * @param correction what it changes of a frozen one; null if it corrects none, or its sums are of
 *     other lines
 * @param outdated whether its lines were changed since it was valued
 */
public record ShownNote(
    KeptWork work,
    Map<String, KeptLine> lines,
    Map<String, String> sources,
    Set<String> ofKinds,
    @Nullable KeptValuation valuation,
    List<ValuedLine> valued,
    boolean complete,
    @Nullable KeptCorrection correction,
    boolean outdated) {

  /** The note as it is in the database. */
  public static ShownNote of(Store store, KeptWork work) {
    List<KeptLine> all = store.lines().of(work);
    Map<String, KeptLine> lines = new LinkedHashMap<>();
    all.forEach(each -> lines.put(each.number(), each));
    KeptValuation valuation = all.isEmpty() ? null : store.valuations().newest(work).orElse(null);
    List<ValuedLine> valued = valuation == null ? List.of() : store.valuations().lines(valuation);
    boolean complete = valuation != null && numbers(valued).equals(lines.keySet());
    return new ShownNote(
        work,
        lines,
        store.noteSources().of(all),
        ofKinds(store, work),
        valuation,
        valued.stream().filter(each -> lines.containsKey(ofLine(each))).toList(),
        complete,
        valuation == null || !complete ? null : store.corrections().find(valuation).orElse(null),
        store.documents().isOutdated(work));
  }

  private static Set<String> numbers(List<ValuedLine> valued) {
    return valued.stream()
        .filter(each -> !each.isCharge())
        .map(ValuedLine::line)
        .collect(Collectors.toSet());
  }

  /** The number of the line, or of the line that caused the charge. */
  private static String ofLine(ValuedLine each) {
    return Objects.requireNonNullElse(each.parent(), each.line());
  }

  /** The lines that were added since it was valued; all if it never was. */
  List<KeptLine> added() {
    Set<String> known = numbers(valued);
    return lines.values().stream().filter(each -> !known.contains(each.number())).toList();
  }

  /** A note that corrects another has the lines of that, which deliver something. */
  private static Set<String> ofKinds(Store store, KeptWork note) {
    KeptWork first = note;
    for (String corrects = note.work().links().corrects(); corrects != null; ) {
      first = store.works().get(corrects);
      corrects = first.work().links().corrects();
    }
    Map<String, Long> delivered = new HashMap<>();
    for (KeptLine each : store.lines().of(first)) {
      Long orderLine = each.source().orderLine();
      if (orderLine != null) {
        delivered.put(each.number(), orderLine);
      }
    }
    Set<Long> shared = new HashSet<>();
    for (KeptOrderLine each : store.orderLines().byId(Set.copyOf(delivered.values()))) {
      if (!each.line().parts().isEmpty()) {
        shared.add(each.id());
      }
    }
    delivered.values().retainAll(shared);
    return delivered.keySet();
  }

  /** The note as a tree of JSON. */
  public Map<String, Object> tree() {
    Map<String, Object> tree = WorkJson.work(work.work());
    tree.put("to_value", work.toValue());
    tree.put("to_bill", work.toBill());
    tree.put("changed_since_valued", outdated);
    List<Map<String, Object>> all = new ArrayList<>();
    if (valuation != null && complete) {
      tree.put("tariff", valuation.tariff());
      tree.put("net", valuation.net().amount());
      tree.put("tax", valuation.tax().amount());
      tree.put("gross", valuation.gross().amount());
      tree.put("taxes", valuation.taxes().stream().map(ShownNote::tax).toList());
    }
    valued.forEach(each -> all.add(line(each)));
    added().forEach(each -> all.add(line(each).map()));
    tree.put("lines", all);
    if (correction != null) {
      tree.put(
          "correction",
          Tree.of()
              .with("net", correction.net().amount())
              .with("tax", correction.tax().amount())
              .with("gross", correction.gross().amount())
              .with("lines", correction.lines().stream().map(ShownNote::corrected).toList())
              .map());
    }
    return tree;
  }

  private Tree line(KeptLine line) {
    Subject subject = line.line().subject();
    return Tree.of()
        .with("line", line.number())
        .with("delivers", sources.get(line.number()))
        .with("date", line.line().date())
        .with("kind", subject.kind().name().toLowerCase(Locale.ROOT))
        .with("description", subject.description())
        .with("quantity", line.line().chargeable().value())
        .with("unit", line.line().quantity().unit().symbol());
  }

  private Map<String, Object> line(ValuedLine each) {
    KeptLine own = lines.get(each.line());
    Tree tree =
        own == null
            ? Tree.of()
                .with("line", each.line())
                .with("charge", each.charge())
                .with("caused_by", each.parent())
                .with("kind", each.kind().name().toLowerCase(Locale.ROOT))
                .with("unit", each.quantity().unit().symbol())
            : line(own);
    return tree.with("quantity", each.quantity().value())
        .with("status", each.status().name().toLowerCase(Locale.ROOT))
        .with("unit_price", number(each.unitPrice()))
        .with("amount", number(each.amount()))
        .with("problem", each.problem())
        .map();
  }

  private static Map<String, Object> tax(TaxTotal tax) {
    return Tree.of()
        .with("rate", tax.rate().value())
        .with("base", tax.base().amount())
        .with("tax", tax.tax().amount())
        .map();
  }

  private static Map<String, Object> corrected(CorrectedLine line) {
    return Tree.of()
        .with("line", line.line())
        .with("effect", line.effect().name().toLowerCase(Locale.ROOT))
        .with("before", number(line.frozen()))
        .with("now", number(line.amount()))
        .with("difference", line.difference().amount())
        .with("changes", line.changes())
        .with("tariff_changed", line.tariffChanged())
        .map();
  }

  private static @Nullable BigDecimal number(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
