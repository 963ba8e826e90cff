package com.tarifario.core.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of a request, and when.
 *
 * @param after the action of the lifecycle by which it comes about; null if it does at once, when
 *     the request is opened
 * @param onlyIf what must stand in fields for it to come about
 * @param product what it is
 */
public record Outcome(@Nullable String after, FieldCondition onlyIf, Product product) {

  public Outcome {
    Objects.requireNonNull(onlyIf, "onlyIf");
    Objects.requireNonNull(product, "product");
  }

  /** What comes out at once. */
  public static Outcome atOnce(Product product) {
    return new Outcome(null, FieldCondition.ALWAYS, product);
  }

  /** What comes out by an action. */
  public static Outcome after(String action, Product product) {
    return new Outcome(action, FieldCondition.ALWAYS, product);
  }
}
