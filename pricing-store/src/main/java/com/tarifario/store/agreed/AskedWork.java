package com.tarifario.store.agreed;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.request.Outcome;
import com.tarifario.core.request.Product;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.store.client.Agreements;
import com.tarifario.store.database.Database;
import com.tarifario.store.request.Requests;
import com.tarifario.store.work.KeptWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What lines are known as that were done under a work order which nobody planned: by its request
 * and its agreement. What was found is kept; not for several threads at once.
 */
final class AskedWork {

  /**
   * What is known of a work order.
   *
   * @param workType the type of work that its request's type names; null if none, or several
   * @param agreement the agreement that it is done under; null if none
   */
  private record Known(@Nullable String workType, @Nullable Agreement agreement) {}

  private final Requests requests;
  private final Agreements agreements;
  private final Map<Long, Known> known = new HashMap<>();

  AskedWork(Database database) {
    this.requests = new Requests(database);
    this.agreements = new Agreements(database);
  }

  /**
   * The line with the type of work and the agreement of its work order, if it names no others and
   * the agreement is in force on its day.
   */
  ChargeLine named(ChargeLine line, KeptWork workOrder) {
    Known of = known.computeIfAbsent(workOrder.id(), id -> read(workOrder));
    Assignment assignment = line.assignment();
    String agreement = assignment.agreement();
    if (agreement == null && of.agreement != null && of.agreement.covers(line.date())) {
      agreement = of.agreement.number();
    }
    String workType = assignment.workType() == null ? of.workType : assignment.workType();
    return Objects.equals(agreement, assignment.agreement())
            && Objects.equals(workType, assignment.workType())
        ? line
        : line.toBuilder().agreement(agreement).workType(workType).build();
  }

  /** Lets what was found be looked up anew. */
  void forget() {
    known.clear();
  }

  private Known read(KeptWork workOrder) {
    String request = workOrder.work().links().request();
    String agreement = workOrder.work().links().agreement();
    return new Known(
        request == null
            ? null
            : requests.find(request).map(each -> workType(each.says().outcomes())).orElse(null),
        agreement == null ? null : agreements.find(agreement).orElse(null));
  }

  private static @Nullable String workType(List<Outcome> outcomes) {
    List<String> types =
        outcomes.stream()
            .map(Outcome::product)
            .filter(Product.WorkOrder.class::isInstance)
            .map(each -> ((Product.WorkOrder) each).workType())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return types.size() == 1 ? types.get(0) : null;
  }
}
