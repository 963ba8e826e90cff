package com.tarifario.core.pricing;

import com.tarifario.core.client.Balances;
import com.tarifario.core.client.Pack;
import com.tarifario.core.pricing.Coverage.OfPiece;
import com.tarifario.core.pricing.Coverage.Share;
import com.tarifario.core.valuation.Consumption;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The running balances of packs while lines consume them, one line after the other. */
final class PackAccount {

  private final Balances opening;
  private final Map<String, Pack> packs = new LinkedHashMap<>();

  /** The packs of a client that have a name, oldest first. */
  private final Map<List<String>, List<String>> byName = new HashMap<>();

  private final List<Consumption> consumed = new ArrayList<>();

  PackAccount(Balances opening) {
    this.opening = opening;
    List<Pack> oldestFirst = new ArrayList<>(opening.packs());
    oldestFirst.forEach(pack -> packs.put(pack.id(), pack));
    oldestFirst.sort(Pack.OLDEST_FIRST);
    for (Pack pack : oldestFirst) {
      byName
          .computeIfAbsent(List.of(pack.client(), pack.name()), key -> new ArrayList<>())
          .add(pack.id());
    }
  }

  /** The packs of that name which the line may consume and which are not empty, oldest first. */
  List<Pack> open(ChargeLine line, String name) {
    List<Pack> open = new ArrayList<>();
    for (String id : byName.getOrDefault(List.of(line.assignment().client(), name), List.of())) {
      Pack pack = packs.get(id);
      if (pack != null
          && pack.units().signum() > 0
          && pack.isValidOn(line.date())
          && (pack.agreement() == null || pack.agreement().equals(line.assignment().agreement()))) {
        open.add(pack);
      }
    }
    return open;
  }

  /** Takes what the line consumes. */
  void take(LineId line, Coverage coverage) {
    for (OfPiece piece : coverage.pieces()) {
      for (Share share : piece.shares()) {
        Draw draw = share.draw();
        if (draw != null) {
          packs.computeIfPresent(draw.pack(), (id, pack) -> pack.withUnits(draw.left()));
          consumed.add(new Consumption(line, draw.pack(), draw.units(), draw.left()));
        }
      }
    }
  }

  /** What lines took, in the order of taking. */
  List<Consumption> consumed() {
    return consumed;
  }

  Balances opening() {
    return opening;
  }

  /** What is left, in the order of the opening balances. */
  Balances closing() {
    return Balances.of(packs.values());
  }

  /** What is left of each pack while one line is looked at, before it takes anything. */
  static final class Tentative {

    private final Map<String, BigDecimal> left = new HashMap<>();

    BigDecimal left(Pack pack) {
      return left.getOrDefault(pack.id(), pack.units());
    }

    /** Takes so much. */
    Draw take(Pack pack, BigDecimal units) {
      BigDecimal after = left(pack).subtract(units);
      left.put(pack.id(), after);
      return new Draw(pack.id(), units, after);
    }
  }
}
