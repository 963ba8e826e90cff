package com.tarifario.rules.reference;

import com.tarifario.rules.reference.RefProposal.Adjustment;
import com.tarifario.rules.reference.RefProposal.Amount;
import com.tarifario.rules.reference.RefProposal.Base;
import com.tarifario.rules.reference.RefProposal.Charge;
import com.tarifario.rules.reference.RefProposal.Limit;
import com.tarifario.rules.reference.RefProposal.Tax;
import com.tarifario.rules.reference.RefProposal.Waiver;
import com.tarifario.rules.reference.RefProposal.Way;
import com.tarifario.rules.reference.RefTariff.Rule;

/** Which proposals for one line need a layer or a salience to tell them apart. */
final class Conflicts {

  private Conflicts() {}

  /** Whether two rules of one layer and one salience propose what can't both stand. */
  static boolean of(Rule one, Rule other) {
    return one.priority() == other.priority()
        && one.proposals().stream()
            .anyMatch(mine -> other.proposals().stream().anyMatch(each -> of(mine, each)));
  }

  /** Whether both can't stand. */
  static boolean of(RefProposal one, RefProposal other) {
    return directed(one, other) || directed(other, one);
  }

  /** Whether both say the same, perhaps in other words. */
  static boolean isSame(RefProposal one, RefProposal other) {
    return withoutText(one).equals(withoutText(other));
  }

  private static String withoutText(RefProposal proposal) {
    return proposal.toString().replace(proposal.drl(), "");
  }

  private static boolean directed(RefProposal one, RefProposal other) {
    if (one instanceof Base mine) {
      return other instanceof Base theirs && !(mine.best() && theirs.best());
    }
    if (one instanceof Tax) {
      return other instanceof Tax;
    }
    if (one instanceof Amount mine) {
      return other instanceof Amount theirs && mine.measure() == theirs.measure();
    }
    if (one instanceof Limit mine) {
      return other instanceof Limit theirs
          && mine.side() == theirs.side()
          && !(mine.binding() && theirs.binding());
    }
    if (one instanceof Waiver waiver) {
      return other instanceof Adjustment adjustment
          ? waiver.group().equals(adjustment.group())
          : other instanceof Charge charge && waiver.group().equals(charge.name());
    }
    if (one instanceof Adjustment mine) {
      return other instanceof Adjustment theirs
          && (compete(mine, theirs)
              ? !(mine.best() && theirs.best())
              : open(mine, theirs) || open(theirs, mine));
    }
    return one instanceof Charge mine && other instanceof Charge theirs && differ(mine, theirs);
  }

  private static boolean compete(Adjustment one, Adjustment other) {
    return one.group() != null
        && one.group().equals(other.group())
        && !one.additive()
        && !other.additive();
  }

  /** Whether the order in which they apply changes the price. */
  private static boolean open(Adjustment one, Adjustment other) {
    return one.way() == Way.ON_RUNNING
        && (other.way() == Way.ON_BASE || other.way() == Way.PER_UNIT);
  }

  /** Whether it makes a difference which charge of a name is made, and the pick does not say. */
  private static boolean differ(Charge one, Charge other) {
    boolean largest =
        one.pick().equals("maximum")
            && other.pick().equals("maximum")
            && one.scope().equals(other.scope())
            && !one.amount().equals(other.amount());
    return one.name().equals(other.name()) && !one.isSameAs(other) && !largest;
  }
}
