package dev.lookahead.model;

/**
 * How rows of the entity {@code E} are read: an interface whose methods are <em>fields</em>. A
 * method is annotated with {@link Prefetch}, {@link Join}, {@link Computed} or {@link BatchLoad},
 * is a {@code default} method with {@link Requires}, or has the name of an attribute of the entity.
 * Fields are inherited; so is a {@link Where}.
 *
 * <pre>{@code
 * public interface VirtualMovie extends VirtualModel<Movie> {
 *     @Prefetch List<VirtualPerson> directors();
 *     @Computed("size(nominations)") int nominationCount();
 * }
 * }</pre>
 *
 * @param <E> the entity
 */
public interface VirtualModel<E> {}
