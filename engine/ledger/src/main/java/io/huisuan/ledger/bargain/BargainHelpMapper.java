package io.huisuan.ledger.bargain;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.social.bargain.Band;
import io.huisuan.social.bargain.Chance;
import io.huisuan.social.bargain.Cut;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Helps are only ever added. */
interface BargainHelpMapper {

    /** A help as it is stored. */
    record Row(
            String bargainId,
            KeyedHash helper,
            int number,
            long chance,
            int bandLeast,
            int bandMost,
            long cut,
            long price,
            Instant at,
            @Nullable KeyedHash device,
            int risk) {

        static Row of(String bargain, Help help, Seen seen) {
            Cut cut = help.cut();
            return new Row(
                    bargain,
                    help.helper(),
                    cut.number(),
                    cut.chance().number(),
                    cut.band().least(),
                    cut.band().most(),
                    cut.amount(),
                    cut.price(),
                    help.at(),
                    seen.device().orElse(null),
                    seen.risk());
        }

        Help help() {
            var band = new Band(bandLeast, bandMost);
            return new Help(helper, at, new Cut(number, new Chance(chance), band, cut, price));
        }
    }

    @Insert(
            """
            INSERT INTO bargain_help (bargain_id, helper, number, chance, band_least, band_most,
                                      cut, price, at, device, risk)
            VALUES (#{bargainId}, #{helper}, #{number}, #{chance}, #{bandLeast}, #{bandMost},
                    #{cut}, #{price}, #{at}, #{device}, #{risk})
            """)
    void add(Row row);

    String SELECT =
            """
            SELECT bargain_id, helper, number, chance, band_least, band_most, cut, price, at,
                   device, risk
              FROM bargain_help
             WHERE bargain_id = #{bargain}
            """;

    @Select(SELECT + " AND helper = #{helper}")
    Optional<Row> find(String bargain, KeyedHash helper);

    @Select(SELECT + " ORDER BY number LIMIT #{size} OFFSET #{offset}")
    List<Row> page(String bargain, int size, long offset);

    @Select("SELECT COUNT(*) FROM bargain_help WHERE bargain_id = #{bargain}")
    long count(String bargain);
}
