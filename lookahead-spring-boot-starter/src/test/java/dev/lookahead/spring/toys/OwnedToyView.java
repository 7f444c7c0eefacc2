package dev.lookahead.spring.toys;

import dev.lookahead.model.View;
import dev.lookahead.spring.kennel.DogView;

@View(VirtualToy.class)
public record OwnedToyView(String name, DogView dog) {}
