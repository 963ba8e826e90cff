/**
 * What the company offers: budget concepts with their breakdown into costs, and their catalogue.
 */
@NullMarked
package com.tarifario.core.catalogue;

import org.jspecify.annotations.NullMarked;
