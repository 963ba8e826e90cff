package com.tarifario.store.agreement;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Event;
import com.tarifario.store.change.Follower;
import com.tarifario.store.client.AgreementChanged;
import com.tarifario.store.client.Agreements;
import com.tarifario.store.database.Database;
import com.tarifario.store.document.WorkDocuments;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.setting.Lifecycles;
import com.tarifario.store.work.WorkAdvancing;
import com.tarifario.store.work.Works;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sees to it that documents which were valued under an agreement are valued again when it is not
 * what it was: when it ends earlier, covers something else or is given up. What was approved stays
 * as it is.
 */
public final class RepricingFollower implements Follower {

  private final Agreements agreements;
  private final NamingDocuments naming;
  private final WorkDocuments documents;
  private final Works works;
  private final Lifecycles lifecycles;

  /** Follows the agreements of the database. */
  public RepricingFollower(Database database) {
    this.agreements = new Agreements(database);
    this.naming = new NamingDocuments(database);
    this.documents = new WorkDocuments(database);
    this.works = new Works(database);
    this.lifecycles = new Lifecycles(database);
  }

  @Override
  public void follow(Change change, Event event) {
    if (event instanceof AgreementChanged changed) {
      reprice(change, changed.after(), AgreementEffect.affected(changed.before(), changed.after()));
    } else if (event instanceof WorkAdvancing advancing
        && advancing.work().type() == WorkType.AGREEMENT
        && changesWhetherCancelled(advancing)) {
      Optional<Agreement> agreement = agreements.find(advancing.work().number());
      agreement.ifPresent(
          each -> reprice(change, each, line -> each.isWithin(AgreementEffect.day(line))));
    }
  }

  private boolean changesWhetherCancelled(WorkAdvancing advancing) {
    Lifecycle lifecycle = lifecycles.of(WorkType.AGREEMENT);
    return lifecycle.state(advancing.work().state()).isCancelled()
        != lifecycle.state(advancing.next().name()).isCancelled();
  }

  private void reprice(Change change, Agreement agreement, Predicate<KeptLine> affected) {
    naming.of(agreement, affected).keySet().stream()
        .filter(each -> !each.toValue() && documents.isEditable(each))
        .forEach(each -> works.mark(change, each.id(), each.number(), true, each.toBill()));
  }
}
