/** Numbers that rules compute of fields: {@code unitCost * 1.12 + distance * 0.35}. */
@NullMarked
package com.tarifario.core.expression;

import org.jspecify.annotations.NullMarked;
