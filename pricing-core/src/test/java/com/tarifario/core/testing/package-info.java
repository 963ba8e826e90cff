/** What tests of several packages share: rules written as lambdas, and short ways to say lines. */
@NullMarked
package com.tarifario.core.testing;

import org.jspecify.annotations.NullMarked;
