package io.huisuan.store;

import org.apache.ibatis.annotations.Select;

import java.time.Instant;

interface ClockMapper {

    @Select("SELECT UTC_TIMESTAMP(6)")
    Instant utc();
}
