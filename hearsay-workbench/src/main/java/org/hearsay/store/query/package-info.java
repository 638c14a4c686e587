/**
 * The query language of the search boxes and of {@code hearsay statements --query}: what a text asks for,
 * and a {@link org.hearsay.store.query.Finding} for each rule that it breaks.
 *
 * <p>No text is refused: what cannot be understood is
 * searched as plain words and said so. What the operators mean stands in {@code docs/reference/search.md}. This package
 * knows nothing of the index; {@code org.hearsay.store} turns clauses into index queries.
 */
@NullMarked
package org.hearsay.store.query;

import org.jspecify.annotations.NullMarked;
