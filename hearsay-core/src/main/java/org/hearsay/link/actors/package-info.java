/**
 * Who is who across many documents.
 *
 * <p>Enter through {@link org.hearsay.link.actors.ActorLinker#link}: the names of a case, how much each is used, and what people ruled
 * go in; actors and suggestions come out. {@code Spelling} tells what names have in common however they are written, {@code
 * Clusters} holds what was joined and what must stay apart, {@code Suggesting} finds the pairs that only a person may join. Names within one
 * document are {@code read.mention}'s work and come here already joined. {@code docs/decisions/0802-actors.md} says why it is done so.
 */
@NullMarked
package org.hearsay.link.actors;

import org.jspecify.annotations.NullMarked;
