/**
 * Many texts in, relations out: what documents share and who took it from whom.
 *
 * <p>Pure, like {@link org.hearsay.read}: the same texts always give the same relations.
 */
@NullMarked
package org.hearsay.link;

import org.jspecify.annotations.NullMarked;
