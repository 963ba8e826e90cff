/** Quotes: what each revision said and was valued at, sent, accepted, and what comes of it. */
@NullMarked
package com.tarifario.store.quote;

import org.jspecify.annotations.NullMarked;
