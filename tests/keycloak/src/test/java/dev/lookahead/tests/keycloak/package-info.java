/** Views of Keycloak's entities, whose mapping is nobody's here. */
@org.jspecify.annotations.NullMarked
package dev.lookahead.tests.keycloak;
