package com.tarifario.core.offer;

import com.tarifario.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service that was rendered to a client at a place: how often, when, for how much.
 *
 * @param concept the code of its budget concept
 * @param workCentre the code of the place; null if it is not known
 * @param times in how many documents it stands, at least 1
 * @param first the day on which it was first rendered
 * @param last the day on which it was last rendered
 * @param amount what it brought in all, before tax; null if it was never valued
 */
public record RenderedService(
    String concept,
    @Nullable String workCentre,
    int times,
    LocalDate first,
    LocalDate last,
    @Nullable Money amount) {

  public RenderedService {
    Objects.requireNonNull(concept, "concept");
    if (times < 1) {
      throw new IllegalArgumentException(concept + " was rendered " + times + " times.");
    }
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          concept + " was last rendered on " + last + ", before the first time on " + first + ".");
    }
  }

  /**
   * This and what was rendered of the same concept elsewhere, or where it is not known.
   *
   * @throws IllegalArgumentException if the other is of another concept
   */
  public RenderedService and(RenderedService other) {
    if (!concept.equals(other.concept)) {
      throw new IllegalArgumentException(concept + " is not " + other.concept + ".");
    }
    return new RenderedService(
        concept,
        Objects.equals(workCentre, other.workCentre) ? workCentre : null,
        times + other.times,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        sum(amount, other.amount));
  }

  private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
    return one == null ? other : other == null ? one : one.plus(other);
  }
}
