package com.tarifario.store.revaluation;

import com.tarifario.core.text.Message;
import com.tarifario.store.document.ValuedDocument;
import com.tarifario.store.work.KeptWork;

/** Is told how a valuation of many documents goes. */
public interface RevaluationListener {

  /** A document has its prices, which are kept. */
  void valued(ValuedDocument document);

  /** Somebody changed a document while it was valued: it is left for the next time. */
  void left(KeptWork document);

  /** A document can't be valued. */
  void refused(KeptWork document, Message why);
}
