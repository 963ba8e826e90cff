package com.tarifario.cli.report;

import com.tarifario.cli.report.FeesReport.AgreementDues;
import com.tarifario.core.agreement.FeeDue;
import com.tarifario.core.agreement.PlannedVisit;
import com.tarifario.core.agreement.RevisedFee;
import com.tarifario.core.agreement.VisitKey;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.Message;
import com.tarifario.io.agreement.TermsWriter;
import com.tarifario.io.json.Tree;
import com.tarifario.io.json.WorkJson;
import com.tarifario.store.agreement.AgreementLine;
import com.tarifario.store.agreement.ChargedFee;
import com.tarifario.store.agreement.KeptAgreement;
import com.tarifario.store.agreement.KeptVisit;
import com.tarifario.store.agreement.PlanCounts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maintenance agreements as trees of JSON. */
public final class AgreementTrees {

  private AgreementTrees() {}

  /** An agreement with its terms. */
  public static Map<String, Object> agreement(KeptAgreement agreement) {
    Map<String, Object> tree = WorkJson.work(agreement.work().work());
    tree.put("terms", TermsWriter.tree(agreement.terms()));
    return tree;
  }

  /** An agreement in a list. */
  public static Map<String, Object> line(AgreementLine line) {
    return Tree.of()
        .with("number", line.agreement().number())
        .with("client", line.agreement().client())
        .with("type", line.agreement().type())
        .with("from", line.agreement().from())
        .with("to", line.agreement().to())
        .with("title", line.title())
        .with("state", line.state())
        .map();
  }

  /** A visit that is kept. */
  public static Map<String, Object> visit(KeptVisit visit) {
    return key(Tree.of(), visit.key())
        .with("day", visit.on())
        .with("cause", word(visit.cause()))
        .with("reason", visit.reason())
        .with("left_out", visit.isCancelled())
        .with("work_order", visit.order() == null ? null : visit.order().number())
        .with("state", visit.order() == null ? null : visit.order().state())
        .map();
  }

  /** A visit as it would be planned. */
  public static Map<String, Object> planned(PreviewedVisit previewed) {
    PlannedVisit visit = previewed.visit();
    return key(Tree.of(), visit.key())
        .with("day", visit.on())
        .with("cause", word(visit.cause()))
        .with("holiday", previewed.holiday())
        .with("left_out", visit.on() == null)
        .map();
  }

  private static Tree key(Tree tree, VisitKey key) {
    return tree.with("visit", key.toString())
        .with("service", key.service())
        .with("work_centre", key.centre())
        .with("asset", key.asset())
        .with("rule_day", key.original());
  }

  private static @Nullable String word(PlannedVisit.@Nullable Cause cause) {
    return cause == null ? null : cause.name().toLowerCase(Locale.ROOT);
  }

  /** What came of planning. */
  public static Map<String, Object> counts(PlanCounts counts) {
    return Tree.of()
        .with("agreements", counts.agreements())
        .with("planned", counts.planned())
        .with("planned_before", counts.there())
        .with("left_out", counts.left())
        .with("without_holidays", new HolidayWarnings(counts.withoutHolidays()).trees())
        .map();
  }

  /** A fee that follows an index. */
  public static Map<String, Object> revised(RevisedFee fee, Locale locale) {
    return Tree.of()
        .with("from", fee.from())
        .with("amount", fee.amount().amount())
        .with("currency", fee.amount().currency())
        .with("proof", fee.proof().in(locale))
        .map();
  }

  /** The fees of an agreement that are due. */
  public static Map<String, Object> dues(AgreementDues dues, Locale locale) {
    return Tree.of()
        .with("agreement", dues.agreement().number())
        .with("fees", dues.all().stream().map(each -> due(dues, each, locale)).toList())
        .with("waiting_for_index_of", dues.schedule().waiting())
        .map();
  }

  private static Map<String, Object> due(AgreementDues dues, FeeDue due, Locale locale) {
    List<String> proof = dues.proof(due).stream().map((Message each) -> each.in(locale)).toList();
    ChargedFee charged = dues.charged(due);
    Money byNow = charged == null ? null : dues.byNow().get(charged.note());
    Money tooMuch = dues.tooMuch(due);
    return Tree.of()
        .with("from", due.from())
        .with("to", dues.to(due))
        .with("due", due.dueOn())
        .with("amount", dues.amount(due).amount())
        .with("currency", dues.amount(due).currency())
        .with("delivery_note", charged == null ? null : charged.note())
        .with("corrected_by", charged == null ? null : charged.correctedBy())
        .with("charged_by_now", byNow == null ? null : byNow.amount())
        .with("too_much", tooMuch == null ? null : tooMuch.amount())
        .with("proof", proof)
        .map();
  }
}
