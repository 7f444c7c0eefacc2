package dev.lookahead.benchmarks.measure;

import java.util.List;

/** What all contenders did about one question. */
public final class Answers {

    private final Question question;
    private final List<Samples> samples;

    Answers(Question question, List<Samples> samples) {
        this.question = question;
        this.samples = samples;
    }

    Question question() {
        return question;
    }

    List<Samples> samples() {
        return samples;
    }

    Samples base() {
        return samples.get(0);
    }
}
