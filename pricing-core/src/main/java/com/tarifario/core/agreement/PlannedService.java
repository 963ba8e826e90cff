package com.tarifario.core.agreement;

import com.tarifario.core.catalogue.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A service that is rendered again and again.
 *
 * @param code what visits are known by, unique in the agreement
 * @param title what it is, in a line
 * @param schedule on which days
 * @param places at which work centres, and to which equipment; at least one
 * @param checklist what is to be done everywhere, step by step
 * @param visit what each visit is
 */
public record PlannedService(
    String code,
    String title,
    Schedule schedule,
    List<ServicePlace> places,
    List<String> checklist,
    VisitTerms visit) {

  public PlannedService {
    Codes.require("Service", code);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(schedule, "schedule");
    places = Codes.unique("Work centre of service " + code, places, ServicePlace::centre);
    checklist = List.copyOf(checklist);
    Objects.requireNonNull(visit, "visit");
  }

  /**
   * All that is to be done on a visit, step by step: what is done everywhere, at the work centre,
   * and with each piece of equipment. A step with a piece of equipment names it: {@code CAM-1:
   * Limpiar el condensador}; equipment of which nothing more is said is a step itself.
   *
   * @param centre the work centre's code
   * @param asset the only piece of equipment that is visited; empty if all are
   */
  public List<String> steps(String centre, String asset) {
    List<String> steps = new ArrayList<>(checklist);
    for (ServicePlace place : places) {
      if (place.centre().equals(centre)) {
        steps.addAll(place.checklist());
        for (AssetTask task : place.assets()) {
          if (asset.isEmpty() || task.asset().equals(asset)) {
            steps.addAll(task.steps());
          }
        }
      }
    }
    return steps;
  }
}
