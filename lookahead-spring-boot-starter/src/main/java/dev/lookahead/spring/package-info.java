/**
 * Lookahead in a Spring Boot application: a {@link dev.lookahead.Lookahead} bean, {@link
 * dev.lookahead.spring.ViewRepository views from repositories}, and answers to web clients whose
 * request asks for what is not there.
 */
@NullMarked
package dev.lookahead.spring;

import org.jspecify.annotations.NullMarked;
