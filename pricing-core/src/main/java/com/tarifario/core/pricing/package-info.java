/** The arithmetic: from documents and decisions to prices with their proof. No rule engine. */
@NullMarked
package com.tarifario.core.pricing;

import org.jspecify.annotations.NullMarked;
