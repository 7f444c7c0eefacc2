package dev.lookahead.internal.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Calls the tables of a statement {@code t1}, {@code t2}, … in their order. Hibernate numbers them ({@code c1_0}) as it
 * builds a statement, which a release may do in another way; a text that is compared with a file must not change then.
 */
final class TableAliases {

    /** A text in quotes, a word, or a sign. */
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`|[\\w$]+|\\S");

    private static final Pattern ALIAS = Pattern.compile("[a-zA-Z]\\w*_\\d+");

    /** What may stand before a table: the word behind it is no alias. */
    private static final Set<String> BEFORE_TABLES = Set.of("from", "join", "update", "into", "only", "lateral");

    private final Set<String> aliases = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    private TableAliases() {}

    /** The statement with such names. */
    static String numbered(String sql) {
        TableAliases tables = new TableAliases();
        MatchResult[] tokens = TOKEN.matcher(sql).results().toArray(MatchResult[]::new);
        for (int i = 1; i < tokens.length; i++) {
            boolean qualifies = i + 1 < tokens.length && tokens[i + 1].group().equals(".");
            if (!qualifies && follows(tokens[i - 1].group())) {
                tables.declared(tokens[i].group());
            }
        }
        return tables.replaced(sql, tokens);
    }

    /** Whether a table may end so, behind which its alias stands. */
    private static boolean follows(String token) {
        char last = token.charAt(token.length() - 1);
        boolean ends = Character.isJavaIdentifierPart(last) || last == ')' || last == '"' || last == '`';
        return ends && !BEFORE_TABLES.contains(token);
    }

    private void declared(String word) {
        if (ALIAS.matcher(word).matches()) {
            aliases.add(word);
        }
    }

    private String replaced(String sql, MatchResult[] tokens) {
        StringBuilder text = new StringBuilder();
        String before = "";
        int written = 0;
        for (MatchResult token : tokens) {
            String word = token.group();
            if (aliases.contains(word) && !before.equals(".")) {
                String name = names.computeIfAbsent(word, each -> "t" + (names.size() + 1));
                text.append(sql, written, token.start()).append(name);
                written = token.end();
            }
            before = word;
        }
        return text.append(sql, written, sql.length()).toString();
    }
}
