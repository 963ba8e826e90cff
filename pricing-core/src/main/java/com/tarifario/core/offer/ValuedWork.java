package com.tarifario.core.offer;

import com.tarifario.core.money.Money;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Assignment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was rendered, as valued work reports and delivery notes say: their lines carry the code of
 * the budget concept. It never changes.
 */
public final class ValuedWork implements ServiceHistory {

  private final Map<String, List<Line>> byClient = new LinkedHashMap<>();

  /** What a line says of the service that it is a part of. */
  private record Line(
      String concept,
      @Nullable String workCentre,
      String document,
      LocalDate date,
      @Nullable Money amount) {}

  /** A place where a service was rendered. */
  private record Place(String concept, @Nullable String workCentre) {}

  /** The history of this work. */
  public ValuedWork(Collection<Valuation> valuations) {
    for (Valuation valuation : valuations) {
      for (PricedLine line : valuation.lines()) {
        Assignment assignment = line.source().assignment();
        String concept = assignment.concept();
        if (concept != null && !line.isCharge()) {
          byClient
              .computeIfAbsent(assignment.client(), client -> new ArrayList<>())
              .add(
                  new Line(
                      concept,
                      assignment.workCentre(),
                      valuation.document(),
                      line.source().date(),
                      line.amount()));
        }
      }
    }
  }

  @Override
  public List<RenderedService> of(String client, LocalDate until) {
    Map<Place, Map<String, RenderedService>> documents = new LinkedHashMap<>();
    for (Line line : byClient.getOrDefault(client, List.of())) {
      if (!line.date().isAfter(until)) {
        documents
            .computeIfAbsent(
                new Place(line.concept(), line.workCentre()), place -> new LinkedHashMap<>())
            .merge(line.document(), once(line), ValuedWork::asOne);
      }
    }
    return documents.values().stream()
        .map(each -> each.values().stream().reduce(RenderedService::and).orElseThrow())
        .toList();
  }

  private static RenderedService once(Line line) {
    return new RenderedService(
        line.concept(), line.workCentre(), 1, line.date(), line.date(), line.amount());
  }

  /** Lines of one document are one time. */
  private static RenderedService asOne(RenderedService one, RenderedService other) {
    RenderedService both = one.and(other);
    return new RenderedService(
        both.concept(), both.workCentre(), 1, both.first(), both.last(), both.amount());
  }
}
