/**
 * The rules of {@code docs/house.md}, kept by machine: what compiled classes may do, what sources and documents may say,
 * and that everything a user can reach is documented.
 */
@NullMarked
package org.hearsay.house;

import org.jspecify.annotations.NullMarked;
