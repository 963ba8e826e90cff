package com.tarifario.cli.command;

import com.tarifario.core.correction.Corrections;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.io.work.WorkDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document with its valuation.
 *
 * @param work the document and its rows
 * @param valuation its prices
 * @param corrections what changed since it was frozen; null if it is not compared
 */
record Valued(WorkDocument work, Valuation valuation, @Nullable Corrections corrections) {}
