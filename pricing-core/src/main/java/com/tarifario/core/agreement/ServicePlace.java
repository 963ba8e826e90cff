package com.tarifario.core.agreement;

import com.tarifario.core.catalogue.Codes;
import java.util.List;

/**
 * A work centre at which a service is rendered.
 *
 * @param centre the work centre's code
 * @param assets the equipment that it is rendered to; none if it is rendered to the place
 * @param checklist what is to be done there, beside what is done everywhere
 */
public record ServicePlace(String centre, List<AssetTask> assets, List<String> checklist) {

  public ServicePlace {
    Codes.require("Work centre", centre);
    assets =
        assets.isEmpty()
            ? List.of()
            : Codes.unique("Asset of work centre " + centre, assets, AssetTask::asset);
    checklist = List.copyOf(checklist);
  }

  /** A work centre with nothing special to be done. */
  public static ServicePlace of(String centre) {
    return new ServicePlace(centre, List.of(), List.of());
  }
}
