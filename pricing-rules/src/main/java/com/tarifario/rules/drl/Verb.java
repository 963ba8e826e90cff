package com.tarifario.rules.drl;

import com.tarifario.core.tariff.Proposal;
import java.util.List;

/** A verb that consequences are made of. */
interface Verb {

  /** As rules write it. */
  String word();

  /** What may stand between its brackets before any option; empty if it needs nothing. */
  String example();

  /** The options that it takes. */
  List<String> options();

  /** What it proposes, in a sentence for analysts. */
  String meaning();

  /** What it proposes with these arguments. */
  Proposal read(Call call) throws RuleSyntaxException;

  /** Makes a proposal of a verb's arguments. */
  interface Reader {
    Proposal read(Call call) throws RuleSyntaxException;
  }
}
