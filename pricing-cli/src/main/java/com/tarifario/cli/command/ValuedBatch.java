package com.tarifario.cli.command;

import com.tarifario.io.result.ResultRows;
import com.tarifario.io.work.RejectedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a batch of a work file.
 *
 * @param rejected the rows that could not be used
 * @param documents the documents with their valuations
 * @param rows the rows of the result; null if it is not written
 */
record ValuedBatch(List<RejectedRow> rejected, List<Valued> documents, @Nullable ResultRows rows) {}
