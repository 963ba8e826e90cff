/** Maintenance agreements: what was agreed, the visits that are planned by it, and its fees. */
@NullMarked
package com.tarifario.store.agreement;

import org.jspecify.annotations.NullMarked;
