package dev.lookahead.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets contenders answer in turns: each round asks each question to each contender once, in another
 * order. So a machine that is busy for a while is busy for all of them.
 */
public final class Runner {

    private final Pace pace;
    private final Counter counter;
    private final Consumer<String> progress;
    private final WarmUp warmUp = new WarmUp();

    /** A runner that says how far it is. */
    public Runner(Pace pace, Counter counter, Consumer<String> progress) {
        this.pace = pace;
        this.counter = counter;
        this.progress = progress;
    }

    /** Checks that all contenders read the same, warms up, and measures. */
    public List<Answers> run(List<Question> questions) throws Exception {
        List<Answers> all = new ArrayList<>();
        for (Question question : questions) {
            int rows = question.check();
            List<Samples> samples = new ArrayList<>();
            for (Contender contender : question.contenders()) {
                samples.add(new Samples(contender, counter.count(contender.read())));
            }
            all.add(new Answers(question, samples));
            progress.accept(question.name() + ": " + samples.size() + " contenders read the same " + rows + " rows");
        }
        warmUp(questions);
        for (int round = 0; round < pace.rounds(); round++) {
            for (Answers answers : all) {
                round(answers, round);
            }
            progress.accept("round " + (round + 1) + " of " + pace.rounds());
        }
        return all;
    }

    /** In two passes, so that code which the compiler made for one contender has met the others. */
    private void warmUp(List<Question> questions) throws Exception {
        for (int pass = 1; pass <= 2; pass++) {
            for (Question question : questions) {
                for (Contender contender : question.contenders()) {
                    warmUp.run(contender, pace.warmUpMillis() / 2);
                }
            }
            progress.accept("warm-up " + pass + " of 2");
        }
    }

    private void round(Answers answers, int round) throws Exception {
        List<Samples> samples = answers.samples();
        for (int i = 0; i < samples.size(); i++) {
            // Not by one: a contender would always follow the same neighbour.
            Samples next = samples.get(turn(i, round, samples.size()));
            next.add(Slot.run(next.contender().read(), pace.slotMillis()));
        }
    }

    private static int turn(int place, int round, int size) {
        int shifted = (place + round * 5) % size;
        return round % 2 == 0 ? shifted : size - 1 - shifted;
    }
}
