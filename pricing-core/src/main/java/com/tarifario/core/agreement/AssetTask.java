package com.tarifario.core.agreement;

import com.tarifario.core.catalogue.Codes;
import java.util.List;

/**
 * What is done with one piece of the client's equipment.
 *
 * @param asset its label, unique for its work centre
 * @param checklist what is to be done with it, step by step, beside what is done everywhere
 */
public record AssetTask(String asset, List<String> checklist) {

  public AssetTask {
    Codes.require("Asset", asset);
    checklist = List.copyOf(checklist);
  }

  /** The steps, each with the label of the equipment; the label alone if there are none. */
  List<String> steps() {
    return checklist.isEmpty()
        ? List.of(asset)
        : checklist.stream().map(step -> asset + ": " + step).toList();
  }
}
