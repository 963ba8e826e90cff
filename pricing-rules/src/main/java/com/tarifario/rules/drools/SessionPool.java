package com.tarifario.rules.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Sessions that are lent to one thread at a time and used again: making one for each document costs
 * more than deciding it.
 */
final class SessionPool {

  private final KieBase base;
  private final ConcurrentLinkedDeque<KieSession> idle = new ConcurrentLinkedDeque<>();

  SessionPool(KieBase base) {
    this.base = base;
  }

  /** Lets the rules fire for all of these facts. */
  void fire(Collection<RuleMatch> matches) {
    KieSession session = borrow();
    boolean clean = false;
    try {
      List<FactHandle> handles = new ArrayList<>(matches.size());
      for (RuleMatch match : matches) {
        handles.add(session.insert(match));
      }
      session.fireAllRules();
      for (FactHandle handle : handles) {
        session.delete(handle);
      }
      clean = true;
    } finally {
      if (clean) {
        idle.push(session);
      } else {
        session.dispose();
      }
    }
  }

  private KieSession borrow() {
    @Nullable KieSession session = idle.poll();
    return session == null ? base.newKieSession() : session;
  }
}
