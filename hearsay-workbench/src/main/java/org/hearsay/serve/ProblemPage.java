package org.hearsay.serve;

/**
 * A page that says why there is no other.
 *
 * @param happened what happened
 * @param survived what is still there
 * @param todo what to do
 */
record ProblemPage(Frame frame, String title, String code, String happened, String survived, String todo) {}
