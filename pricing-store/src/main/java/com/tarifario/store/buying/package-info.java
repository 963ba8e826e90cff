/** What prospects buy, who become clients by it. */
@NullMarked
package com.tarifario.store.buying;

import org.jspecify.annotations.NullMarked;
