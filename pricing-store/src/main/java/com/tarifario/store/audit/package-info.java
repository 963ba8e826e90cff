/** Who changed what and when: written once, never rewritten. */
@NullMarked
package com.tarifario.store.audit;

import org.jspecify.annotations.NullMarked;
