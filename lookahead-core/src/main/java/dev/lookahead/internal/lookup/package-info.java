/**
 * The third room: the rules. What a view shows is looked up in the schema and becomes {@link
 * dev.lookahead.internal.form.Source sources}: what is read, and over which relations. One set of
 * rules serves start-up and compiler; what only one of them can know about HQL stands behind {@link
 * dev.lookahead.internal.hql.Fragments}.
 */
@NullMarked
package dev.lookahead.internal.lookup;

import org.jspecify.annotations.NullMarked;
