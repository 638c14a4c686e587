/**
 * The commands: {@code hearsay demo add serve statements verify text read lineage}.
 *
 * <p>{@link org.hearsay.cli.Hearsay} is the front door; each command is one class that reads its options, calls the rooms
 * behind it and prints. What a program reads goes to standard output and nothing else does; messages for people go to
 * standard error. Exit 0 done, 1 nothing found, 2 something failed.
 */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
