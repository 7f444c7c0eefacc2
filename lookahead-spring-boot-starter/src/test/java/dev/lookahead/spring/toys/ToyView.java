package dev.lookahead.spring.toys;

import dev.lookahead.model.View;

@View(VirtualToy.class)
public record ToyView(String name) {}
