package dev.lookahead.internal.loader;

import java.time.Duration;
import java.util.function.Function;

/**
 * The batch loaders of a factory.
 *
 * @param source gives the loader of a class
 * @param limit how long one that is asynchronous may take where its field says nothing else
 */
public record Loaders(Function<Class<?>, Object> source, Duration limit) {}
