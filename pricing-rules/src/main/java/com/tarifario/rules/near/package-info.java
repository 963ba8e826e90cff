/** Rules that nearly apply, and values that are nearly those that rules ask for. */
@NullMarked
package com.tarifario.rules.near;

import org.jspecify.annotations.NullMarked;
