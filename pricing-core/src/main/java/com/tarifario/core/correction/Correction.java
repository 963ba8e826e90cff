package com.tarifario.core.correction;

import com.tarifario.core.money.Money;
import com.tarifario.core.work.LineId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line since it was frozen.
 *
 * @param id the line's identity
 * @param effect what became of it
 * @param frozen what it cost the client then, before tax; null if it had no price or was not there
 * @param amount what it costs now; null if it has no price or is there no more
 * @param difference the amount now less the frozen one, what is missing counted as 0: what a
 *     correcting document charges
 * @param changes which of its fields changed; empty for charges, and for lines that are new or gone
 * @param staleOverride whether its price was set by hand for other data than it has now
 * @param tariffChanged whether another tariff, or another version of it, prices it now
 */
public record Correction(
    LineId id,
    Effect effect,
    @Nullable Money frozen,
    @Nullable Money amount,
    Money difference,
    List<FieldChange> changes,
    boolean staleOverride,
    boolean tariffChanged) {

  /** What became of a line. */
  public enum Effect {
    /** The same data and the same amount. */
    SAME,
    /** Other data or another amount. */
    CHANGED,
    /** Not there before. */
    ADDED,
    /** Not there any more. */
    REMOVED
  }

  public Correction {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(difference, "difference");
    changes = List.copyOf(changes);
  }
}
