package com.tarifario.core.valuation;

import com.tarifario.core.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why a line costs what it costs: every proposal with what became of it, and every step of the
 * arithmetic. Pricing is a pure function, so a proof is made when it is first asked for, by pricing
 * the line once more and taking notes; batches that ask for none pay for none.
 */
public final class Proof {

  /** Nothing was decided or computed. */
  public static final Proof EMPTY = new Proof(List::of);

  private final Supplier<List<Part>> source;
  private volatile @Nullable List<Part> parts;

  private Proof(Supplier<List<Part>> source) {
    this.source = source;
  }

  /** A proof that is made when it is first asked for; the source must always give the same. */
  public static Proof of(Supplier<List<Part>> source) {
    return new Proof(source);
  }

  /**
   * One part.
   *
   * @param title what it is about; null for the line as a whole
   * @param verdicts the proposals
   * @param steps the arithmetic
   * @param nearMisses if no rule has a price for it: which nearly had, and what was in the way
   */
  public record Part(
      @Nullable Message title, List<Verdict> verdicts, List<Step> steps, List<Message> nearMisses) {
    public Part {
      verdicts = List.copyOf(verdicts);
      steps = List.copyOf(steps);
      nearMisses = List.copyOf(nearMisses);
    }

    /** A part of something that has a price, or that nothing is near. */
    public Part(@Nullable Message title, List<Verdict> verdicts, List<Step> steps) {
      this(title, verdicts, steps, List.of());
    }

    private boolean isEmpty() {
      return verdicts.isEmpty() && steps.isEmpty() && nearMisses.isEmpty();
    }
  }

  /**
   * The parts in the order of computing: the line's quantity, its pieces, its amount, its tax.
   * Parts with nothing in them are left out.
   */
  public List<Part> parts() {
    List<Part> made = parts;
    if (made == null) {
      made = source.get().stream().filter(part -> !part.isEmpty()).toList();
      parts = made;
    }
    return made;
  }

  /** The proposals of all parts. */
  public List<Verdict> verdicts() {
    return parts().stream().flatMap(part -> part.verdicts().stream()).toList();
  }

  /** The steps of all parts. */
  public List<Step> steps() {
    return parts().stream().flatMap(part -> part.steps().stream()).toList();
  }

  /** Which rules nearly had a price for what has none, and what was in the way, each once. */
  public List<Message> nearMisses() {
    return parts().stream().flatMap(part -> part.nearMisses().stream()).distinct().toList();
  }

  /** This proof with other parts before it. */
  public Proof after(Supplier<List<Part>> first) {
    return new Proof(
        () -> {
          List<Part> all = new ArrayList<>(first.get());
          all.addAll(parts());
          return all;
        });
  }

  /** This proof with another part at its end. */
  public Proof and(Supplier<Part> last) {
    return new Proof(
        () -> {
          List<Part> all = new ArrayList<>(parts());
          all.add(last.get());
          return all;
        });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Proof that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return parts().toString();
  }
}
