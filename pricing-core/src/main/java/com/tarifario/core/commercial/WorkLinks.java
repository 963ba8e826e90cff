package com.tarifario.core.commercial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of what a piece of work came from; each null if it did not.
 *
 * @param request the service request
 * @param quote the quote that was accepted
 * @param order what the client ordered
 * @param workOrder the work order that was carried out
 * @param agreement the maintenance agreement
 * @param corrects the frozen document that it corrects by a difference
 */
public record WorkLinks(
    @Nullable String request,
    @Nullable String quote,
    @Nullable String order,
    @Nullable String workOrder,
    @Nullable String agreement,
    @Nullable String corrects) {

  /** It came from nothing that is kept. */
  public static final WorkLinks NONE = new WorkLinks(null, null, null, null, null, null);

  /** The same, of that request. */
  public WorkLinks withRequest(@Nullable String number) {
    return new WorkLinks(number, quote, order, workOrder, agreement, corrects);
  }

  /** The same, of that quote. */
  public WorkLinks withQuote(@Nullable String number) {
    return new WorkLinks(request, number, order, workOrder, agreement, corrects);
  }

  /** The same, of that order. */
  public WorkLinks withOrder(@Nullable String number) {
    return new WorkLinks(request, quote, number, workOrder, agreement, corrects);
  }

  /** The same, of that work order. */
  public WorkLinks withWorkOrder(@Nullable String number) {
    return new WorkLinks(request, quote, order, number, agreement, corrects);
  }

  /** The same, of that agreement. */
  public WorkLinks withAgreement(@Nullable String number) {
    return new WorkLinks(request, quote, order, workOrder, number, corrects);
  }

  /** The same, correcting that document. */
  public WorkLinks withCorrects(@Nullable String number) {
    return new WorkLinks(request, quote, order, workOrder, agreement, number);
  }

  /** The numbers of what it comes from, the nearest first; what it corrects is none of them. */
  public List<String> parents() {
    List<String> parents = new ArrayList<>();
    for (String each : Arrays.asList(workOrder, order, quote, request, agreement)) {
      if (each != null) {
        parents.add(each);
      }
    }
    return parents;
  }
}
