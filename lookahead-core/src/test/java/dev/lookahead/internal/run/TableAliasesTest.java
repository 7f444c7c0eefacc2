package dev.lookahead.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableAliasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select m1_0.id from Movie m1_0 | select t1.id from Movie t1",
                "select c2_0.id,c1_0.name from C c1_0 join D c2_0 on c2_0.c=c1_0.id |"
                        + " select t1.id,t2.name from C t2 join D t1 on t1.c=t2.id",
                "select (select count(1) from N n1_0) from M m1_0 | select (select count(1) from N t1) from M t2",
                "select m1_0.line1_2 from Movie m1_0 | select t1.line1_2 from Movie t1",
                "select l1_0.id from line1_2 l1_0 left join line1_3 l2_0 on l2_0.id=l1_0.id |"
                        + " select t1.id from line1_2 t1 left join line1_3 t2 on t2.id=t1.id",
                "select m1_0.id from (select 1) m1_0 where m1_0.a='m1_0.id' | select t1.id from (select 1) t1 where t1.a='m1_0.id'",
                "select j0_1_0.c0_ from (select b1_0.id from B b1_0) j0_1_0(c0_) |"
                        + " select t1.c0_ from (select t2.id from B t2) t1(c0_)",
                "select s_1.fn(m1_0.id) from s_1.Movie m1_0 | select s_1.fn(t1.id) from s_1.Movie t1",
                "select k1_0.v from unnest(?) k1_0(v) | select t1.v from unnest(?) t1(v)",
                "select 'it''s m1_0.x', m1_0.x from M m1_0 | select 'it''s m1_0.x', t1.x from M t1"
            })
    void tableAliasesAreNumberedInTheirOrder(String sql, String numbered) {
        assertThat(TableAliases.numbered(sql)).isEqualTo(numbered);
    }
}
