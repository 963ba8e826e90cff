package com.tarifario.core.request;

import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.lifecycle.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What requests of one kind ask for, the states that they go through, and what comes out of them. A
 * company has as many as it likes; a new one is a file.
 *
 * @param code its code: {@code averia}
 * @param labels what people call it, by language; in a language that is not among them, its code
 * @param title the title of its requests
 * @param fields what is asked for, each name once; may be empty
 * @param lifecycle the states
 * @param outcomes what comes out, in the order in which it is made; empty if nothing does
 * @param follows what is done with a request by itself
 */
public record RequestType(
    String code,
    Map<String, String> labels,
    FilledText title,
    List<RequestField> fields,
    Lifecycle lifecycle,
    List<Outcome> outcomes,
    List<Follow> follows) {

  public RequestType {
    Codes.require("Request type", code);
    labels = Map.copyOf(labels);
    Objects.requireNonNull(title, "title");
    fields =
        fields.isEmpty()
            ? List.of()
            : Codes.unique("Request type " + code + ": field", fields, RequestField::name);
    Objects.requireNonNull(lifecycle, "lifecycle");
    outcomes = List.copyOf(outcomes);
    follows = List.copyOf(follows);
  }

  /** What people call it in the language. */
  public String label(Locale locale) {
    return labels.getOrDefault(locale.getLanguage(), code);
  }

  /** The field of that name. */
  public Optional<RequestField> field(String name) {
    return fields.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The first field for a work centre, which is where the work is; null if there is none. */
  public @Nullable String centreField() {
    return fields.stream()
        .filter(each -> each.kind() == FieldKind.CENTRE)
        .map(RequestField::name)
        .findFirst()
        .orElse(null);
  }

  /**
   * What comes out of a request.
   *
   * @param action what is done with it; null for its opening
   */
  public List<Product> products(@Nullable String action, Map<String, Object> values) {
    return outcomes.stream()
        .filter(each -> Objects.equals(each.after(), action) && each.onlyIf().holds(values))
        .map(Outcome::product)
        .toList();
  }

  /** The fields without a value that a request can't be without in that state. */
  public List<RequestField> missing(Map<String, Object> values, String state) {
    return fields.stream()
        .filter(each -> each.isNeededIn(state) && !values.containsKey(each.name()))
        .toList();
  }

  /**
   * What is to be done with a request by itself.
   *
   * @param work what came out of it and got somewhere
   * @param reached the state that it got to
   * @param ending how all of that kind ended that came out of it; null if something is still to be
   *     done with some of it
   */
  public Optional<Follow> follow(WorkType work, State reached, @Nullable Phase ending) {
    return follows.stream()
        .filter(each -> each.work() == work && each.isReached(reached, ending))
        .findFirst();
  }
}
