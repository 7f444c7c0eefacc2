package dev.lookahead.spring.kennel;

import dev.lookahead.model.View;
import dev.lookahead.spring.toys.ToyView;
import java.util.List;

@View(VirtualDog.class)
public record DogView(String name, List<ToyView> toys) {}
