/**
 * Grammar by a small neural network: sentences, words, word classes, dependency trees, names, and who said what.
 *
 * <p>Enter through {@link org.hearsay.read.grammar.Parser#open}, which answers either a parser or a sentence that says why
 * there is none (the weights are not in this build, or the processor cannot run them); whoever asked goes on without.
 * {@link org.hearsay.read.grammar.Parser#read} gives a {@link org.hearsay.read.grammar.Parse} of any text.
 *
 * <p>How a text is read: {@code Pieces} cuts it into the word pieces that the network knows, each with its place in the
 * text, its capitals and the white space before it. The network looks at {@code Parser.WINDOW} pieces at once and scores
 * for each whether a word or a sentence begins there, its word class, its part in a name and in a statement, and for each
 * pair whether one governs the other. What is certain within a window is kept, and the next window begins at the first
 * sentence that did not fit: so every sentence is seen whole, once, with what precedes it in its paragraph. {@code
 * Tree} picks the best tree of each sentence. One window at a time, one thread: a text always gives the same parse.
 *
 * <p>The network is one file on the class path, {@code grammar.onnx}, made by {@code training/model} from open treebanks
 * and our own corpus; {@code docs/model.md} says how, how good, and where it fails. {@code vocabulary.txt} is that of its
 * encoder. Trade-off: it reads far fewer words a second than the
 * rules ({@code bench/model} and {@code bench/reading} print both), for trees and names that rules cannot give.
 */
@NullMarked
package org.hearsay.read.grammar;

import org.jspecify.annotations.NullMarked;
