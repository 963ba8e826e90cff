/**
 * What was done and is charged: work reports, delivery notes and their charge lines, overrides
 * included.
 */
@NullMarked
package com.tarifario.core.work;

import org.jspecify.annotations.NullMarked;
