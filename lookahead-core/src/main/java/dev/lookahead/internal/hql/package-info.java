/**
 * Fragments of HQL: what users write in {@code @Computed}, {@code where} and {@code orderBy}. This room tells what a
 * fragment names, what it needs and what it gives, and rewrites it so that no row is lost.
 *
 * <p>The fragment {@code upper(author.name)} of a book names a path over an association that may be missing. It is
 * sent as {@code upper(p1_.name)} with {@code left join this.author p1_}, so a book without an author stays in the
 * result and shows null. Only the classes whose names begin with {@code Hql} know Hibernate's grammar.
 */
@NullMarked
package dev.lookahead.internal.hql;

import org.jspecify.annotations.NullMarked;
