/** What documents were valued at: every valuation is kept, the newest holds. */
@NullMarked
package com.tarifario.store.valuation;

import org.jspecify.annotations.NullMarked;
