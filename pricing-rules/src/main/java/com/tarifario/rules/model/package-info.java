/** The rules of a tariff as typed values. */
@NullMarked
package com.tarifario.rules.model;

import org.jspecify.annotations.NullMarked;
