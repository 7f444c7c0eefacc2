package dev.lookahead.internal.hibernate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Version;

/**
 * The version of Hibernate that an application runs with. Lookahead uses parts of Hibernate that may change with each minor
 * version, so another one is refused at the start, before a method is missing in the middle of a query.
 *
 * @param text as Hibernate gives it, as in {@code 7.4.5.Final}
 */
public record HibernateVersion(String text) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+\\.\\d+)\\.(\\d+)\\b.*");

    private static final String LINE = "7.4";

    /** The first release that was tested. */
    private static final int FIRST_PATCH = 5;

    /** The version that is on the class path. */
    public static HibernateVersion current() {
        return new HibernateVersion(Version.getVersionString());
    }

    /** Throws for a version that Lookahead was not made for. One without numbers is a build of Hibernate's own. */
    public void check() {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()
                && !(numbers.group(1).equals(LINE) && Integer.parseInt(numbers.group(2)) >= FIRST_PATCH)) {
            throw new IllegalStateException("Lookahead needs Hibernate ORM " + LINE + "." + FIRST_PATCH + " or a later "
                    + LINE + " release, and the application runs with " + text + ".");
        }
    }
}
