/** Results as a person likes to read them: summaries, lines, proofs, quotes. */
@NullMarked
package com.tarifario.cli.report;

import org.jspecify.annotations.NullMarked;
