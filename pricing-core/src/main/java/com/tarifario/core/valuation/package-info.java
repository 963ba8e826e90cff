/** What comes out: documents with prices, subtotals, tax and proof. */
@NullMarked
package com.tarifario.core.valuation;

import org.jspecify.annotations.NullMarked;
