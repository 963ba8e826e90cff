package com.tarifario.cli.command;

import com.tarifario.core.valuation.Valuation;
import com.tarifario.io.work.WorkDocument;

/**
 * A document with its valuation.
 *
 * @param work the document and its rows
 * @param valuation its prices
 */
record Valued(WorkDocument work, Valuation valuation) {}
