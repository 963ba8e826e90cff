/**
 * The proof of correctness: a slow, obvious interpreter of tariffs that knows no rule engine, and
 * random tariffs and documents on which it and the engine must agree.
 *
 * <p>The reference has its own model of rules, evaluates conditions on plain maps, and computes
 * with fractions. It takes from pricing-core nothing but what is priced: documents and clients.
 */
@NullMarked
package com.tarifario.rules.reference;

import org.jspecify.annotations.NullMarked;
