/** Rules as typed values. */
@NullMarked
package com.tarifario.rules.model;

import org.jspecify.annotations.NullMarked;
