package dev.lookahead.spring;

import dev.lookahead.model.LookaheadException;

/**
 * There is no row for a view that was required. A web client is told so by status 404.
 *
 * @since 0.1.0
 */
public final class ViewNotFoundException extends LookaheadException {

    private static final long serialVersionUID = 1L;

    private final Class<?> view;
    private final transient Object id;

    /**
     * Says which row is missing; for code that looks it up by other means too.
     *
     * @param view the view that was asked for
     * @param id what it was asked by
     */
    public ViewNotFoundException(Class<?> view, Object id) {
        super("There is no `" + view.getSimpleName() + "` with the id `" + id + "`.");
        this.view = view;
        this.id = id;
    }

    /** The view that was asked for. */
    public Class<?> view() {
        return view;
    }

    /** What it was asked by. */
    public Object id() {
        return id;
    }
}
