/** What became of documents that were corrected after they were valued. */
@NullMarked
package com.tarifario.core.correction;

import org.jspecify.annotations.NullMarked;
