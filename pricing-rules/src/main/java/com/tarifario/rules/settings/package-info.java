/** Reads tariff.yaml. */
@NullMarked
package com.tarifario.rules.settings;

import org.jspecify.annotations.NullMarked;
