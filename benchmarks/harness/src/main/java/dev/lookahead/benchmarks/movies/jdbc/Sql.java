package dev.lookahead.benchmarks.movies.jdbc;

/** What is sent, over tables that may have a guard. */
final class Sql {

    final String movies;
    final String directors;
    final String countedDirectors;
    final String awards;
    final String counts;
    final String restOfThePage;

    /**
     * The statements.
     *
     * @param prefix of the tables' names
     * @param guard a condition for each row of each table with an id, with {@code %s} for its alias; or nothing
     */
    Sql(String prefix, String guard) {
        String movie = guard.replace("%s", "m");
        String person = guard.replace("%s", "p");
        String nomination = guard.replace("%s", "n");
        String from = " from " + prefix;
        movies = "select m.id, m.name" + from + "movie m where true" + movie + " order by m.name, m.id limit ?";
        String directed = from + "movie_director d join " + prefix + "person p on p.id = d.person_id"
                + " where d.movie_id = any(?)" + person + " order by p.id";
        directors = "select d.movie_id, p.id, p.name" + directed;
        String counted = "select count(*)" + from + "nomination n where n.person_id = p.id" + nomination;
        countedDirectors = "select d.movie_id, p.id, p.name, (" + counted + ")" + directed;
        String nominated = from + "nomination n where n.person_id ";
        String award = "select n.person_id, n.award, n.category, n.award_year, n.winner" + nominated;
        String won = " and n.winner" + nomination + " order by n.id";
        awards = award + "= any(?)" + won;
        String count = "select n.person_id, count(*)" + nominated;
        String each = nomination + " group by n.person_id";
        counts = count + "= any(?)" + each;
        // An array, so that it is planned like keys that were sent.
        String ofThePage = "= any(array(select d.person_id" + from + "movie_director d where d.movie_id = any(?)))";
        restOfThePage = directors + "; " + award + ofThePage + won + "; " + count + ofThePage + each;
    }
}
