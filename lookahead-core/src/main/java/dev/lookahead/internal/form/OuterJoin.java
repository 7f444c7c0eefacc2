package dev.lookahead.internal.form;

/**
 * A row that a fragment steps over and that may be missing, joined so that its owner stays.
 *
 * @param alias what the fragment calls it; equal paths have equal aliases
 * @param text the join, which may begin with the alias of another one
 */
public record OuterJoin(String alias, String text) {}
