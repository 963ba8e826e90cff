package com.tarifario.store.correction;

import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a frozen document in the one that corrects it.
 *
 * @param line the line's number, which is the same in both
 * @param effect what became of it
 * @param frozen what it cost the client then, before tax; null if it was not there
 * @param amount what it costs now; null if it is there no more
 * @param difference what the correcting document charges for it
 * @param changes which of its fields changed, parted by commas; null if none did
 * @param tariffChanged whether its document is valued by another tariff now, or another version of
 *     it; false if it was not there before or is there no more
 */
public record CorrectedLine(
    String line,
    Effect effect,
    @Nullable Money frozen,
    @Nullable Money amount,
    Money difference,
    @Nullable String changes,
    boolean tariffChanged) {

  public CorrectedLine {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(difference, "difference");
  }
}
