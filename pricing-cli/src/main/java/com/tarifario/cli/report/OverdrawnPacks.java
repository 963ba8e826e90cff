package com.tarifario.cli.report;

import com.tarifario.cli.terminal.Terminal;
import com.tarifario.cli.text.RegisterMessage;
import com.tarifario.core.money.Exact;
import com.tarifario.store.Store;
import com.tarifario.store.pack.OverdrawnPack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of packs of which approved documents took more than is in them. */
public final class OverdrawnPacks {

  private OverdrawnPacks() {}

  /**
   * Names each, with what was taken too much.
   *
   * @param client whose packs; null for those of all
   */
  public static void tell(Store store, @Nullable String client, Terminal terminal) {
    List<OverdrawnPack> overdrawn = store.packBalances().overdrawn(client);
    for (OverdrawnPack each :
        overdrawn.subList(0, Math.min(overdrawn.size(), ValueSummary.MOST_SHOWN))) {
      terminal.say(
          RegisterMessage.PACK_OVERDRAWN,
          each.pack().id(),
          each.pack().client(),
          terminal.numbers().number(Exact.settle(each.pack().units().add(each.excess()))),
          terminal.numbers().number(Exact.settle(each.pack().units())));
    }
    if (overdrawn.size() > ValueSummary.MOST_SHOWN) {
      terminal.say(
          RegisterMessage.PACKS_OVERDRAWN,
          terminal.numbers().count(overdrawn.size() - ValueSummary.MOST_SHOWN));
    }
  }
}
