/** What documents that were corrected by a difference charge. */
@NullMarked
package com.tarifario.store.correction;

import org.jspecify.annotations.NullMarked;
