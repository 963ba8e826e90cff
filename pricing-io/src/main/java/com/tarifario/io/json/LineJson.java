package com.tarifario.io.json;

import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import com.tarifario.core.work.TimeSpan;
import java.util.Map;
import java.util.TreeMap;

/** Lines of documents, as trees of JSON. */
public final class LineJson {

  private LineJson() {}

  /** A line, without what it cost us. */
  public static Map<String, Object> line(ChargeLine line) {
    Assignment assignment = line.assignment();
    Subject subject = line.subject();
    TimeSpan time = line.time();
    PriceOverride override = line.override();
    return Tree.of()
        .with("line", line.id().line())
        .with("date", line.date())
        .with("work_centre", assignment.workCentre())
        .with("work_order", assignment.workOrder())
        .with("visit", assignment.visit())
        .with("agreement", assignment.agreement())
        .with("quote_tariff", assignment.quoteTariff())
        .with("work_type", assignment.workType())
        .with("concept", assignment.concept())
        .with("notice_date", assignment.noticeDate())
        .with("kind", subject.kind())
        .with("item", subject.item())
        .with("family", subject.family())
        .with("category", subject.category())
        .with("technician", subject.technician())
        .with("description", subject.description())
        .with("quantity", line.quantity().value())
        .with("billable_quantity", line.billable())
        .with("unit", line.quantity().unit().symbol())
        .with("start", time == null ? null : time.start())
        .with("end", time == null ? null : time.end())
        .with("band", line.band())
        .with("billing", line.billing())
        .with("override", override == null ? null : override(override))
        .with("attributes", new TreeMap<>(line.attributes()))
        .map();
  }

  private static Map<String, Object> override(PriceOverride override) {
    return Tree.of()
        .with("price", override.price().amount())
        .with("reason", override.reason())
        .with("by", override.author())
        .with("at", override.at())
        .with("origin", override.origin())
        .map();
  }
}
