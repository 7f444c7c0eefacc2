package dev.lookahead.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answers as markdown. */
public final class Report {

    private Report() {}

    /** What was measured of whom: a line for each contender. */
    public static String contenders(List<Answers> all) {
        Map<String, String> how = new LinkedHashMap<>();
        for (Answers answers : all) {
            answers.samples()
                    .forEach(each -> how.putIfAbsent(
                            each.contender().name(), each.contender().how()));
        }
        StringBuilder text = new StringBuilder();
        how.forEach((name, sentence) ->
                text.append("- **").append(name).append("**: ").append(sentence).append('\n'));
        return text.toString();
    }

    /** A table for each question. */
    public static String details(List<Answers> all) {
        StringBuilder text = new StringBuilder();
        for (Answers answers : all) {
            text.append("#### ")
                    .append(answers.question().name())
                    .append("\n\n| contender | statements | median ms | p90 ms | KB | KB ratio | ratio | 95 % |\n")
                    .append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
            answers.samples().forEach(each -> text.append(line(each, answers.base())));
            text.append('\n');
        }
        return text.toString();
    }

    private static String line(Samples samples, Samples base) {
        double[] ratios = samples.ratios(base);
        double[] interval = Numbers.interval(ratios);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %.0f | %.2f | %.2f | %.2f to %.2f |%n",
                samples.contender().name(),
                samples.cost(),
                samples.millis(0.5),
                samples.millis(0.9),
                samples.bytes() / 1024,
                samples.bytes() / base.bytes(),
                Numbers.quantile(ratios, 0.5),
                interval[0],
                interval[1]);
    }

    /** One table: a line for each contender, the ratio to the first for each question. */
    public static String summary(List<Answers> all) {
        StringBuilder text = new StringBuilder("Ratios:\n\n| contender |");
        all.forEach(
                answers -> text.append(' ').append(answers.question().name()).append(" |"));
        text.append("\n|---|").append("---:|".repeat(all.size())).append('\n');
        for (String name : names(all)) {
            text.append("| ").append(name).append(" |");
            all.forEach(answers -> text.append(' ').append(ratio(answers, name)).append(" |"));
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    private static List<String> names(List<Answers> all) {
        return all.stream()
                .flatMap(answers -> answers.samples().stream())
                .map(each -> each.contender().name())
                .distinct()
                .toList();
    }

    private static String ratio(Answers answers, String name) {
        return answers.samples().stream()
                .filter(each -> each.contender().name().equals(name))
                .findFirst()
                .map(each -> String.format(Locale.ROOT, "%.2f", Numbers.quantile(each.ratios(answers.base()), 0.5)))
                .orElse("");
    }
}
