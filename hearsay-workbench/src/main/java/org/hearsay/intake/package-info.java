/**
 * Takes files in: each original is stored once under its SHA-256, read-only, and its custody is logged.
 */
@NullMarked
package org.hearsay.intake;

import org.jspecify.annotations.NullMarked;
