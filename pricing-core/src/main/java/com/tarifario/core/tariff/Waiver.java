package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import java.util.Objects;

/**
 * Takes away what lower layers (or lower priorities of its own layer) propose for the line in a
 * group.
 *
 * @param group the group of adjustments, or the name of the charges, covers or packs
 * @param stage {@link Stage#LINE} if the group is one of adjustments, covers or packs, {@link
 *     Stage#SCOPE} if of charges, {@link Stage#TOTAL} if of charges on sums
 */
public record Waiver(String group, Stage stage) implements Proposal {

  public Waiver {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(stage, "stage");
  }

  @Override
  public Message describe() {
    return Message.of(CoreMessage.WAIVER, group);
  }
}
